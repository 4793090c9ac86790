package corewise.simulation.picture;

import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.LineBreaks;
import corewise.picture.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names of lines beside their ends, moved apart where two would overlap. A name wider than the column has two lines, as
 * long as all names have room one below the other. Immutable.
 */
record NameColumn(Frame frame, double x, double top, double bottom) {
    private static final double LINE = 14;
    private static final int MOST_LINES = 2;

    /** A name and the height at which it would stand best. */
    record Name(String text, double y, Ink ink) {}

    static Mark.Type type() {
        return Mark.Type.left(Frame.SMALL).inBold();
    }

    List<Mark> of(List<Name> names) {
        List<Name> byHeight =
                names.stream().sorted(Comparator.comparingDouble(Name::y)).toList();
        double line = frame.px(LINE);
        List<List<String>> lines = lines(byHeight, MOST_LINES);
        if (lines.stream().mapToInt(List::size).sum() * line > bottom - top) {
            lines = lines(byHeight, 1);
        }
        // the middles of the first lines
        double[] at = new double[byHeight.size()];
        double free = top;
        for (int i = 0; i < at.length; i++) {
            int more = lines.get(i).size() - 1;
            at[i] = Math.max(byHeight.get(i).y() - more * line / 2, free + line / 2);
            free = at[i] + line / 2 + more * line;
        }
        double limit = bottom;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit - lines.get(i).size() * line + line / 2);
            limit = at[i] - line / 2;
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            for (int row = 0; row < lines.get(i).size(); row++) {
                String text = frame.fitted(lines.get(i).get(row), type(), room());
                marks.add(new Mark.Words(
                        text, x, at[i] + row * line, type(), byHeight.get(i).ink()));
            }
        }
        return marks;
    }

    private List<List<String>> lines(List<Name> names, int most) {
        return names.stream()
                .map(name -> LineBreaks.lines(
                        name.text(), most, part -> frame.widths().of(part, type()) <= room()))
                .toList();
    }

    private double room() {
        return frame.place().right() - x + 1;
    }
}
