package corewise.ui.watch;

import corewise.calibration.StartingCosts;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.OthersAround;
import corewise.session.RunPlan;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.RunProgress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The runs that are to follow one another, with a question before dear ones. */
@OnWindowThread
final class RunQueue {
    /** Follows runs after which nothing is to be done. */
    static final Runnable NOTHING = () -> {};

    /** Beyond this many items a thread for each is asked about first. */
    static final int ASK_BEYOND_THREADS = 2_000;
    /** Beyond this many items a process for each is: a process costs far more than a thread. */
    static final int ASK_BEYOND_PROCESSES = 200;

    private final Confirmation confirmation;
    private final OthersAround others;
    private final Texts texts;
    private final Deque<RunSpec> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>(RunProgress.NONE);
    private long pauseMillis;
    private boolean inTurns;
    private Runnable afterAll = NOTHING;
    private StartingCosts startCosts;

    /** @param others what other programs leave to what is started */
    RunQueue(Confirmation confirmation, OthersAround others, Texts texts) {
        this.others = others;
        this.confirmation = confirmation;
        this.texts = texts;
    }

    /**
     * Lines the runs of a plan up behind what waits, and then calls {@code start}; asks first where they are dear.
     *
     * @param then what is to be done once all of them were made; not where they are cancelled or one fails
     */
    void lineUp(RunPlan plan, Runnable then, Runnable start) {
        Runnable go = () -> {
            RunProgress before = waiting.isEmpty() ? RunProgress.NONE : progress.get();
            waiting.addAll(plan.all());
            progress.set(new RunProgress(before.run(), before.of() + plan.all().size()));
            pauseMillis = plan.pauseMillis();
            inTurns = plan.rotated();
            afterAll = then;
            start.run();
        };
        Optional<String> question = question(plan.specs());
        if (question.isPresent()) {
            confirmation.ask(question.get(), go);
        } else {
            go.run();
        }
    }

    /** How long the machine is to rest before the run that {@link #next} gave last; nothing before the first. */
    long restMillis() {
        return progress.get().run() > 1 ? pauseMillis : 0;
    }

    /** Whether the runs are those of a race or a lesson, made in turns. */
    boolean inTurns() {
        return inTurns;
    }

    private Optional<String> question(List<RunSpec> specs) {
        int items = specs.getFirst().list().items();
        if (items > ASK_BEYOND_PROCESSES && has(specs, Way.PROCESS_PER_TASK)) {
            return Optional.of(texts.get("watch.manyProcesses", items, RunSpec.MAX_PROCESSES));
        }
        if (items > ASK_BEYOND_THREADS && has(specs, Way.THREAD_PER_TASK)) {
            return Optional.of(
                    startCosts != null
                            ? texts.get(
                                    "watch.manyThreads",
                                    items,
                                    texts.quantities().roughly(startCosts.nanosFor(items, others.now())))
                            : texts.get("watch.manyThreads.unknown", items));
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

    /** What is to be done now that all runs were made; it is told once. */
    Runnable afterAll() {
        Runnable then = afterAll;
        afterAll = NOTHING;
        return then;
    }

    void clear() {
        waiting.clear();
        afterAll = NOTHING;
        progress.set(RunProgress.NONE);
    }

    /** Which run of how many is under way. */
    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** That more runs follow, empty when none does. */
    String left() {
        return waiting.isEmpty() ? "" : texts.get("watch.left", waiting.size());
    }
}
