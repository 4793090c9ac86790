package corewise.ui.whatif;

import corewise.model.RunOptions;
import corewise.simulation.ItemTimes;
import corewise.simulation.SimulatedMachine;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.List;
import java.util.function.ToLongFunction;

/** What can be set with a slider: a whole number each, read from a wish and put into one. Immutable. */
enum Dial {
    CORES(
            "cores",
            Unit.COUNT,
            new DialScale(1, 1_024, true),
            wish -> (long) wish.machine().performanceCores() + wish.machine().efficiencyCores(),
            (wish, value) -> wish.on(wish.machine().withCores((int) value))),
    SLOW_CORES(
            "slow-cores",
            Unit.SHARE,
            new DialScale(0, 1_000, false),
            wish -> (long) Dial.WHOLE * wish.machine().efficiencyCores() / CORES.get(wish),
            Dial::withSlowCores),
    SIBLINGS(
            "siblings",
            Unit.COUNT,
            new DialScale(1, 4, false),
            wish -> wish.machine().threadsPerCore(),
            (wish, value) -> wish.on(Machines.withSiblings(wish.machine(), (int) value))),
    CLOCK(
            "clock",
            Unit.SHARE,
            new DialScale(300, 1_000, false),
            wish -> wish.machine().allBusySpeed(),
            (wish, value) -> wish.on(Machines.withClock(wish.machine(), (int) value))),
    MEMORY(
            "memory",
            Unit.CORES,
            new DialScale(1, SimulatedMachine.MOST_PROCESSORS, true),
            wish -> wish.machine().memoryCores() == 0
                    ? SimulatedMachine.MOST_PROCESSORS
                    : wish.machine().memoryCores(),
            (wish, value) -> wish.on(
                    Machines.withMemory(wish.machine(), value == SimulatedMachine.MOST_PROCESSORS ? 0 : (int) value))),
    OTHERS(
            "others",
            Unit.SHARE,
            new DialScale(0, 900, false),
            wish -> wish.machine().othersMillicores() / wish.machine().processors(),
            (wish, value) -> wish.on(
                    wish.machine().withOthers((int) value * wish.machine().processors()))),
    ITEMS(
            "items",
            Unit.COUNT,
            new DialScale(1, 1_000_000, true),
            wish -> wish.list().items(),
            (wish, value) -> wish.withItems((int) value)),
    LENGTH(
            "length",
            Unit.NANOS,
            new DialScale(1_000, 10_000_000_000L, true),
            wish -> wish.times().meanNanos(),
            Wish::withLength),
    UNEQUAL("unequal", Unit.SHARE, new DialScale(0, 2_000, false), Dial::unequal, Dial::withUnequal),
    SERIAL_PART(
            "serial-part",
            Unit.SHARE,
            new DialScale(0, Wish.MOST_SERIAL, false),
            Wish::serialShare,
            (wish, value) -> wish.withSerialShare((int) value)),
    MEMORY_SHARE(
            "memory-share",
            Unit.SHARE,
            new DialScale(0, 1_000, false),
            Wish::memoryShare,
            (wish, value) -> wish.withMemoryShare((int) value)),
    PAYLOAD(
            "payload",
            Unit.BYTES,
            new DialScale(0, RunOptions.MOST_PAYLOAD_BYTES, true),
            Wish::payloadBytes,
            (wish, value) -> wish.withPayload((int) value)),
    THREAD("thread", new CostDial(false, false)),
    PROCESS("process", new CostDial(true, false)),
    HAND_OVER("hand-over", new CostDial(false, true)),
    TO_PROCESS("to-process", new CostDial(true, true)),
    SWITCH("switch", wish -> wish.machine().scheduler().switchNanos(), Wish::withSwitch);

    static final List<Dial> MACHINE = List.of(CORES, SLOW_CORES, SIBLINGS, CLOCK, MEMORY, OTHERS);
    static final List<Dial> LIST = List.of(ITEMS, LENGTH, UNEQUAL, SERIAL_PART, MEMORY_SHARE, PAYLOAD);
    static final List<Dial> COSTS = List.of(THREAD, PROCESS, HAND_OVER, TO_PROCESS, SWITCH);

    private static final int WHOLE = 1_000;
    private static final int SLOW_SPEED = 550;

    private final String id;
    private final Unit unit;
    private final DialScale scale;
    // neither keeps anything
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToLongFunction<Wish> reads;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Sets sets;

    /** Gives a wish with another number. */
    private interface Sets {
        Wish in(Wish wish, long value);
    }

    /** What its numbers are. */
    private enum Unit {
        COUNT,
        NANOS,
        BYTES,
        /** A count of cores, whose most is any number. */
        CORES,
        /** Thousandths. */
        SHARE
    }

    Dial(String id, Unit unit, DialScale scale, ToLongFunction<Wish> reads, Sets sets) {
        this.id = id;
        this.unit = unit;
        this.scale = scale;
        this.reads = reads;
        this.sets = sets;
    }

    /** A cost: none at the left end. */
    Dial(String id, ToLongFunction<Wish> reads, Sets sets) {
        this(id, Unit.NANOS, new DialScale(0, 1_000_000_000, true), reads, sets);
    }

    Dial(String id, CostDial cost) {
        this(id, cost::get, cost::set);
    }

    private static Wish withSlowCores(Wish wish, long value) {
        SimulatedMachine was = wish.machine();
        int all = (int) CORES.get(wish);
        int slow = (int) (value * all / WHOLE);
        int speed = was.efficiencySpeed() == SimulatedMachine.FULL_SPEED ? SLOW_SPEED : was.efficiencySpeed();
        return wish.on(Machines.of(was, all - slow, slow, was.threadsPerCore(), speed));
    }

    private static long unequal(Wish wish) {
        return Math.min(UNEQUAL.scale.most(), wish.times().unequal(wish.list().items()));
    }

    private static Wish withUnequal(Wish wish, long value) {
        long mean = wish.times().meanNanos();
        return wish.with(
                value == 0
                        ? ItemTimes.equal(mean)
                        : ItemTimes.logNormal(mean, (int) value, wish.list().seed()));
    }

    /** Its number in a wish. */
    long get(Wish wish) {
        return reads.applyAsLong(wish);
    }

    /** A wish with another number, one of its scale. */
    Wish set(Wish wish, long value) {
        return sets.in(wish, value);
    }

    DialScale scale() {
        return scale;
    }

    /** The end of the keys of its texts. */
    String id() {
        return id;
    }

    /** A number with its unit. */
    String told(long value, Texts texts) {
        Quantities quantities = texts.quantities();
        return switch (unit) {
            case BYTES -> quantities.bytes(value);
            case CORES -> value == scale.most() ? texts.get("whatif.dial.unlimited") : quantities.count(value);
            case COUNT -> quantities.count(value);
            case NANOS -> quantities.duration(value);
            case SHARE -> quantities.share(value / (double) WHOLE);
        };
    }
}
