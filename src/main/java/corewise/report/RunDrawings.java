package corewise.report;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.CompletionRanks;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.picture.Drawing;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Strip;
import corewise.picture.TextMeasure;
import corewise.picture.Token;
import corewise.picture.lanes.LaneBars;
import corewise.picture.lanes.LaneFrame;
import corewise.picture.lanes.RaceLayout;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineRows;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** One run of a race as a page draws it: its lanes, and the order in which its tasks ended. Immutable. */
record RunDrawings(Texts texts) {
    /** On a screen or paper as wide as a page, and on one as narrow as a telephone: type keeps its size on both. */
    static final double WIDE = 720;

    static final double NARROW = 340;
    private static final double STRIP_WIDTH = 250;
    private static final double STRIP_HEIGHT = 24;
    private static final Mark.Type FLAG = Mark.Type.left(13).inBold();
    /** The widest time that a flag tells. */
    private static final String WIDEST = "88.8 ms";

    private static final double ICON = 12;
    /** Below the lanes, for what stands on the axis. */
    private static final double AXIS = 18;

    /** The lanes of a run, and a sentence on how they are drawn where one is needed, else empty. */
    record Lanes(Drawing drawing, String note) {}

    /**
     * The lanes of a run.
     *
     * @param name what the run is called
     * @param width {@link #WIDE} or {@link #NARROW}
     * @param raceNanos the end of the run that lasts longest
     */
    Lanes lanes(Trace run, String name, double width, long raceNanos) {
        TimelineRows rows = RaceLayout.rows(run);
        RaceLayout.Place place = new RaceLayout.Place(width, RaceLayout.wantedHeight(rows.count(), 1), 1);
        RaceLayout.Ends ends = new RaceLayout.Ends(RunTimes.makespanNanos(run), raceNanos);
        double flag = ICON + TextMeasure.ESTIMATED.of(WIDEST, FLAG);
        RaceLayout layout = RaceLayout.of(place, rows, ends, flag);
        LaneBars bars = LaneBars.of(run, rows, layout.lanes().time().nanosPerPixel());
        LaneFrame frame = new LaneFrame(run, layout.lanes(), texts);
        List<Mark> marks = new ArrayList<>(frame.grounds());
        marks.addAll(bars.marks(layout.lanes(), run.taskCount(), bar -> bars.condensed() ? "" : about(bar, run, rows)));
        marks.addAll(frame.around(width, TextMeasure.ESTIMATED));
        flag(marks, layout, texts.quantities().duration(ends.runNanos()));
        String title = texts.get(
                rows.by() == RowsBy.WORKER ? "race.lanes.workers" : "race.lanes",
                name,
                texts.quantities().duration(ends.runNanos()));
        double height = Math.min(place.height(), layout.lanes().bottom() + AXIS);
        return new Lanes(new Drawing(width, height, title, marks), note(bars, rows));
    }

    private static void flag(List<Mark> marks, RaceLayout layout, String time) {
        double x = layout.flagX();
        double y = layout.flagY();
        marks.add(new Mark.Box(new Rect(x, y - 5, 1.5, 11), 0, Ink.of(Token.GOOD)));
        marks.add(new Mark.Box(new Rect(x, y - 5, 8, 6), 0, Ink.of(Token.GOOD)));
        marks.add(new Mark.Words(time, x + ICON, y, FLAG, Ink.of(Token.GOOD)));
    }

    private String about(LaneBars.Bar bar, Trace run, TimelineRows rows) {
        return texts.say(Fact.of(rows.by() == RowsBy.CORE ? "report.bar.core" : "report.bar.worker")
                .number("item", Math.round(bar.task()))
                .verbatim(
                        "row",
                        rows.by() == RowsBy.CORE
                                ? bar.row()
                                : texts.say(run.workerInfo(rows.worker(run, bar.row()))
                                        .told()))
                .nanos("from", bar.fromNanos())
                .nanos("to", bar.toNanos()));
    }

    private String note(LaneBars bars, TimelineRows rows) {
        List<Value> notes = new ArrayList<>();
        if (rows.by() != RowsBy.CORE) {
            notes.add(new Value.Within(Fact.of("report.byWorker")));
        }
        if (bars.condensed()) {
            notes.add(new Value.Within(
                    Fact.of("report.merged").count("bars", bars.drawnSlices()).count("slices", bars.slices())));
        }
        return texts.say(new Value.Series(notes, Value.Joint.SENTENCES));
    }

    /** The order in which the tasks of a run ended. */
    Drawing order(Trace run) {
        Strip strip = Strip.order(CompletionRanks.completionOrder(run), run.taskCount());
        Rect place = new Rect(0, 0, STRIP_WIDTH, STRIP_HEIGHT);
        return new Drawing(STRIP_WIDTH, STRIP_HEIGHT, texts.get("runsPanel.strip"), strip.in(place));
    }
}
