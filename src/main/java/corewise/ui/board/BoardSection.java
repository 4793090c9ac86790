package corewise.ui.board;

import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * A part of the board on a canvas of its own, drawn again only when what it shows has changed: what is drawn in a frame,
 * and how much of the window is pushed, decides what the frame costs.
 */
@OnWindowThread
final class BoardSection {
    /** A mark that no content has: the section is drawn in any case. */
    static final long ALWAYS = Long.MIN_VALUE;

    private final Canvas canvas = new Canvas();
    private final TextWidths widths;
    private Box place = new Box(0, 0, 0, 0);
    private long drawn = ALWAYS;
    private Palette drawnWith;
    /** The row whose places are drawn, and what is seen at each; null where something else is. */
    private ChipRow row;

    private int[] looks;

    BoardSection(TextWidths widths) {
        this.widths = widths;
        canvas.setManaged(false);
    }

    Canvas canvas() {
        return canvas;
    }

    /** The next frame draws this section, whatever it shows. */
    void forget() {
        drawn = ALWAYS;
    }

    /**
     * Draws the section unless it shows this already.
     *
     * @param where its place on the board
     * @param content a mark that is equal only for equal contents, or {@link #ALWAYS}
     * @param palette paints and fonts; a new one is drawn with in any case
     * @param painter paints in the board's coordinates
     */
    void draw(Box where, long content, Palette palette, Consumer<Brush> painter) {
        if (shows(where, content, palette)) {
            return;
        }
        row = null;
        if (!where.equals(place)) {
            place = where;
            double left = Math.floor(where.x());
            double top = Math.floor(where.y());
            canvas.relocate(left, top);
            canvas.setWidth(Math.ceil(where.right()) - left);
            canvas.setHeight(Math.ceil(where.bottom()) - top);
        }
        drawn = content;
        drawnWith = palette;
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics(where, graphics -> painter.accept(new Brush(graphics, palette, widths)));
    }

    /**
     * Draws a row unless it shows this already, and of the row that it shows only the places that have changed.
     *
     * @param content a mark of all that is shown, equal only for equal contents
     */
    void draw(Box where, long content, Palette palette, ChipCells cells) {
        if (shows(where, content, palette)) {
            return;
        }
        int[] next = cells.looks();
        boolean same = drawn != ALWAYS && where.equals(place) && samePalette(palette);
        if (same && cells.row().equals(row) && next.length == looks.length && cells.apart()) {
            drawn = content;
            graphics(where, graphics -> {
                Brush brush = new Brush(graphics, palette, widths);
                for (int cell = 0; cell < next.length; cell++) {
                    if (next[cell] != looks[cell]) {
                        cells.repaint(brush, cell);
                    }
                }
            });
        } else {
            draw(where, content, palette, cells::paint);
            row = cells.row();
        }
        looks = next;
    }

    private boolean shows(Box where, long content, Palette palette) {
        return content != ALWAYS && content == drawn && where.equals(place) && samePalette(palette);
    }

    /** Has something drawn in the board's coordinates. */
    private void graphics(Box where, Consumer<GraphicsContext> drawing) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.translate(-Math.floor(where.x()), -Math.floor(where.y()));
        drawing.accept(graphics);
        graphics.restore();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean samePalette(Palette palette) {
        // a theme makes a new palette; comparing its paints would cost more than drawing once too often
        return palette == drawnWith;
    }
}
