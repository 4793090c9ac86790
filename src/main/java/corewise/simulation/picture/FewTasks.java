package corewise.simulation.picture;

import corewise.fact.Value;
import corewise.metrics.TraceRules;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run of a few tasks, each with its number: a lane a core, below them the tasks that are ready, and in two rows when main
 * takes each result. Immutable.
 *
 * @param run an ended run
 * @param endNanos the right end of the axis
 * @param broken what is pointed out; empty for nothing
 */
public record FewTasks(Trace run, long endNanos, Optional<TraceRules.Broken> broken) {
    private static final double GAP = 3;
    private static final double LABELS = 62;

    /** A time of a task in a row that is not a core. */
    private record Stay(int task, long from, long to) {}

    /** The drawing. */
    public Drawing drawing(Frame frame) {
        List<Mark> marks = new ArrayList<>();
        List<List<Stay>> ready = packed(ready());
        int cores = run.machine().logicalProcessors();
        int rows = rows();
        Rect place = frame.place().within(frame.px(LABELS), 0, frame.px(4), 0);
        double pitch = place.height() / rows;
        for (int core = 0; core < cores; core++) {
            Rect lane = row(place, core, pitch, frame);
            marks.add(new Mark.Box(lane, 0, Ink.of(Token.LANE)));
            label(marks, frame, frame.texts().get("whatif.few.core", new Value.Ordinal(core)), lane);
        }
        List<CoreSlice> running = running();
        List<Rect> parts = parts(running, slice -> row(place, slice.processor(), pitch, frame));
        for (int part = 0; part < parts.size(); part++) {
            CoreSlice slice = running.get(part);
            box(marks, frame, slice.task(), time(parts.get(part), slice.startNanos(), slice.endNanos()));
        }
        for (int row = 0; row < ready.size(); row++) {
            Rect lane = row(place, cores + row, pitch, frame);
            if (row == 0) {
                label(marks, frame, frame.texts().get("whatif.few.ready"), lane);
            }
            for (Stay stay : ready.get(row)) {
                hollow(marks, frame, stay.task, time(lane, stay.from, stay.to));
            }
        }
        Rect joined = row(place, rows - 2, pitch, frame);
        label(marks, frame, frame.texts().get("whatif.few.joined"), joined);
        joins(marks, frame, joined, row(place, rows - 1, pitch, frame));
        broken.ifPresent(where -> point(marks, frame, place, where));
        Rect all = frame.place();
        return new Drawing(all.width(), all.height(), String.join("; ", values(frame.texts())), marks);
    }

    /** How many rows it has: where each is as high as a line of type, all numbers have room. */
    public int rows() {
        return run.machine().logicalProcessors() + packed(ready()).size() + 2;
    }

    private static Rect row(Rect place, int row, double pitch, Frame frame) {
        return new Rect(place.x(), place.y() + row * pitch, place.width(), Math.max(1, pitch - frame.px(GAP)));
    }

    /** Two items on a core at a time, as only a fake has them, share its lane: none hides the other. */
    private List<Rect> parts(List<CoreSlice> running, Function<CoreSlice, Rect> lanes) {
        List<Rect> parts = new ArrayList<>();
        long[] upperUntil = new long[run.machine().logicalProcessors()];
        for (CoreSlice slice : running) {
            Rect lane = lanes.apply(slice);
            if (running.stream().noneMatch(other -> atOnce(slice, other))) {
                parts.add(lane);
                continue;
            }
            boolean upper = upperUntil[slice.processor()] <= slice.startNanos();
            if (upper) {
                upperUntil[slice.processor()] = slice.endNanos();
            }
            double half = lane.height() / 2;
            parts.add(new Rect(lane.x(), lane.y() + (upper ? 0 : half), lane.width(), half));
        }
        return parts;
    }

    private static boolean atOnce(CoreSlice slice, CoreSlice other) {
        return !slice.equals(other)
                && slice.processor() == other.processor()
                && slice.startNanos() < other.endNanos()
                && other.startNanos() < slice.endNanos();
    }

    private Rect time(Rect lane, long from, long to) {
        double left = lane.x() + lane.width() * from / endNanos;
        double right = lane.x() + lane.width() * Math.min(to, endNanos) / endNanos;
        return new Rect(left, lane.y(), Math.max(1, right - left - 1), lane.height());
    }

    private void box(List<Mark> marks, Frame frame, int task, Rect place) {
        marks.add(new Mark.Box(place, frame.px(2), new Ink.OfTask(task, run.taskCount())));
        number(marks, frame, task, place, new Ink.OnTask(task, run.taskCount()));
    }

    private void hollow(List<Mark> marks, Frame frame, int task, Rect place) {
        marks.add(new Mark.Edge(place, frame.px(2), Ink.of(Token.SECONDARY)));
        number(marks, frame, task, place, Ink.of(Token.SECONDARY));
    }

    private static void number(List<Mark> marks, Frame frame, int task, Rect place, Ink ink) {
        String text = Integer.toString(task);
        Mark.Type type = Mark.Type.centred(Frame.TINY);
        if (frame.widths().of(text, type) + 2 <= place.width() && frame.px(Frame.TINY) <= place.height() + 1) {
            marks.add(new Mark.Words(text, place.middleX(), place.middleY(), type, ink));
        }
    }

    private static void label(List<Mark> marks, Frame frame, String text, Rect lane) {
        marks.add(new Mark.Words(
                frame.fitted(text, Mark.Type.left(Frame.TINY), frame.px(LABELS - 4)),
                frame.place().x(),
                lane.middleY(),
                Mark.Type.left(Frame.TINY)));
    }

    /** A stroke for each result, and below them, where no stroke crosses them, the numbers. */
    private void joins(List<Mark> marks, Frame frame, Rect strokes, Rect below) {
        Mark.Type type = Mark.Type.left(Frame.TINY);
        List<Integer> tasks = byJoin();
        double[] lefts = new double[tasks.size()];
        double free = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < lefts.length; at++) {
            double x = strokes.x() + strokes.width() * run.joinedNanos(tasks.get(at)) / endNanos;
            Ink ink = new Ink.OfTask(tasks.get(at), run.taskCount());
            marks.add(new Mark.Box(new Rect(x - 1, strokes.y(), frame.px(2.5), strokes.height()), 0, ink));
            double width = width(frame, tasks.get(at));
            lefts[at] = Math.max(free, x - width / 2);
            free = lefts[at] + width + frame.px(4);
        }
        double end = below.right();
        for (int at = lefts.length - 1; at >= 0; at--) {
            // where there is no room at the end, all that are close move to the left
            double left = Math.min(lefts[at], end - width(frame, tasks.get(at)));
            marks.add(new Mark.Words(Integer.toString(tasks.get(at)), left, below.middleY(), type, Ink.of(Token.TEXT)));
            end = left - frame.px(4);
        }
    }

    private static double width(Frame frame, int task) {
        return frame.widths().of(Integer.toString(task), Mark.Type.left(Frame.TINY));
    }

    private List<Integer> byJoin() {
        List<Integer> tasks = new ArrayList<>();
        for (int task = 0; task < run.taskCount(); task++) {
            if (run.joinedNanos(task) != TraceView.UNKNOWN_NANOS) {
                tasks.add(task);
            }
        }
        tasks.sort(Comparator.comparingLong(run::joinedNanos));
        return tasks;
    }

    private void point(List<Mark> marks, Frame frame, Rect place, TraceRules.Broken where) {
        Rect part = time(place, where.fromNanos(), where.toNanos());
        Rect wide = new Rect(part.x() - frame.px(2), place.y(), part.width() + frame.px(4), place.height() - 1);
        marks.add(new Mark.Box(wide, 0, new Ink.Faint(Ink.of(Token.NOW), 0.12)));
        marks.add(new Mark.Edge(wide, frame.px(3), Ink.of(Token.NOW)));
    }

    private List<CoreSlice> running() {
        List<CoreSlice> running = new ArrayList<>();
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            CoreSlice value = run.slice(slice);
            if (value.state() == SliceState.RUNNING && value.processor() >= 0) {
                running.add(value);
            }
        }
        running.sort(Comparator.comparingLong(CoreSlice::startNanos));
        return running;
    }

    /** When tasks that have a worker of their own are ready. */
    private List<Stay> ready() {
        List<Stay> ready = new ArrayList<>();
        if (!run.spec().way().startsWorkerPerTask()) {
            return ready;
        }
        for (int task = 0; task < run.taskCount(); task++) {
            long after = run.endedNanos(task);
            for (int slice = run.lastSlice(task); slice != TraceView.NONE; slice = run.previousSlice(slice)) {
                add(ready, task, run.sliceEndNanos(slice), after);
                after = run.sliceStartNanos(slice);
            }
            add(ready, task, run.startedNanos(task), after);
        }
        ready.sort(Comparator.comparingLong(Stay::from));
        return ready;
    }

    private static void add(List<Stay> ready, int task, long from, long to) {
        if (to > from) {
            ready.add(new Stay(task, from, to));
        }
    }

    /** In as few rows as there are at one time. */
    private static List<List<Stay>> packed(List<Stay> stays) {
        List<List<Stay>> rows = new ArrayList<>();
        for (Stay stay : stays) {
            List<Stay> free = rows.stream()
                    .filter(row -> row.getLast().to <= stay.from)
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                rows.add(free);
            }
            free.add(stay);
        }
        return rows;
    }

    /** The run as a list of values: a line each time of a task on a core, and each result that is taken. */
    public List<String> values(Texts texts) {
        List<String> lines = new ArrayList<>();
        for (CoreSlice slice : running()) {
            lines.add(texts.get(
                    "whatif.few.value",
                    new Value.Ordinal(slice.processor()),
                    new Value.Ordinal(slice.task()),
                    texts.quantities().moment(slice.startNanos()),
                    texts.quantities().moment(slice.endNanos())));
        }
        for (int task : byJoin()) {
            lines.add(texts.get(
                    "whatif.few.taken",
                    new Value.Ordinal(task),
                    texts.quantities().moment(run.joinedNanos(task)),
                    texts.quantities().moment(run.endedNanos(task))));
        }
        return lines;
    }
}
