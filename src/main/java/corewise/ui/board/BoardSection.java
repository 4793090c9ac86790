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
        boolean moved = !where.equals(place);
        if (content != ALWAYS && content == drawn && !moved && samePalette(palette)) {
            return;
        }
        if (moved) {
            place = where;
            double left = Math.floor(where.x());
            double top = Math.floor(where.y());
            canvas.relocate(left, top);
            canvas.setWidth(Math.ceil(where.right()) - left);
            canvas.setHeight(Math.ceil(where.bottom()) - top);
        }
        drawn = content;
        drawnWith = palette;
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.translate(-Math.floor(where.x()), -Math.floor(where.y()));
        painter.accept(new Brush(graphics, palette, widths));
        graphics.restore();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean samePalette(Palette palette) {
        // a theme makes a new palette; comparing its paints would cost more than drawing once too often
        return palette == drawnWith;
    }
}
