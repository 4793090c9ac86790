package corewise.simulation;

import corewise.model.Identified;
import corewise.model.Language;
import corewise.model.Way;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What each way costs, in each language. Immutable.
 *
 * @param source where the numbers are from
 * @param ofWays by language and way; what is missing costs nothing
 */
public record Costs(Source source, Map<Key, WayCost> ofWays) {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    /** A way in a language. Immutable. */
    public record Key(Language language, Way way) {}

    /** Where costs are from. */
    public enum Source implements Identified {
        /** Nothing costs anything. */
        NONE,
        /** Assumed, in round numbers; measured nowhere. */
        TYPICAL,
        /** Measured on this machine, but for what a lock, stealing, forking and a payload cost, which is assumed. */
        MEASURED,
        /** Some of them were typed in. */
        TYPED
    }

    public Costs {
        Objects.requireNonNull(source);
        ofWays = Map.copyOf(ofWays);
    }

    /** Nothing costs anything. */
    public static Costs none() {
        return new Costs(Source.NONE, Map.of());
    }

    /** What a way costs. */
    public WayCost of(Language language, Way way) {
        return ofWays.getOrDefault(new Key(language, way), WayCost.NONE);
    }

    /**
     * Where the costs of a way are from: where others were measured, those of a language that was not, or of a way that the
     * machine does not have, are assumed still.
     */
    public Source source(Language language, Way way) {
        boolean assumed = source == Source.MEASURED && of(language, way).equals(usual(language, way));
        return assumed ? Source.TYPICAL : source;
    }

    /** The same of all ways of a language: assumed only where all are. */
    public Source source(Language language) {
        boolean assumed = Way.of(language).stream().allMatch(way -> source(language, way) == Source.TYPICAL);
        return assumed ? Source.TYPICAL : source;
    }

    /** The same with other costs of a way. */
    public Costs with(Source from, Language language, Way way, WayCost cost) {
        Map<Key, WayCost> other = new HashMap<>(ofWays);
        other.put(new Key(language, way), cost);
        return new Costs(from, other);
    }

    /** Assumed, in round numbers of the size that such costs have: to begin with where nothing was measured. */
    public static Costs typical() {
        Map<Key, WayCost> costs = new HashMap<>();
        for (Language language : Language.values()) {
            Way.of(language).forEach(way -> costs.put(new Key(language, way), usual(language, way)));
        }
        return new Costs(Source.TYPICAL, costs);
    }

    private static WayCost usual(Language language, Way way) {
        return language == Language.JAVA ? java(way) : python(way);
    }

    private static WayCost java(Way way) {
        WayCost threads = WayCost.of(60 * MICRO, 40 * MICRO, MICRO, MICRO, MICRO);
        return switch (way) {
            case SERIAL -> WayCost.of(0, 0, 0, MICRO / 2, 0);
            case THREAD_PER_TASK -> WayCost.of(60 * MICRO, 40 * MICRO, 0, 0, 2 * MICRO);
            case POOL, CHUNKS -> threads.withWaking(20 * MICRO);
            case GLOBAL_LOCK -> threads.withSharing(10 * MICRO, 0, 0);
            case VIRTUAL_THREADS -> WayCost.of(2 * MICRO, 40 * MICRO, 0, 2 * MICRO, MICRO / 2);
            case WORK_STEALING -> threads.withSharing(0, MICRO / 2, 3 * MICRO);
            case PROCESS_PER_TASK ->
                WayCost.of(4 * MILLI, 60 * MILLI, 0, 100 * MICRO, 30 * MICRO)
                        .withPayload(MICRO, MICRO)
                        .withCold(20 * MILLI, 2_500)
                        .withCompiling(60 * MILLI);
            case PROCESS_POOL ->
                WayCost.of(4 * MILLI, 60 * MILLI, 5 * MICRO, 80 * MICRO, 5 * MICRO)
                        .withPayload(MICRO, MICRO)
                        .withCold(20 * MILLI, 2_500)
                        .withCompiling(60 * MILLI);
            case IMAP_UNORDERED, INTERPRETERS -> WayCost.NONE;
        };
    }

    private static WayCost python(Way way) {
        WayCost threads = WayCost.of(60 * MICRO, 30 * MICRO, 20 * MICRO, 20 * MICRO, 5 * MICRO)
                .withSharing(20 * MICRO, 0, 0);
        WayCost processes = WayCost.of(2 * MILLI, 3 * MILLI, 30 * MICRO, 60 * MICRO, 30 * MICRO)
                .withPayload(MICRO, MICRO);
        return switch (way) {
            case SERIAL -> WayCost.of(0, 0, 0, 2 * MICRO, 0);
            case THREAD_PER_TASK, POOL -> threads;
            case PROCESS_PER_TASK ->
                WayCost.of(2 * MILLI, 3 * MILLI, 0, 50 * MICRO, 500 * MICRO).withPayload(MICRO, MICRO);
            case PROCESS_POOL, CHUNKS, IMAP_UNORDERED -> processes;
            case INTERPRETERS -> WayCost.of(200 * MICRO, 30 * MILLI, 30 * MICRO, 50 * MICRO, 20 * MICRO);
            case GLOBAL_LOCK, VIRTUAL_THREADS, WORK_STEALING -> WayCost.NONE;
        };
    }
}
