package corewise.ui.order;

import corewise.metrics.RunKey;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The names above the columns of the chart: as many as there is room for, none into another. Immutable.
 *
 * @param width how wide a name is
 */
record ColumnNames(OrderPicture picture, BumpLayout layout, ToDoubleFunction<String> width, Texts texts) {
    private static final double AROUND = 6;
    private static final double APART = 8;
    private static final int LEAST_KEPT = 4;
    private static final Pattern LAST_WORD = Pattern.compile("[\\s\u00a0]\\S+$");

    /** A name and where its middle is. */
    record Name(String text, double middle) {}

    /** The names, from left to right; the first of repeats is named even where there is no room for all. */
    List<Name> fitting() {
        List<Name> names = new ArrayList<>();
        RunKey named = null;
        int every = layout.nameEvery(width.applyAsDouble("00"));
        double room = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < layout.columns(); column++) {
            OrderColumn of = picture.columns().get(column);
            boolean first = !of.key().equals(named);
            Name name = name(column, first);
            double half = width.applyAsDouble(name.text()) / 2;
            if (first && name.middle() - half < room) {
                name = aligned(column);
                half = width.applyAsDouble(name.text()) / 2;
            }
            if (name.middle() - half >= room && (first || (of.number() - 1) % every == 0)) {
                names.add(name);
                room = name.middle() + half + APART * layout.scale();
                named = of.key();
            }
        }
        return names;
    }

    private Name name(int column, boolean first) {
        OrderColumn of = picture.columns().get(column);
        double x = layout.x(column);
        String full = OrderWords.name(of, texts);
        if (width.applyAsDouble(full) + AROUND <= layout.columnPitch()) {
            return new Name(full, x);
        }
        if (!first) {
            return new Name(Integer.toString(of.number()), x);
        }
        return aligned(column);
    }

    /** The name of a column and its repeats, which begins where they do. */
    private Name aligned(int column) {
        double left = layout.x(column) - layout.chipWidth() / 2;
        String repeats = cut(picture.name(picture.columns().get(column).key(), texts), end(column) - left);
        double half = width.applyAsDouble(repeats) / 2;
        return new Name(repeats, Math.min(left + half, layout.width() - half));
    }

    /** Where the room of a column and of its repeats ends: what stands further right would name another's. */
    private double end(int column) {
        List<OrderColumn> columns = picture.columns();
        for (int next = column + 1; next < columns.size(); next++) {
            if (!columns.get(next).key().equals(columns.get(column).key())) {
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
