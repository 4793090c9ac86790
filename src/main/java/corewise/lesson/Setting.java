package corewise.lesson;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.Way;
import corewise.model.Work;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a step sets on the board; what is empty stays as it was. Immutable.
 *
 * @param work what is computed
 * @param items how many items
 * @param lengthNanos how long an item is to take alone, nanoseconds
 * @param lengths how lengths are spread
 * @param seed of the list
 * @param way how it is run
 * @param workers of a pool
 * @param cores how many cores may be used; 0 for all
 * @param payloadBytes what is sent along with every item
 * @param language what the work is written in
 */
public record Setting(
        Optional<Work> work,
        Optional<Amount> items,
        OptionalLong lengthNanos,
        Optional<Lengths> lengths,
        OptionalLong seed,
        Optional<Way> way,
        Optional<Amount> workers,
        OptionalInt cores,
        OptionalInt payloadBytes,
        Optional<Language> language) {

    /** Leaves everything as it is. */
    public static final Setting NONE = new Setting(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty());

    /** Whether nothing is set. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** This, and what it leaves as it is set as by another. */
    public Setting or(Setting other) {
        return new Setting(
                work.or(other::work),
                items.or(other::items),
                lengthNanos.isPresent() ? lengthNanos : other.lengthNanos,
                lengths.or(other::lengths),
                seed.isPresent() ? seed : other.seed,
                way.or(other::way),
                workers.or(other::workers),
                cores.isPresent() ? cores : other.cores,
                payloadBytes.isPresent() ? payloadBytes : other.payloadBytes,
                language.or(other::language));
    }
}
