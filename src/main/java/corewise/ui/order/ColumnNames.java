package corewise.ui.order;

import corewise.metrics.RunKey;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The names above the columns of the chart: each run by its own where there is room for all, else repeats by theirs, with
 * the numbers of the runs in a line of their own below. As many as there is room for, none into another. Immutable.
 *
 * @param width how wide a name is
 */
record ColumnNames(OrderPicture picture, BumpLayout layout, ToDoubleFunction<String> width, Texts texts) {
    private static final double AROUND = 6;
    private static final double APART = 8;
    private static final int LEAST_KEPT = 4;
    private static final Pattern LAST_WORD = Pattern.compile("[\\s\u00a0]\\S+$");

    /**
     * A name and where its middle is.
     *
     * @param below whether it stands in the lower of the two lines
     */
    record Name(String text, double middle, boolean below) {}

    /** The names, line by line, from left to right. */
    List<Name> fitting() {
        List<Name> names = new ArrayList<>();
        for (int column = 0; column < layout.columns(); column++) {
            names.add(new Name(OrderWords.name(of(column), texts), layout.x(column), true));
        }
        if (names.stream().allMatch(name -> width(name) + AROUND <= layout.columnPitch())) {
            return names;
        }
        names.clear();
        repeats(names);
        numbers(names);
        return names;
    }

    /**
     * Repeats are named where there is first room for it, which may be beside their first. Those for which there is none
     * go by their colour alone: a name that stood above others for the most part would be taken for theirs.
     */
    private void repeats(List<Name> names) {
        RunKey named = null;
        double room = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < layout.columns(); column++) {
            Name name = aligned(column);
            double half = width(name) / 2;
            if (!name.text().isEmpty() && !of(column).key().equals(named) && name.middle() - half >= room) {
                names.add(name);
                room = name.middle() + half + APART * layout.scale();
                named = of(column).key();
            }
        }
    }

    /** The numbers of runs that have repeats beside them. */
    private void numbers(List<Name> names) {
        int every = layout.nameEvery(width.applyAsDouble("00"));
        double room = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < layout.columns(); column++) {
            boolean single = isFirst(column) && (column + 1 == layout.columns() || isFirst(column + 1));
            Name number = new Name(Integer.toString(of(column).number()), layout.x(column), true);
            double half = width(number) / 2;
            if ((of(column).number() - 1) % every == 0 && !single && number.middle() - half >= room) {
                names.add(number);
                room = number.middle() + half + APART / 2 * layout.scale();
            }
        }
    }

    private OrderColumn of(int column) {
        return picture.columns().get(column);
    }

    private boolean isFirst(int column) {
        return column == 0 || !of(column).key().equals(of(column - 1).key());
    }

    private double width(Name name) {
        return width.applyAsDouble(name.text());
    }

    /** The name of a column and its repeats, which begins where they do; empty where its middle is not above them. */
    private Name aligned(int column) {
        double left = layout.x(column) - layout.chipWidth() / 2;
        String repeats = cut(picture.shortName(of(column).key(), texts), end(column) - left);
        double half = width.applyAsDouble(repeats) / 2;
        double middle = Math.min(left + half, layout.width() - half);
        boolean theirs = middle >= left && middle <= end(column) + APART * layout.scale();
        return new Name(theirs ? repeats : "", middle, false);
    }

    /** Where the room of a column and of its repeats ends: what stands further right would name another's. */
    private double end(int column) {
        for (int next = column + 1; next < layout.columns(); next++) {
            if (isFirst(next)) {
                return layout.x(next) - layout.chipWidth() / 2 - APART * layout.scale();
            }
        }
        return layout.width();
    }

    /** A name without its middle: its last word, such as a version, tells it from the next. As it is where little would be left. */
    private String cut(String name, double room) {
        if (width.applyAsDouble(name) <= room) {
            return name;
        }
        String last = name.substring(LAST_WORD.matcher(name).replaceFirst("").length());
        int least = last.isEmpty() ? LEAST_KEPT : 1;
        for (int kept = name.length() - last.length() - 1; kept >= least; kept--) {
            String shorter = name.substring(0, kept).strip() + "…" + last.strip();
            if (width.applyAsDouble(shorter) <= room) {
                return shorter;
            }
        }
        return name;
    }
}
