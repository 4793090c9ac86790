package corewise.ui.order;

import corewise.picture.Rgb;
import corewise.picture.Token;
import corewise.report.RaceFacts;
import corewise.text.Texts;
import corewise.ui.canvas.Colors;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints how often each task had each rank, a map for each way in its colour. */
@OnWindowThread
record RankMapPainter(GraphicsContext graphics, Palette palette, RankMapLayout layout, Texts texts) {
    private static final double FAINTEST = 0.15;

    /** Paints all of them, with one cell framed. */
    void paint(List<RankMap> maps, Optional<RankMapLayout.Cell> framed) {
        graphics.clearRect(
                0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
        graphics.setTextBaseline(VPos.CENTER);
        for (int map = 0; map < maps.size(); map++) {
            paint(map, maps.get(map));
        }
        framed.ifPresent(this::frame);
    }

    private void paint(int place, RankMap map) {
        double x = layout.x(place);
        double top = layout.top(place);
        graphics.setFill(palette.color(Token.TEXT));
        graphics.setFont(palette.bold(12));
        graphics.setTextAlign(TextAlignment.LEFT);
        String name = map.name() + " · " + texts.say(RaceFacts.runs(map.runs()));
        graphics.fillText(name, x, layout.nameY(place), layout.mapWidth());
        graphics.setFill(palette.color(Token.LANE));
        graphics.fillRect(x, top, layout.mapWidth(), layout.mapHeight());
        double wide = layout.mapWidth() / map.cells();
        double high = layout.mapHeight() / map.cells();
        Color color =
                Colors.lifted(Colors.of(map.way()), palette.color(Token.TEXT), palette.color(Token.LANE), Rgb.OF_MARKS);
        graphics.setFill(color);
        for (int rank = 0; rank < map.cells(); rank++) {
            for (int task = 0; task < map.cells(); task++) {
                if (map.count(rank, task) > 0) {
                    double share = map.count(rank, task) / (double) map.most();
                    graphics.setGlobalAlpha(FAINTEST + (1 - FAINTEST) * share);
                    graphics.fillRect(x + task * wide, top + rank * high, wide, high);
                }
            }
        }
        graphics.setGlobalAlpha(1);
        graphics.setFill(palette.color(Token.SECONDARY));
        graphics.setFont(palette.font(11));
        graphics.fillText(texts.get("order.map.axes"), x, layout.belowY(place, 0), layout.mapWidth());
        graphics.fillText(texts.get("order.map.most", map.most()), x, layout.belowY(place, 1), layout.mapWidth());
    }

    private void frame(RankMapLayout.Cell cell) {
        double wide = layout.mapWidth() / layout.cells();
        double high = layout.mapHeight() / layout.cells();
        graphics.setStroke(palette.color(Token.TEXT));
        graphics.setLineWidth(1.5 * layout.scale());
        graphics.strokeRect(
                layout.x(cell.map()) + cell.task() * wide - 1,
                layout.top(cell.map()) + cell.rank() * high - 1,
                wide + 2,
                high + 2);
    }
}
