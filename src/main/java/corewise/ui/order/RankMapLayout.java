package corewise.ui.order;

import java.util.Optional;

/**
 * Where the maps of how often stand: one a way, beside and below each other, as large as there is room for. Immutable, in
 * pixels.
 *
 * @param width of the whole chart
 * @param height of the whole chart
 * @param scale size of type
 * @param maps how many maps, 1 or more
 * @param cells along each side of a map
 */
record RankMapLayout(double width, double height, double scale, int maps, int cells) {
    private static final double GAP = 22;
    private static final double NAME = 26;
    private static final double LINE = 16;
    private static final double BELOW = 2 * LINE + 8;
    /** Beyond this a map is so wide, or so high, that list order no longer looks like a diagonal. */
    private static final double WIDEST = 2.2;

    private static final double TALLEST = 1.5;

    /** A cell of a map: where a group of ranks and a group of tasks meet. Immutable. */
    record Cell(int map, int rank, int task) {}

    /** As many beside each other as give the largest maps. */
    int across() {
        int best = 1;
        double largest = 0;
        for (int across = 1; across <= maps; across++) {
            double area = mapWidth(across) * mapHeight(across);
            if (area > largest) {
                largest = area;
                best = across;
            }
        }
        return best;
    }

    private int down(int across) {
        return (maps + across - 1) / across;
    }

    private double roomAcross(int across) {
        return Math.max(20, (width - (across - 1) * GAP * scale) / across);
    }

    private double roomDown(int across) {
        return Math.max(20, height / down(across) - (NAME + BELOW) * scale);
    }

    private double mapHeight(int across) {
        return Math.min(roomDown(across), TALLEST * roomAcross(across));
    }

    private double mapWidth(int across) {
        return Math.min(roomAcross(across), WIDEST * roomDown(across));
    }

    double mapWidth() {
        return mapWidth(across());
    }

    double mapHeight() {
        return mapHeight(across());
    }

    /** The left edge of a map. */
    double x(int map) {
        return map % across() * (mapWidth() + GAP * scale);
    }

    /** The middle of the line of a map's name. */
    double nameY(int map) {
        return top(map) - NAME / 2 * scale;
    }

    /** The upper edge of a map's cells. */
    double top(int map) {
        int row = map / across();
        return row * (mapHeight() + (NAME + BELOW) * scale) + NAME * scale;
    }

    /** The middle of one of the two lines below a map, from 0. */
    double belowY(int map, int line) {
        return top(map) + mapHeight() + (12 + line * LINE) * scale;
    }

    /** The cell at a place. */
    Optional<Cell> cellAt(double x, double y) {
        for (int map = 0; map < maps; map++) {
            double across = (x - x(map)) / mapWidth();
            double below = (y - top(map)) / mapHeight();
            if (across >= 0 && across < 1 && below >= 0 && below < 1) {
                return Optional.of(new Cell(map, (int) (below * cells), (int) (across * cells)));
            }
        }
        return Optional.empty();
    }
}
