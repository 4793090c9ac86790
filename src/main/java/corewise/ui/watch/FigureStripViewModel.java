package corewise.ui.watch;

import corewise.metrics.BusyCores;
import corewise.metrics.Conditions;
import corewise.metrics.RunTimes;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The six figures above the board, and the line below them. */
@OnWindowThread
public final class FigureStripViewModel {
    private static final int FIGURES = 6;
    /** What stands where there is no figure yet. */
    static final String NONE = "–";

    private final Texts texts;
    private final List<Figure> figures =
            Stream.generate(Figure::new).limit(FIGURES).toList();
    private final ObjectProperty<List<RunSpec>> again = new SimpleObjectProperty<>(List.of());
    private final StringProperty line = new SimpleStringProperty("");

    FigureStripViewModel(Texts texts) {
        this.texts = texts;
    }

    /** Shows which figures there will be, without values. */
    void showNothing(RunSpec spec, String serialTook) {
        again.set(List.of());
        String items = texts.get("figureStrip.of", 0, spec.list().items());
        fill(spec.way(), serialTook, new Values(NONE, NONE, "ready", NONE, NONE, "finished", items, NONE));
    }

    /** Shows a moment of a run: what has begun and is not finished is ready, running, blocked or stopped, and all add up. */
    void show(TraceView trace, Moment moment, String serialTook) {
        RunSpec spec = trace.spec();
        // an opened run may have been made on another machine
        int available = Conditions.atOnce(spec, trace.machine());
        String items = texts.quantities().count(moment.items());
        int withoutCore = moment.ready() + moment.blocked() + moment.stoppedTasks();
        fill(
                spec.way(),
                serialTook,
                new Values(
                        // of a run under way nobody knows when it is over
                        texts.quantities()
                                .clock(
                                        moment.nanos(),
                                        trace instanceof Trace ended ? RunTimes.makespanNanos(ended) : Long.MAX_VALUE),
                        texts.quantities().count(moment.notStarted() + moment.starting()),
                        withoutCore(moment),
                        texts.quantities().count(withoutCore),
                        texts.say(new BusyCores(moment.running(), available).fact()),
                        ended(moment),
                        texts.get("figureStrip.of", moment.finished(), items),
                        texts.quantities().count(moment.startedThreads())));
    }

    private static String withoutCore(Moment moment) {
        if (moment.notKnown() > 0) {
            return "notSeenRunning";
        }
        if (moment.stoppedTasks() > 0) {
            return moment.ready() + moment.blocked() > 0 ? "readyOrStopped" : "stopped";
        }
        return moment.blocked() > 0 ? "readyOrBlocked" : "ready";
    }

    /** What has failed or is lost has ended as well, and is told beside what has its result, or the six would not add up. */
    private static String ended(Moment moment) {
        if (moment.failed() == 0) {
            return "finished";
        }
        return moment.processes().failed() > 0 ? "finishedOrLost" : "finishedOrFailed";
    }

    /** Shows a run as a whole: its time and its mean. */
    void showEnd(Trace trace, String serialTook) {
        long makespan = RunTimes.makespanNanos(trace);
        show(trace, Moment.atEnd(trace), serialTook);
        set(0, "took", RunTimes.nothingRan(trace) ? NONE : texts.quantities().duration(makespan));
        String value = texts.say(BusyCores.of(trace).fact());
        int place = trace.spec().way().startsWorkerPerTask() ? 3 : 4;
        set(place, "busyMean", value);
    }

    private void fill(Way way, String serialTook, Values values) {
        set(0, "elapsed", values.elapsed);
        set(1, "serial", serialTook.isEmpty() ? NONE : serialTook);
        if (way.startsWorkerPerTask()) {
            set(2, values.label, values.withoutCore);
            set(3, "runningOfCores", values.running);
            set(4, values.ended, values.finished);
            set(5, way.usesProcesses() ? "processes" : "threads", values.threads);
        } else {
            set(2, hasQueue(way) ? "queued" : "notStarted", values.notStarted);
            set(3, values.label, values.withoutCore);
            set(4, "runningOfCores", values.running);
            set(5, values.ended, values.finished);
        }
    }

    /** Whether what is not started stands in one queue. */
    private static boolean hasQueue(Way way) {
        return way.hasFixedWorkers() && way != Way.WORK_STEALING;
    }

    private void set(int place, String label, String value) {
        Figure figure = figures.get(place);
        figure.value.set(value);
        if (!label.equals(figure.explained)) {
            figure.explained = label;
            figure.label.set(texts.get("figureStrip." + label));
            figure.help.set(texts.get("figureStrip.help." + label));
        }
    }

    /** The figures, left to right. */
    public List<Figure> figures() {
        return figures;
    }

    /** What is to be run again, in turns, so that it can be compared; empty where nothing is. */
    ObjectProperty<List<RunSpec>> againProperty() {
        return again;
    }

    /** What to do, what is on, or what was seen. */
    public StringProperty lineProperty() {
        return line;
    }

    private record Values(
            String elapsed,
            String notStarted,
            String label,
            String withoutCore,
            String running,
            String ended,
            String finished,
            String threads) {}

    /** A figure with its label. */
    @OnWindowThread
    public static final class Figure {
        private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
        private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");

        private final ReadOnlyStringWrapper help = new ReadOnlyStringWrapper("");
        /** Which label it has, with its explanation: figures change with every frame, labels hardly ever. */
        private String explained = "";

        private Figure() {}

        public ReadOnlyStringProperty labelProperty() {
            return label.getReadOnlyProperty();
        }

        /** Which figure it is now, as texts are named; empty before there is one. */
        String kind() {
            return explained;
        }

        /** What it means. */
        public ReadOnlyStringProperty helpProperty() {
            return help.getReadOnlyProperty();
        }

        public ReadOnlyStringProperty valueProperty() {
            return value.getReadOnlyProperty();
        }
    }
}
