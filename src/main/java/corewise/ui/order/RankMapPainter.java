package corewise.ui.order;

import corewise.model.Way;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.Token;
import corewise.ui.fx.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints how often each task had each rank, a square for each way. Belongs to the window's thread. */
final class RankMapPainter {
    private static final double GAP = 22;
    private static final double NAME = 26;
    private static final double AXIS = 24;

    private final GraphicsContext graphics;
    private final Palette palette;
    private final OrderPicture picture;
    private final Texts texts;

    RankMapPainter(GraphicsContext graphics, Palette palette, OrderPicture picture, Texts texts) {
        this.graphics = graphics;
        this.palette = palette;
        this.picture = picture;
        this.texts = texts;
    }

    /** The maps by way: what takes time, and can be done elsewhere. */
    static Map<Way, RankMap> maps(OrderPicture picture) {
        Map<Way, RankMap> maps = new LinkedHashMap<>();
        picture.byWay().keySet().forEach(way -> {
            List<int[]> orders = picture.columns().stream()
                    .filter(column -> column.way() == way)
                    .map(OrderColumn::order)
                    .toList();
            maps.put(way, RankMap.of(orders, picture.tasks()));
        });
        return maps;
    }

    void paint(Map<Way, RankMap> maps, double width, double height) {
        graphics.clearRect(0, 0, width, height);
        graphics.setTextBaseline(VPos.CENTER);
        double scale = palette.scale();
        int across = across(maps.size(), width, height);
        int down = (maps.size() + across - 1) / across;
        double side = Math.max(20, Math.min(width / across - GAP * scale, height / down - (NAME + AXIS) * scale));
        int place = 0;
        for (Map.Entry<Way, RankMap> entry : maps.entrySet()) {
            int row = place / across;
            double x = place % across * (side + GAP * scale);
            double y = row * (side + (NAME + AXIS) * scale);
            map(entry.getKey(), entry.getValue(), x, y, side);
            place++;
        }
    }

    /** As many beside each other as give the largest squares. */
    private static int across(int maps, double width, double height) {
        int best = 1;
        double largest = 0;
        for (int across = 1; across <= maps; across++) {
            int down = (maps + across - 1) / across;
            double side = Math.min(width / across, height / down);
            if (side > largest) {
                largest = side;
                best = across;
            }
        }
        return best;
    }

    private void map(Way way, RankMap map, double x, double y, double side) {
        double scale = palette.scale();
        graphics.setFill(palette.color(Token.TEXT));
        graphics.setFont(palette.bold(12));
        graphics.setTextAlign(TextAlignment.LEFT);
        String name = OrderWords.way(way, texts) + " · "
                + texts.count("runsPanel.runs", picture.byWay().get(way).runs());
        graphics.fillText(name, x, y + NAME / 2 * scale, side);
        double top = y + NAME * scale;
        graphics.setFill(palette.color(Token.LANE));
        graphics.fillRect(x, top, side, side);
        double cell = side / map.cells();
        graphics.setFill(palette.color(Token.ACCENT));
        for (int rank = 0; rank < map.cells(); rank++) {
            for (int task = 0; task < map.cells(); task++) {
                double share = map.share(rank, task);
                if (share > 0) {
                    graphics.setGlobalAlpha(0.15 + 0.85 * share);
                    graphics.fillRect(x + task * cell, top + rank * cell, cell, cell);
                }
            }
        }
        graphics.setGlobalAlpha(1);
        graphics.setFill(palette.color(Token.SECONDARY));
        graphics.setFont(palette.font(11));
        graphics.fillText(texts.get("order.map.axes"), x, top + side + AXIS / 2 * scale, side);
    }
}
