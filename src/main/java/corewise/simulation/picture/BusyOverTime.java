package corewise.simulation.picture;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * How many cores work for a run, over its time. Immutable.
 *
 * @param cores how many there are
 * @param endNanos when the run ends
 * @param busy for each of equal parts of that time how many cores worked on average, 0 to {@code cores}
 */
public record BusyOverTime(int cores, long endNanos, List<Double> busy) {
    private static final int PARTS = 240;

    public BusyOverTime {
        busy = List.copyOf(busy);
    }

    /** Of a run that ended at a time, before whose list main alone kept a core busy for a time. */
    public static BusyOverTime of(Trace trace, long endNanos, long aloneNanos) {
        double[] parts = new double[PARTS];
        double each = Math.max(1, endNanos) / (double) PARTS;
        add(parts, each, 0, Math.min(aloneNanos, endNanos));
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                add(parts, each, trace.sliceStartNanos(slice), trace.sliceEndNanos(slice));
            }
        }
        List<Double> busy = new ArrayList<>();
        for (double part : parts) {
            busy.add(part / each);
        }
        return new BusyOverTime(trace.machine().logicalProcessors(), endNanos, busy);
    }

    private static void add(double[] parts, double each, long start, long end) {
        int last = (int) Math.min(parts.length - 1, end / each);
        for (int part = (int) Math.min(parts.length - 1, start / each); part <= last; part++) {
            double from = Math.max((double) start, part * each);
            double to = part == parts.length - 1 ? end : Math.min((double) end, (part + 1) * each);
            parts[part] += Math.max(0, to - from);
        }
    }

    /** The share of the cores' time that was used, 0 to 1. */
    public double used() {
        return busy.stream().mapToDouble(Double::doubleValue).average().orElse(0) / cores;
    }

    /** As a drawing: grey columns as high as the share of the cores that work. */
    public Drawing drawing(Frame frame) {
        List<Mark> marks = new ArrayList<>();
        Rect place = frame.place();
        marks.add(new Mark.Box(place, 0, Ink.of(Token.BUSY_GROUND)));
        for (int part = 0; part < busy.size(); part++) {
            double left = place.x() + Math.floor(place.width() * part / busy.size());
            double right = place.x() + Math.floor(place.width() * (part + 1) / busy.size());
            double high = place.height() * Math.min(1, busy.get(part) / cores);
            marks.add(new Mark.Box(new Rect(left, place.bottom() - high, right - left, high), 0, Ink.of(Token.BUSY)));
        }
        return new Drawing(place.width(), place.height(), frame.texts().get("whatif.busy", percent(frame)), marks);
    }

    private String percent(Frame frame) {
        return frame.quantities().share(used());
    }
}
