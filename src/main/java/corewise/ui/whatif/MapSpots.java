package corewise.ui.whatif;

import corewise.fact.Fact;
import corewise.simulation.picture.FastestMap;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;

/** Who is fastest at a place of the map, for cards. */
@OnWindowThread
record MapSpots(FastestMap map, Texts texts) {

    /** In words, of the list that comes nearest to so many items of this length in nanoseconds; empty for none. */
    String of(double items, double length) {
        int row = nearest(map.items(), items);
        int column = nearest(map.lengths(), length);
        return map.at(column, row)
                .map(cell -> texts.say(Fact.of("explain.example.whatif.map")
                        .count("items", map.items().get(row))
                        .nanos("length", map.lengths().get(column))
                        .term("way", cell.fastest())
                        .factor("factor", cell.speedUp())))
                .orElse("");
    }

    /** The place of the number that is nearest as a factor: axes are in steps of the same factor. */
    private static int nearest(List<? extends Number> numbers, double wanted) {
        int best = 0;
        for (int place = 1; place < numbers.size(); place++) {
            double before = Math.abs(Math.log(numbers.get(best).doubleValue() / wanted));
            best = Math.abs(Math.log(numbers.get(place).doubleValue() / wanted)) < before ? place : best;
        }
        return best;
    }
}
