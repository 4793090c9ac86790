package corewise.ui.order;

import corewise.metrics.RunKey;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The names above the columns of the chart: as many as there is room for, none into another. Immutable.
 *
 * @param width how wide a name is
 */
record ColumnNames(OrderPicture picture, BumpLayout layout, ToDoubleFunction<String> width, Texts texts) {
    private static final double AROUND = 6;
    private static final double APART = 8;

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
            Name name = name(of, layout.x(column), first);
            double half = width.applyAsDouble(name.text()) / 2;
            if (name.middle() - half >= room && (first || (of.number() - 1) % every == 0)) {
                names.add(name);
                room = name.middle() + half + APART * layout.scale();
                named = of.key();
            }
        }
        return names;
    }

    private Name name(OrderColumn of, double x, boolean first) {
        String full = OrderWords.name(of, texts);
        if (width.applyAsDouble(full) + AROUND <= layout.columnPitch()) {
            return new Name(full, x);
        }
        if (!first) {
            return new Name(Integer.toString(of.number()), x);
        }
        String repeats = picture.name(of.key(), texts);
        double half = width.applyAsDouble(repeats) / 2;
        return new Name(repeats, Math.min(x - layout.chipWidth() / 2 + half, layout.width() - half));
    }
}
