package corewise.ui.whatif;

import corewise.model.RunOptions;
import corewise.simulation.ItemTimes;
import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.List;

/** What can be set with a slider: a whole number each, read from a wish and put into one. Immutable. */
enum Dial {
    CORES("cores", Unit.COUNT, new DialScale(1, 1_024, true)) {
        @Override
        long get(Wish wish) {
            return (long) wish.machine().performanceCores() + wish.machine().efficiencyCores();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.on(wish.machine().withCores((int) value));
        }
    },
    SLOW_CORES("slow-cores", Unit.SHARE, new DialScale(0, 1_000, false)) {
        @Override
        long get(Wish wish) {
            return (long) WHOLE * wish.machine().efficiencyCores() / CORES.get(wish);
        }

        @Override
        Wish set(Wish wish, long value) {
            SimulatedMachine was = wish.machine();
            int all = (int) CORES.get(wish);
            int slow = (int) (value * all / WHOLE);
            int speed = was.efficiencySpeed() == SimulatedMachine.FULL_SPEED ? SLOW_SPEED : was.efficiencySpeed();
            return wish.on(Machines.of(was, all - slow, slow, was.threadsPerCore(), speed));
        }
    },
    SIBLINGS("siblings", Unit.COUNT, new DialScale(1, 4, false)) {
        @Override
        long get(Wish wish) {
            return wish.machine().threadsPerCore();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.on(Machines.withSiblings(wish.machine(), (int) value));
        }
    },
    CLOCK("clock", Unit.SHARE, new DialScale(300, 1_000, false)) {
        @Override
        long get(Wish wish) {
            return wish.machine().allBusySpeed();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.on(Machines.withClock(wish.machine(), (int) value));
        }
    },
    MEMORY("memory", Unit.CORES, new DialScale(1, SimulatedMachine.MOST_PROCESSORS, true)) {
        @Override
        long get(Wish wish) {
            int cores = wish.machine().memoryCores();
            return cores == 0 ? SimulatedMachine.MOST_PROCESSORS : cores;
        }

        @Override
        Wish set(Wish wish, long value) {
            int cores = value == SimulatedMachine.MOST_PROCESSORS ? 0 : (int) value;
            return wish.on(Machines.withMemory(wish.machine(), cores));
        }
    },
    OTHERS("others", Unit.SHARE, new DialScale(0, 900, false)) {
        @Override
        long get(Wish wish) {
            return wish.machine().othersMillicores() / wish.machine().processors();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.on(
                    wish.machine().withOthers((int) value * wish.machine().processors()));
        }
    },
    ITEMS("items", Unit.COUNT, new DialScale(1, 1_000_000, true)) {
        @Override
        long get(Wish wish) {
            return wish.list().items();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.withItems((int) value);
        }
    },
    LENGTH("length", Unit.NANOS, new DialScale(1_000, 10_000_000_000L, true)) {
        @Override
        long get(Wish wish) {
            return wish.times().meanNanos();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.withLength(value);
        }
    },
    UNEQUAL("unequal", Unit.SHARE, new DialScale(0, 2_000, false)) {
        @Override
        long get(Wish wish) {
            return Math.min(scale().most(), wish.times().unequal(wish.list().items()));
        }

        @Override
        Wish set(Wish wish, long value) {
            long mean = wish.times().meanNanos();
            return wish.with(
                    value == 0
                            ? ItemTimes.equal(mean)
                            : ItemTimes.logNormal(mean, (int) value, wish.list().seed()));
        }
    },
    SERIAL_PART("serial-part", Unit.SHARE, new DialScale(0, Wish.MOST_SERIAL, false)) {
        @Override
        long get(Wish wish) {
            return wish.serialShare();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.withSerialShare((int) value);
        }
    },
    MEMORY_SHARE("memory-share", Unit.SHARE, new DialScale(0, 1_000, false)) {
        @Override
        long get(Wish wish) {
            return wish.memoryShare();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.withMemoryShare((int) value);
        }
    },
    PAYLOAD("payload", Unit.BYTES, new DialScale(0, RunOptions.MOST_PAYLOAD_BYTES, true)) {
        @Override
        long get(Wish wish) {
            return wish.payloadBytes();
        }

        @Override
        Wish set(Wish wish, long value) {
            return wish.withPayload((int) value);
        }
    },
    THREAD("thread", CostDials.THREAD),
    PROCESS("process", CostDials.PROCESS),
    HAND_OVER("hand-over", CostDials.HAND_OVER),
    TO_PROCESS("to-process", CostDials.TO_PROCESS),
    SWITCH("switch", new CostDials.Cost() {
        @Override
        public long get(Wish wish) {
            return wish.machine().scheduler().switchNanos();
        }

        @Override
        public Wish set(Wish wish, long nanos) {
            SchedulerModel was = wish.machine().scheduler();
            return wish.on(wish.machine()
                    .with(new SchedulerModel(
                            was.turnNanos(), was.balanceNanos(), nanos, was.moveNanos(), was.wakeNanos())));
        }
    });

    static final List<Dial> MACHINE = List.of(CORES, SLOW_CORES, SIBLINGS, CLOCK, MEMORY, OTHERS);
    static final List<Dial> LIST = List.of(ITEMS, LENGTH, UNEQUAL, SERIAL_PART, MEMORY_SHARE, PAYLOAD);
    static final List<Dial> COSTS = List.of(THREAD, PROCESS, HAND_OVER, TO_PROCESS, SWITCH);

    private static final int WHOLE = 1_000;
    private static final int SLOW_SPEED = 550;

    private final String id;
    private final Unit unit;
    private final DialScale scale;
    // each reads and sets through an immutable part of costs
    @SuppressWarnings("ImmutableEnumChecker")
    private final CostDials.Cost cost;

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

    Dial(String id, Unit unit, DialScale scale) {
        this.id = id;
        this.unit = unit;
        this.scale = scale;
        cost = null;
    }

    /** A cost: none at the left end. */
    Dial(String id, CostDials.Cost cost) {
        this.id = id;
        unit = Unit.NANOS;
        scale = new DialScale(0, 1_000_000_000, true);
        this.cost = cost;
    }

    /** Its number in a wish. */
    long get(Wish wish) {
        return cost.get(wish);
    }

    /** A wish with another number, one of its scale. */
    Wish set(Wish wish, long value) {
        return cost.set(wish, value);
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
