package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * The places of a row that change each by itself: of its chips, or the columns of its strip.
 *
 * @param row where they are
 * @param count how many
 * @param ground paints what is below all places
 * @param look a mark of what stands at a place: equal only where the same is painted
 * @param painter paints a place
 */
@OnWindowThread
record ChipCells(ChipRow row, int count, Consumer<Brush> ground, IntUnaryOperator look, Painter painter) {
    /** Nothing is painted farther from a place than this, the part of a pixel that it reaches into included. */
    private static final double MARGIN = 1;

    /** Paints one place. */
    interface Painter {
        void paint(Brush brush, int place);
    }

    /** The chips of a row. */
    static ChipCells chips(ChipRow row, IntUnaryOperator look, Painter painter) {
        return new ChipCells(row, row.capacity(), brush -> {}, look, painter);
    }

    /** The columns of the strip that stands for a row's chips, each a pixel wide and opaque. */
    static ChipCells columns(ChipRow row, Consumer<Brush> ground, IntUnaryOperator look, Painter painter) {
        return new ChipCells(row, (int) row.box().width(), ground, look, painter);
    }

    int[] looks() {
        int[] looks = new int[count];
        for (int place = 0; place < count; place++) {
            looks[place] = look.applyAsInt(place);
        }
        return looks;
    }

    void paint(Brush brush) {
        ground.accept(brush);
        for (int place = 0; place < count; place++) {
            painter.paint(brush, place);
        }
    }

    /** Paints a place anew. A column is painted over: cleared, it would take a part of its neighbour between two pixels. */
    void repaint(Brush brush, int place) {
        if (!row.condensed()) {
            Box old = row.chip(place).inset(-MARGIN);
            brush.graphics().clearRect(old.x(), old.y(), old.width(), old.height());
        }
        painter.paint(brush, place);
    }

    /** Whether a place can be cleared without its neighbours: between chips there is room for a pixel of each. */
    boolean apart() {
        return row.condensed()
                || count < 2
                || row.chip(0).right() + 2 * MARGIN < row.chip(1).x();
    }
}
