package corewise.ui.watch;

import corewise.calibration.StartingCosts;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.ui.fx.Grouped;
import corewise.ui.fx.Say;
import corewise.ui.fx.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The runs that are to follow one another, with a question before dear ones. Belongs to the window's thread. */
final class RunQueue {
    /** Beyond this many items a thread for each is asked about first. */
    static final int ASK_BEYOND_THREADS = 2_000;
    /** Beyond this many items a process for each is: a process costs far more than a thread. */
    static final int ASK_BEYOND_PROCESSES = 200;

    private final Confirmation confirmation;
    private final Texts texts;
    private final Deque<RunSpec> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>(RunProgress.NONE);
    private StartingCosts startCosts;

    RunQueue(Confirmation confirmation, Texts texts) {
        this.confirmation = confirmation;
        this.texts = texts;
    }

    /** Lines the runs up, all of them as often as told, and then calls {@code start}; asks first where they are dear. */
    void lineUp(List<RunSpec> specs, int times, Runnable start) {
        Runnable go = () -> {
            int before = waiting.isEmpty() ? 0 : progress.get().of();
            progress.set(new RunProgress(waiting.isEmpty() ? 0 : progress.get().run(), before + times * specs.size()));
            for (int i = 0; i < times; i++) {
                waiting.addAll(specs);
            }
            start.run();
        };
        Optional<String> question = question(specs);
        if (question.isPresent()) {
            confirmation.ask(question.get(), go);
        } else {
            go.run();
        }
    }

    private Optional<String> question(List<RunSpec> specs) {
        int items = specs.getFirst().list().items();
        if (items > ASK_BEYOND_PROCESSES && has(specs, Way.PROCESS_PER_TASK)) {
            return Optional.of(texts.get("watch.manyProcesses", Grouped.of(items), RunSpec.MAX_PROCESSES));
        }
        if (items > ASK_BEYOND_THREADS && has(specs, Way.THREAD_PER_TASK)) {
            return Optional.of(
                    startCosts != null
                            ? texts.get("watch.manyThreads", Grouped.of(items), Say.roughly(startCosts.nanosFor(items)))
                            : texts.get("watch.manyThreads.unknown", Grouped.of(items)));
        }
        return Optional.empty();
    }

    private static boolean has(List<RunSpec> specs, Way way) {
        return specs.stream().anyMatch(spec -> spec.way() == way);
    }

    void costs(StartingCosts costs) {
        startCosts = costs;
    }

    /** The next run, null when there is none. */
    RunSpec next() {
        RunSpec next = waiting.poll();
        progress.set(
                next == null
                        ? RunProgress.NONE
                        : new RunProgress(
                                progress.get().run() + 1, progress.get().of()));
        return next;
    }

    void clear() {
        waiting.clear();
        progress.set(RunProgress.NONE);
    }

    /** Which run of how many is under way. */
    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** That more runs follow, empty when none does. */
    String left() {
        return waiting.isEmpty() ? "" : texts.count("watch.left", waiting.size());
    }
}
