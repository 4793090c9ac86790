package corewise.ui.watch;

import corewise.metrics.Conditions;
import corewise.metrics.RunKey;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.report.RunNames;
import corewise.report.SeenRun;
import corewise.report.SeenSentence;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.RunHistory;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.workload.Workloads;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What stands around the board and tells of a run at a moment: figures, code, prediction, runs, table.
 */
@OnWindowThread
final class WatchPanels {
    private final MachineInfo machine;
    private final Texts texts;
    private final FigureStripViewModel figures;
    private final CodePanelViewModel code;
    private final PredictionPanelViewModel prediction;
    private final RunsPanelViewModel runs;
    private final TaskTableViewModel table;
    private final HappeningSentence happening;
    private final SeenSentence seen;
    /** The run that is looked at again, null while there is none. */
    private final ObjectProperty<CompletedRun> shownRun = new SimpleObjectProperty<>();
    /** The run whose end is shown, null while something else is. */
    private CompletedRun shownEnd;
    /** What is said in the place of what was seen at that end; empty when nothing is. */
    private String notice = "";

    /**
     * @param history the runs of the session
     * @param machine on which runs are made
     */
    WatchPanels(RunHistory history, MachineInfo machine, BackgroundTasks background, Texts texts) {
        this.machine = machine;
        this.texts = texts;
        figures = new FigureStripViewModel(texts);
        code = new CodePanelViewModel(texts);
        prediction = new PredictionPanelViewModel(texts);
        runs = new RunsPanelViewModel(history, texts);
        table = new TaskTableViewModel(background, texts);
        happening = new HappeningSentence(texts);
        seen = new SeenSentence(texts);
        history.onChange(() -> shownEnd = null);
        shownRun.subscribe(this::open);
    }

    /** Shows what could be run, in one of so many ways. */
    void showIdle(RunSpec next, int ways) {
        runs.showList(next.list());
        figures.showNothing(next, serialTook(Conditions.of(next, machine)));
        say(texts.get("watch.start", next.list().items(), ways));
        code.showIdle(next);
        predict(RunKey.of(next, machine));
    }

    /** Shows that a run has been started, whose clock has not. */
    void showStart(RunSpec next) {
        runs.begin(next);
        figures.showNothing(next, serialTook(Conditions.of(next, machine)));
        say(texts.get("watch.warmingUp"));
        code.showStart(next);
        predict(RunKey.of(next, machine));
    }

    /** Shows a run at its end, with its results in the table; null for none. */
    private void open(CompletedRun run) {
        notice = "";
        shownEnd = null;
        if (run == null) {
            table.clear();
        } else {
            table.showEnd(run);
            showEnd(run);
        }
    }

    /** Says a sentence below the figures, in the place of what was seen, until another run is shown or made. */
    void note(String sentence) {
        notice = sentence;
        say(sentence);
    }

    /** Says a sentence below the figures. */
    void say(String sentence) {
        shownEnd = null;
        figures.lineProperty().set(sentence);
    }

    /** Shows the end of a run. Nothing is worked out again while it stays in view. */
    private void showEnd(CompletedRun run) {
        if (run.equals(shownEnd)) {
            return;
        }
        shownEnd = run;
        RunSpec of = run.trace().spec();
        Speedup speedup = runs.speedup(run.trace());
        figures.showEnd(run.trace(), serialTook(run.trace()));
        figures.lineProperty().set(notice.isEmpty() ? seen.of(seen(run)) : notice);
        figures.againProperty().set(again(run.trace(), speedup));
        Moment end = Moment.atEnd(run.trace());
        code.show(of, end, happening.of(of, end));
        predict(RunKey.of(run.trace()));
    }

    /** A run that has ended, with all that is told of it. */
    SeenRun seen(CompletedRun run) {
        return new SeenRun(
                run.trace(),
                runs.speedup(run.trace()),
                run.notices(),
                Workloads.rightTotal(run.trace().spec().list()));
    }

    /** The serial run and this one, where they were not comparable and can be made again here; else none. */
    private List<RunSpec> again(Trace run, Speedup speedup) {
        boolean ours = Conditions.of(run).equals(Conditions.of(run.spec(), machine));
        return speedup.comparable() || run.spec().way() == Way.SERIAL || !ours
                ? List.of()
                : speedup.basis()
                        .map(serial -> List.of(serial.shown().spec(), run.spec()))
                        .orElse(List.of());
    }

    /** Shows a moment of a run that has ended. */
    void showEnded(BoardReader board) {
        if (shownRun.get() != null && atEnd(board)) {
            showEnd(shownRun.get());
        } else {
            tell(board);
        }
    }

    private static boolean atEnd(BoardReader board) {
        return board.state().nanos() >= RunTimes.makespanNanos(board.trace());
    }

    /**
     * Shows a moment of a run under way.
     *
     * @param board has read the moment
     * @param left what follows it, in a sentence
     */
    void showLive(BoardReader board, String left) {
        TraceView trace = board.trace();
        tell(board);
        long stopped = stoppedFromOutside(trace);
        String name = RunNames.of(trace, texts);
        say(stopped == 0 ? texts.get("watch.on", name, left) : texts.get("watch.onStopped", name, stopped, left));
        runs.grow(board);
    }

    private static long stoppedFromOutside(TraceView trace) {
        return IntStream.range(0, trace.workerCount())
                .filter(trace::stopped)
                .mapToLong(worker -> trace.workerInfo(worker).processId())
                .distinct()
                .count();
    }

    /** Shows the moment that was read in the table of the tasks, of the run under way or, for null, of an ended one. */
    void showTable(BoardReader board, RunHandle run) {
        long nanos = board.state().nanos();
        if (run == null) {
            table.showEnded(board.trace(), atEnd(board) ? Long.MAX_VALUE : nanos);
        } else {
            table.showLive(board.trace(), nanos, run::follow, run::resultSoFar);
        }
    }

    private void predict(RunKey run) {
        prediction.show(run, runs.like(run));
    }

    private void tell(BoardReader board) {
        shownEnd = null;
        TraceView trace = board.trace();
        RunSpec of = trace.spec();
        Moment moment = Moment.of(board);
        figures.show(trace, moment, serialTook(trace));
        code.show(of, moment, happening.of(of, moment));
    }

    /** How long the serial run took that a run is measured against, or would be. */
    private String serialTook(TraceView trace) {
        return trace instanceof Trace ended
                ? runs.speedup(ended)
                        .basis()
                        .map(serial -> texts.quantities().duration(serial.medianNanos()))
                        .orElse("")
                : serialTook(Conditions.of(trace));
    }

    private String serialTook(Conditions conditions) {
        return runs.lastSerial(conditions)
                .map(serial -> texts.quantities().duration(RunTimes.makespanNanos(serial)))
                .orElse("");
    }

    /** The run that is looked at again, null when there is none or one is under way. */
    ObjectProperty<CompletedRun> shownRunProperty() {
        return shownRun;
    }

    FigureStripViewModel figures() {
        return figures;
    }

    CodePanelViewModel code() {
        return code;
    }

    PredictionPanelViewModel prediction() {
        return prediction;
    }

    RunsPanelViewModel runs() {
        return runs;
    }

    TaskTableViewModel table() {
        return table;
    }
}
