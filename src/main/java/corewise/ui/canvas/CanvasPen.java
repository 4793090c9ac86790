package corewise.ui.canvas;

import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.ui.fx.OnWindowThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Paints drawings on a canvas. */
@OnWindowThread
public final class CanvasPen {
    private final GraphicsContext graphics;
    private final Palette palette;
    private final RoundRects rounds;

    /** Paints in the colours and type of a palette. */
    public CanvasPen(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        rounds = new RoundRects(graphics);
    }

    /** Measures texts in the type of a palette, each once. */
    public static TextMeasure measure(Palette palette) {
        Map<Mark.Type, Map<String, Double>> widths = new HashMap<>();
        return (text, type) -> widths.computeIfAbsent(type, key -> new HashMap<>())
                .computeIfAbsent(text, key -> {
                    Text measured = new Text(text);
                    measured.setFont(font(type, palette));
                    return measured.getLayoutBounds().getWidth();
                });
    }

    private static Font font(Mark.Type type, Palette palette) {
        return type.bold() ? palette.bold(type.size()) : palette.font(type.size());
    }

    /** Paints marks, one over the other. */
    public void paint(List<Mark> marks) {
        marks.forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Edge edge -> edge(edge.place(), edge.radius(), color(edge.ink()));
            case Mark.Words words -> words(words);
            case Mark.Path path -> path(path);
            case Mark.Strokes strokes -> strokes(strokes);
            case Mark.Dot dot -> dot(dot);
        }
    }

    private Color color(Ink ink) {
        Color color = Colors.of(palette.theme().color(ink));
        return ink.share() == 1 ? color : color.deriveColor(0, 1, 1, ink.share());
    }

    private void box(Mark.Box box) {
        boolean swallowed = palette.theme().swallows(box.ink());
        Color edge = swallowed ? Colors.of(palette.theme().edge(box.ink())) : null;
        graphics.setFill(swallowed && box.thin() ? edge : color(box.ink()));
        Rect place = box.place();
        if (box.radius() >= 1) {
            rounds.fill(place.x(), place.y(), place.width(), place.height(), box.radius());
        } else {
            graphics.fillRect(place.x(), place.y(), place.width(), place.height());
        }
        if (swallowed && !box.thin()) {
            edge(place, box.radius(), edge);
        }
    }

    private void edge(Rect place, double radius, Color color) {
        stroke(color, 1);
        graphics.strokeRoundRect(
                Math.rint(place.x()) + 0.5,
                Math.rint(place.y()) + 0.5,
                Math.max(0, Math.rint(place.width()) - 1),
                Math.max(0, Math.rint(place.height()) - 1),
                2 * radius,
                2 * radius);
    }

    private void words(Mark.Words words) {
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(font(words.type(), palette));
        graphics.setFill(color(words.ink()));
        graphics.setTextAlign(
                switch (words.type().side()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.fillText(words.text(), words.x(), words.y());
    }

    private void path(Mark.Path path) {
        stroke(color(path.ink()), path.thickness());
        double[] xs = path.spots().stream().mapToDouble(Mark.Spot::x).toArray();
        double[] ys = path.spots().stream().mapToDouble(Mark.Spot::y).toArray();
        graphics.strokePolyline(xs, ys, xs.length);
    }

    private void strokes(Mark.Strokes strokes) {
        stroke(color(strokes.ink()), strokes.thickness());
        List<Mark.Spot> ends = strokes.ends();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            Mark.Spot from = ends.get(i);
            Mark.Spot to = ends.get(i + 1);
            graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
        }
    }

    private void stroke(Color color, double thickness) {
        graphics.setStroke(color);
        graphics.setLineWidth(thickness);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    private void dot(Mark.Dot dot) {
        graphics.setFill(color(dot.ink()));
        double size = 2 * dot.radius();
        graphics.fillOval(dot.centre().x() - dot.radius(), dot.centre().y() - dot.radius(), size, size);
    }
}
