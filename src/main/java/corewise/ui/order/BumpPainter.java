package corewise.ui.order;

import corewise.model.TraceView;
import corewise.picture.Rgb;
import corewise.picture.Token;
import corewise.text.Texts;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Colors;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.RoundRects;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Paints the chart: names, ranks, lines and chips, or the map of how often. */
@OnWindowThread
record BumpPainter(GraphicsContext graphics, Palette palette, BumpLayout layout, OrderPicture picture, Texts texts) {
    private static final double PALE = 0.14;
    private static final double LINE = 0.75;
    private static final double THIN = 2;
    /** Lines are many and lie on each other: a little less than marks need keeps their colours apart. */
    private static final double LEAST_OF_LINES = 2.4;

    private static final double LEAST_EDGED = 6;

    /** Paints all of it, with one task lit, and framed in one column; none for {@link TraceView#NONE}. */
    void paint(int lit, int litColumn) {
        graphics.clearRect(
                0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
        graphics.setTextBaseline(VPos.CENTER);
        ranks();
        names();
        groups();
        for (int task = 0; task < picture.tasks(); task++) {
            if (task != lit) {
                line(task, lit == TraceView.NONE ? LINE : PALE, 1.5);
            }
        }
        if (lit != TraceView.NONE) {
            line(lit, 1, 4);
        }
        for (int column = 0; column < layout.columns(); column++) {
            chips(column, lit);
        }
        if (lit != TraceView.NONE && litColumn >= 0) {
            frame(litColumn, picture.columns().get(litColumn).rank(lit));
        }
        graphics.setGlobalAlpha(1);
    }

    private void ranks() {
        Font font = palette.font(11);
        graphics.setFont(font);
        graphics.setFill(palette.color(Token.SECONDARY));
        graphics.setTextAlign(TextAlignment.RIGHT);
        int every = layout.rankEvery(14 * layout.scale());
        for (int rank = 0; rank < layout.ranks(); rank += every) {
            graphics.fillText(OrderWords.rank(rank, texts), layout.left() - 5 * layout.scale(), layout.y(rank));
        }
    }

    private void names() {
        Font font = palette.bold(11.5);
        graphics.setFont(font);
        graphics.setFill(palette.color(Token.TEXT));
        graphics.setTextAlign(TextAlignment.CENTER);
        new ColumnNames(picture, layout, name -> width(name, font), texts)
                .fitting()
                .forEach(name -> graphics.fillText(name.text(), name.middle(), layout.nameLine(name.below())));
    }

    /** Which columns are repeats of each other, in the colour of their way, for there is not room for every name. */
    private void groups() {
        double y = layout.top() - 4 * layout.scale();
        int from = 0;
        List<OrderColumn> columns = picture.columns();
        for (int column = 1; column <= columns.size(); column++) {
            if (column == columns.size()
                    || !columns.get(column).key().equals(columns.get(from).key())) {
                graphics.setFill(Colors.of(columns.get(from).way()));
                double left = layout.x(from) - layout.chipWidth() / 2;
                double right = layout.x(column - 1) + layout.chipWidth() / 2;
                graphics.fillRect(left, y, right - left, 2.5 * layout.scale());
                from = column;
            }
        }
    }

    private static double width(String name, Font font) {
        Text text = new Text(name);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private void line(int task, double alpha, double width) {
        Color color = Colors.lifted(
                ColorRamp.of(task, picture.tasks()),
                palette.color(Token.TEXT),
                palette.color(Token.CARD),
                width > THIN ? Rgb.OF_MARKS : LEAST_OF_LINES);
        graphics.setStroke(color);
        graphics.setGlobalAlpha(alpha);
        graphics.setLineWidth(width * Math.min(1, layout.rowPitch() / 10) * layout.scale());
        List<OrderColumn> columns = picture.columns();
        double half = layout.chipWidth() / 2;
        graphics.beginPath();
        for (int column = 1; column < columns.size(); column++) {
            int before = columns.get(column - 1).rank(task);
            int rank = columns.get(column).rank(task);
            if (before >= 0 && rank >= 0) {
                double from = layout.x(column - 1) + half;
                double to = layout.x(column) - half;
                double bend = (to - from) / 2;
                graphics.moveTo(from, layout.y(before));
                graphics.bezierCurveTo(from + bend, layout.y(before), to - bend, layout.y(rank), to, layout.y(rank));
            }
        }
        graphics.stroke();
    }

    /** A chip that is nearly as dark, or as light, as the card has an edge that is not. */
    private void edge(int task, double x, double y) {
        Color edge = palette.edge(task, picture.tasks());
        if (!edge.equals(ColorRamp.of(task, picture.tasks())) && layout.chipWidth() >= LEAST_EDGED) {
            graphics.setStroke(edge);
            graphics.setLineWidth(1);
            double arc = Math.min(10 * layout.scale(), layout.chipHeight() * 2 / 3);
            graphics.strokeRoundRect(x + 0.5, y + 0.5, layout.chipWidth() - 1, layout.chipHeight() - 1, arc, arc);
        }
    }

    private void frame(int column, int rank) {
        if (rank < 0) {
            return;
        }
        double wide = layout.chipWidth() + 5;
        double high = layout.chipHeight() + 5;
        graphics.setGlobalAlpha(1);
        graphics.setStroke(palette.color(Token.TEXT));
        graphics.setLineWidth(1.5 * layout.scale());
        double arc = Math.min(8 * layout.scale(), high / 2);
        graphics.strokeRoundRect(layout.x(column) - wide / 2, layout.y(rank) - high / 2, wide, high, arc, arc);
    }

    private void chips(int column, int lit) {
        int[] order = picture.columns().get(column).order();
        RoundRects rounded = new RoundRects(graphics);
        double width = layout.chipWidth();
        double height = layout.chipHeight();
        Font font = palette.bold(Math.min(11, height / layout.scale() * 0.6));
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.CENTER);
        for (int rank = 0; rank < order.length; rank++) {
            int task = order[rank];
            graphics.setGlobalAlpha(lit == TraceView.NONE || task == lit ? 1 : 2 * PALE);
            graphics.setFill(ColorRamp.of(task, picture.tasks()));
            double x = layout.x(column);
            double y = layout.y(rank);
            rounded.fill(x - width / 2, y - height / 2, width, height, Math.min(5 * layout.scale(), height / 3));
            edge(task, x - width / 2, y - height / 2);
            if (layout.numbered()) {
                graphics.setFill(ColorRamp.ink(task, picture.tasks()));
                graphics.fillText(Integer.toString(task), x, y);
            }
        }
    }
}
