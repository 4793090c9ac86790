package corewise.ui.claims.evidence;

import corewise.ui.canvas.Palette;
import corewise.ui.canvas.RoundRects;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints marks. Belongs to the window's thread. */
final class MarkPainter {
    private final GraphicsContext graphics;
    private final Palette palette;
    private final RoundRects rounds;
    private final double magnification;

    /** @param magnification pixels of the screen to one of the picture */
    MarkPainter(GraphicsContext graphics, Palette palette, double magnification) {
        this.graphics = graphics;
        this.palette = palette;
        this.magnification = magnification;
        rounds = new RoundRects(graphics);
    }

    static Font font(Mark.Type type, Palette palette) {
        return type.bold() ? palette.bold(type.size()) : palette.font(type.size());
    }

    void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Edge edge -> edge(edge);
            case Mark.Words words -> words(words);
            case Mark.Path path -> path(path);
            case Mark.Dot dot -> dot(dot);
            case Mark.Slices slices -> SlicePicture.paint(slices, graphics, palette, magnification);
        }
    }

    private void box(Mark.Box box) {
        graphics.setFill(Paints.of(box.ink(), palette));
        Rect place = box.place();
        if (box.radius() >= 1) {
            rounds.fill(place.x(), place.y(), place.width(), place.height(), box.radius());
        } else {
            graphics.fillRect(place.x(), place.y(), place.width(), place.height());
        }
    }

    private void edge(Mark.Edge edge) {
        graphics.setStroke(Paints.of(edge.ink(), palette));
        graphics.setLineWidth(1);
        Rect place = edge.place();
        double left = Math.rint(place.x()) + 0.5;
        double top = Math.rint(place.y()) + 0.5;
        graphics.strokeRoundRect(
                left,
                top,
                Math.max(0, Math.rint(place.width()) - 1),
                Math.max(0, Math.rint(place.height()) - 1),
                2 * edge.radius(),
                2 * edge.radius());
    }

    private void words(Mark.Words words) {
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(font(words.type(), palette));
        graphics.setFill(Paints.of(words.ink(), palette));
        graphics.setTextAlign(
                switch (words.type().side()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.fillText(words.text(), words.x(), words.y());
    }

    private void path(Mark.Path path) {
        graphics.setStroke(Paints.of(path.ink(), palette));
        graphics.setLineWidth(path.thickness());
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        double[] xs = path.spots().stream().mapToDouble(Mark.Spot::x).toArray();
        double[] ys = path.spots().stream().mapToDouble(Mark.Spot::y).toArray();
        graphics.strokePolyline(xs, ys, xs.length);
    }

    private void dot(Mark.Dot dot) {
        graphics.setFill(Paints.of(dot.ink(), palette));
        double size = 2 * dot.radius();
        graphics.fillOval(dot.centre().x() - dot.radius(), dot.centre().y() - dot.radius(), size, size);
    }
}
