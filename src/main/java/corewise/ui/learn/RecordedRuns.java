package corewise.ui.learn;

import corewise.file.IoReason;
import corewise.lesson.Here;
import corewise.lesson.Lesson;
import corewise.lesson.Outcome;
import corewise.lesson.Recording;
import corewise.lesson.Step;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ListWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Lets a lesson be walked with runs that were recorded once, where they cannot be made here, and says which they are. */
@OnWindowThread
public final class RecordedRuns {
    private final LearnViewModel viewModel;
    private final BackgroundTasks background;
    private final Texts texts;
    private boolean reading;

    RecordedRuns(LearnViewModel viewModel, BackgroundTasks background, Texts texts) {
        this.viewModel = viewModel;
        this.background = background;
        this.texts = texts;
    }

    /**
     * What they are offered with: as the lesson begins where this machine cannot make all its runs; where it has not made
     * those of the step, or
     * what was run could not be judged. Empty where they are not.
     */
    String offer() {
        if (!isThere()) {
            return "";
        }
        return inDoubt() ? texts.get("learn.recorded.inDoubt") : cannot() ? texts.get("learn.recorded.offer") : "";
    }

    private boolean isThere() {
        Walk walk = viewModel.walk();
        return walk.recording().isEmpty()
                && !reading
                && !walk.atEnd()
                && Recording.isThere(walk.lesson().id());
    }

    private boolean inDoubt() {
        Outcome outcome = viewModel.walk().state().outcome;
        return outcome != null && outcome.state() == Outcome.State.CANNOT_TELL;
    }

    private boolean cannot() {
        Walk walk = viewModel.walk();
        StepState state = walk.state();
        boolean busy = viewModel.desk().busy().getValue();
        boolean predicts = walk.step() instanceof Step.Predict;
        boolean known = viewModel.desk().spec().getValue() != null;
        boolean cannot = state.guess != null
                && !state.changed()
                && (state.refused || (known && !viewModel.runs().whyNot().isEmpty()));
        // that is said once, as the lesson begins
        return (walk.at() == 0 && lacking(walk.lesson(), viewModel.here())) || (predicts && !busy && cannot);
    }

    /** Whether a machine like this cannot show all that the lesson has to show. */
    static boolean lacking(Lesson lesson, Here here) {
        Here full = new Here(Math.max(2, here.cores()), true, true, true);
        return here.cores() < 2 || !lesson.on(here).equals(lesson.on(full));
    }

    /** Walks the lesson at hand with recorded runs, or with runs that are made here again. */
    public void change() {
        Walk walk = viewModel.walk();
        if (walk.recording().isPresent()) {
            viewModel.walkAnew(Optional.empty());
        } else if (!reading) {
            reading = true;
            String lesson = walk.lesson().id();
            background.run(() -> Recording.of(lesson), found -> read(lesson, found), problem -> {
                reading = false;
                viewModel.say(texts.get("learn.badLesson", IoReason.of(problem)));
            });
        }
    }

    private void read(String lesson, Optional<Recording> found) {
        reading = false;
        if (found.isPresent() && viewModel.walk().lesson().id().equals(lesson)) {
            viewModel.walkAnew(found);
        }
    }

    /** Which runs they are; empty where the step at hand goes by runs that are made here, and at the end, which tells of none. */
    String told() {
        Walk walk = viewModel.walk();
        return walk.played() && !walk.atEnd() ? told(walk.recording().orElseThrow()) : "";
    }

    /**
     * What was set in the recorded runs that the step at hand is about, in the place of what is set here; empty where the
     * step goes by runs that are made here.
     */
    String setting() {
        Walk walk = viewModel.walk();
        if (!walk.played()) {
            return "";
        }
        List<Trace> runs = walk.recorded().isEmpty() ? walk.evidence() : walk.recorded();
        List<RunSpec> specs = runs.stream().map(Trace::spec).toList();
        Stream<String> lists = specs.stream().map(spec -> ListWords.of(spec.list(), texts));
        Stream<String> ways = specs.stream().map(viewModel.desk()::named);
        String set = Stream.concat(lists, ways).distinct().collect(Collectors.joining("\n"));
        return set.isEmpty() ? texts.get("learn.recorded.noSetting") : texts.get("learn.recorded.setting", set);
    }

    /** Fills a column with what the board is set with, or, where the step goes by recorded runs, with what was set in them. */
    void fillSetting(Pane column) {
        String told = setting();
        List<? extends Node> wanted = viewModel.desk().board().settings();
        if (told.isEmpty()) {
            if (!column.getChildren().equals(wanted)) {
                column.getChildren().setAll(wanted);
            }
        } else if (column.getChildren().size() == 1 && column.getChildren().getFirst() instanceof Label shown) {
            shown.setText(told);
        } else {
            Label shown = Labels.wrapped(told);
            shown.setId("learn-recorded-setting");
            column.getChildren().setAll(shown);
        }
    }

    /** Whether the recorded run of the step at hand is still to be shown: what is on the board is another. */
    boolean toBeShown() {
        Walk walk = viewModel.walk();
        return !walk.recorded().isEmpty() && StepRuns.shown(walk).isEmpty();
    }

    private String told(Recording recording) {
        MachineInfo machine = recording.machine();
        Instant made = Instant.ofEpochMilli(recording.madeAtEpochMillis());
        return texts.get(
                "learn.recorded.told",
                texts.moment(made.atZone(ZoneId.systemDefault())),
                machine.operatingSystem(),
                machine.availableProcessors());
    }
}
