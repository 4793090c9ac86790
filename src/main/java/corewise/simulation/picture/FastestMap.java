package corewise.simulation.picture;

import corewise.model.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which way is fastest, over the length of items and their number. Immutable.
 *
 * @param lengths mean lengths of an item, nanoseconds, rising; at least two
 * @param items numbers of items, rising; at least two
 * @param cells row by row from the smallest number of items on, in each the shortest length first; null where it is not
 *     known yet
 * @param hereLength the list that is looked at: its mean length
 * @param hereItems its items
 * @param leastLead the share of the time from which on a lead is one, {@link #LEAST_LEAD} or more
 */
public record FastestMap(
        List<Long> lengths, List<Integer> items, List<Cell> cells, long hereLength, int hereItems, double leastLead) {
    /** A lead below this share of the time is none: no simulation is as exact. */
    public static final double LEAST_LEAD = 0.02;

    public FastestMap {
        lengths = List.copyOf(lengths);
        items = List.copyOf(items);
        // may hold null: a plain copy
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        if (lengths.size() < 2 || items.size() < 2 || cells.size() != lengths.size() * items.size()) {
            throw new IllegalArgumentException("a map has a cell for each of 2 lengths and 2 counts at least");
        }
    }

    /** The same where predictions are off by so much, as a share: a smaller lead decides nothing. */
    public FastestMap withError(double error) {
        double least = error > LEAST_LEAD ? error : LEAST_LEAD;
        return new FastestMap(lengths, items, cells, hereLength, hereItems, least);
    }

    /** Whether it is clear which way is the fastest. */
    boolean clear(Cell cell) {
        return cell.lead() >= leastLead;
    }

    /**
     * One list. Immutable.
     *
     * @param fastest the way with the shortest makespan; the first of those that are equal
     * @param speedUp of that way against the serial run
     * @param lead how much longer the next takes, as a share of the shortest makespan; 0 or more
     */
    public record Cell(Way fastest, double speedUp, double lead) {}

    /** What is known of a list; empty where nothing is yet. */
    public Optional<Cell> at(int length, int item) {
        return Optional.ofNullable(cells.get(item * lengths.size() + length));
    }

    /** The ways that are the fastest somewhere, in the ways' order. */
    public List<Way> winners() {
        return cells.stream()
                .filter(Objects::nonNull)
                .map(Cell::fastest)
                .distinct()
                .sorted()
                .toList();
    }
}
