package corewise.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many in a room raised a hand for each of some choices. Nobody's name is in it, and nothing keeps it. Immutable.
 *
 * @param counts a number a choice, in their order, each 0 to {@link #MOST}; empty before anything was counted
 */
public record ShowOfHands(List<Integer> counts) {
    /** Before anything was counted. */
    public static final ShowOfHands NONE = new ShowOfHands(List.of());

    /** The most hands that are counted for a choice. */
    public static final int MOST = 9_999;

    private static final long WHOLE = 100;

    public ShowOfHands {
        counts = List.copyOf(counts);
    }

    /** How many for a choice, from 0. */
    public int of(int choice) {
        return choice < counts.size() ? counts.get(choice) : 0;
    }

    /** The same with another number for a choice, kept between 0 and {@link #MOST}. */
    public ShowOfHands with(int choice, int hands) {
        List<Integer> changed = new ArrayList<>(counts);
        while (changed.size() <= choice) {
            changed.add(0);
        }
        changed.set(choice, Math.clamp(hands, 0, MOST));
        return new ShowOfHands(changed);
    }

    /** All hands together. */
    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of all hands that a choice has, 0 to 1; 0 where none was raised. */
    public double share(int choice) {
        return total() == 0 ? 0 : (double) of(choice) / total();
    }

    /**
     * The same in whole per cent, of which all together are 100: those that lost most by being cut get one more. Rounded each
     * by itself, 55, 32 and 14 would stand beside each other.
     */
    public int percent(int choice) {
        long lost = lost(choice);
        long missing = IntStream.range(0, counts.size()).mapToLong(this::lost).sum() / Math.max(1, total());
        long before = IntStream.range(0, counts.size())
                .filter(other -> lost(other) > lost || (lost(other) == lost && other < choice))
                .count();
        return total() == 0 ? 0 : (int) (of(choice) * WHOLE / total() + (before < missing ? 1 : 0));
    }

    /** What cutting takes of a choice's per cent, in parts of which {@link #total} are one. */
    private long lost(int choice) {
        return of(choice) * WHOLE % Math.max(1, total());
    }

    /** The choices that most hands were raised for: several where they are level, none where no hand was raised. */
    public List<Integer> most() {
        if (total() == 0) {
            return List.of();
        }
        int most = Collections.max(counts);
        List<Integer> choices = new ArrayList<>();
        for (int choice = 0; choice < counts.size(); choice++) {
            if (counts.get(choice) == most) {
                choices.add(choice);
            }
        }
        return List.copyOf(choices);
    }
}
