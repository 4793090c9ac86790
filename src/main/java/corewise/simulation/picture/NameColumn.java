package corewise.simulation.picture;

import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of lines beside their ends, moved apart where two would overlap. Immutable. */
record NameColumn(Frame frame, double x, double top, double bottom) {
    private static final double LINE = 14;

    /** A name and the height at which it would stand best. */
    record Name(String text, double y, Ink ink) {}

    static Mark.Type type() {
        return Mark.Type.left(Frame.SMALL).inBold();
    }

    List<Mark> of(List<Name> names) {
        List<Name> byHeight =
                names.stream().sorted(Comparator.comparingDouble(Name::y)).toList();
        double line = frame.px(LINE);
        double[] at = new double[byHeight.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(byHeight.get(i).y(), i == 0 ? top + line / 2 : at[i - 1] + line);
        }
        double limit = bottom - line / 2;
        for (int i = at.length - 1; i >= 0; i--, limit -= line) {
            at[i] = Math.min(at[i], limit);
        }
        List<Mark> marks = new ArrayList<>();
        double room = frame.place().right() - x;
        for (int i = 0; i < at.length; i++) {
            String text = frame.fitted(byHeight.get(i).text(), type(), room + 1);
            marks.add(new Mark.Words(text, x, at[i], type(), byHeight.get(i).ink()));
        }
        return marks;
    }
}
