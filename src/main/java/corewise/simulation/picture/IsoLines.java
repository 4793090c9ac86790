package corewise.simulation.picture;

import corewise.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/** Lines along which a value over a grid is the same: between neighbours it is taken to change evenly. Stateless. */
final class IsoLines {
    private IsoLines() {}

    /** The value at a crossing of the grid; NaN where it is not known. */
    @FunctionalInterface
    interface Grid {
        double at(int column, int row);
    }

    /** Where a crossing of the grid is drawn; columns and rows may lie between two. */
    @FunctionalInterface
    interface Places {
        Mark.Spot at(double column, double row);
    }

    /** The ends of the pieces of one line, two a piece. */
    static List<Mark.Spot> of(int columns, int rows, Grid grid, double value, Places places) {
        List<Mark.Spot> ends = new ArrayList<>();
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                ends.addAll(square(column, row, grid, value, places));
            }
        }
        return ends;
    }

    /** The ends of the pieces within one square of the grid: a ring of sides is cut an even number of times. */
    private static List<Mark.Spot> square(int x, int y, Grid grid, double value, Places places) {
        int[][] corners = {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}};
        List<Mark.Spot> cut = new ArrayList<>();
        for (int side = 0; side < corners.length; side++) {
            int[] from = corners[side];
            int[] to = corners[(side + 1) % corners.length];
            double before = grid.at(from[0], from[1]);
            double after = grid.at(to[0], to[1]);
            if (Double.isNaN(before) || Double.isNaN(after)) {
                return List.of();
            }
            if (before < value != after < value) {
                double share = (value - before) / (after - before);
                cut.add(places.at(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])));
            }
        }
        return cut;
    }
}
