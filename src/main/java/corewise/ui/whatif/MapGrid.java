package corewise.ui.whatif;

import corewise.model.Way;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.Simulator;
import corewise.simulation.picture.FastestMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A map of who is fastest, made finer and finer: each of its forms has the lists of the one before and those between.
 * Belongs to one thread at a time.
 */
final class MapGrid {
    /** How often a map can be made finer. */
    static final int MOST_FINER = 2;

    private static final int FORMS = MOST_FINER + 1;
    private static final int LENGTHS = 7;
    private static final int COUNTS = 5;
    /** The mean length with which lists are drawn, nanoseconds. */
    private static final long SHAPE = 1_000_000_000;

    private static final double SHAPE_NANOS = SHAPE;
    private static final double LEAST_LENGTH = 1_000;
    private static final double MOST_LENGTH = 1e9;
    private static final double LEAST_ITEMS = 4;
    private static final double MOST_ITEMS = 16_384;

    private final Wish wish;
    private final List<Way> ways;
    private final Map<Integer, long[]> shapes = new HashMap<>();
    private final Map<Place, FastestMap.Cell> known = new HashMap<>();
    private final List<Place> next = new ArrayList<>();
    private final int last;
    private int form = -1;

    /** A list, by its places on the finest grid. */
    private record Place(int length, int items) {}

    /**
     * Nothing is asked yet.
     *
     * @param ways the ways that are compared; serial is always among them
     * @param finer how often it is made finer, 0 to {@link #MOST_FINER}
     */
    MapGrid(Wish wish, SortedSet<Way> ways, int finer) {
        last = Math.clamp(finer, 0, MOST_FINER);
        this.wish = wish;
        this.ways = List.copyOf(ways);
        next.addAll(missing(0));
    }

    private static int step(int form) {
        return 1 << (FORMS - 1 - form);
    }

    private static int finest(int coarse) {
        return (coarse - 1) * step(0) + 1;
    }

    private List<Place> missing(int wanted) {
        List<Place> places = new ArrayList<>();
        for (int items = 0; items < finest(COUNTS); items += step(wanted)) {
            for (int length = 0; length < finest(LENGTHS); length += step(wanted)) {
                Place place = new Place(length, items);
                if (!known.containsKey(place)) {
                    places.add(place);
                }
            }
        }
        // long runs last
        Collections.reverse(places);
        return places;
    }

    private static long length(int place) {
        return Math.round(between(LEAST_LENGTH, MOST_LENGTH, place / (double) (finest(LENGTHS) - 1)));
    }

    private static int items(int place) {
        return (int) Math.round(between(LEAST_ITEMS, MOST_ITEMS, place / (double) (finest(COUNTS) - 1)));
    }

    private static double between(double least, double most, double share) {
        return least * Math.pow(most / least, share);
    }

    /** Whether there is nothing more to be asked. */
    boolean done() {
        return next.isEmpty() && form == last;
    }

    /** How many lists are not known yet. */
    int left() {
        return ((finest(LENGTHS) - 1) / step(last) + 1) * ((finest(COUNTS) - 1) / step(last) + 1) - known.size();
    }

    /** Which form is known whole, from 0; −1 for none. */
    int form() {
        return form;
    }

    /** Asks for the next list. */
    void step(Simulator simulator) {
        Place place = next.getLast();
        known.put(place, ask(simulator, place));
        next.removeLast();
        if (next.isEmpty()) {
            form++;
            if (form < last) {
                next.addAll(missing(form + 1));
            } else {
                // all are drawn: a map that is kept is small
                shapes.clear();
            }
        }
    }

    private FastestMap.Cell ask(Simulator simulator, Place place) {
        Question asked = question(place);
        long serial = makespan(simulator, asked, Way.SERIAL);
        Way fastest = Way.SERIAL;
        long shortest = serial;
        long second = Long.MAX_VALUE;
        for (Way way : ways) {
            if (way == Way.SERIAL) {
                continue;
            }
            long makespan = makespan(simulator, asked, way);
            if (makespan < shortest) {
                second = shortest;
                shortest = makespan;
                fastest = way;
            } else {
                second = Math.min(second, makespan);
            }
        }
        double lead = second == Long.MAX_VALUE ? 1 : (second - shortest) / (double) shortest;
        return new FastestMap.Cell(fastest, serial / (double) shortest, lead);
    }

    private Question question(Place place) {
        int items = items(place.items);
        long length = length(place.length);
        // drawing lengths at random takes longer than to simulate them: each list is drawn once, and stretched
        long[] shape = shapes.computeIfAbsent(
                items, count -> wish.withLength(SHAPE).times().nanos(count));
        long[] nanos = new long[items];
        for (int item = 0; item < items; item++) {
            nanos[item] = Math.max(1, Math.round(shape[item] / SHAPE_NANOS * length));
        }
        Question asked = wish.withLength(length).withItems(items).question();
        return new Question(
                asked.machine(),
                asked.spec(),
                ItemTimes.copied(nanos),
                asked.costs(),
                asked.serialNanos(),
                asked.memoryShare(),
                asked.interpreterLock(),
                true);
    }

    private static long makespan(Simulator simulator, Question asked, Way way) {
        long nanos = simulator.run(Easing.eased(asked.in(way)).scenario()).makespanNanos();
        return Math.max(1, nanos);
    }

    /** The finest form that is known whole, around a list; empty while there is none. */
    Optional<FastestMap> map(Wish here) {
        if (form < 0) {
            return Optional.empty();
        }
        List<Long> lengths = new ArrayList<>();
        for (int place = 0; place < finest(LENGTHS); place += step(form)) {
            lengths.add(length(place));
        }
        List<Integer> items = new ArrayList<>();
        List<FastestMap.Cell> cells = new ArrayList<>();
        for (int row = 0; row < finest(COUNTS); row += step(form)) {
            items.add(items(row));
            for (int column = 0; column < finest(LENGTHS); column += step(form)) {
                cells.add(known.get(new Place(column, row)));
            }
        }
        return Optional.of(new FastestMap(
                lengths, items, cells, here.times().meanNanos(), here.list().items(), FastestMap.LEAST_LEAD));
    }
}
