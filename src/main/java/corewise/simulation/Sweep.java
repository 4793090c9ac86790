package corewise.simulation;

import corewise.model.Identified;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * One question asked again and again with one thing changed. Immutable.
 *
 * @param axis what is changed
 * @param values what it is changed to, rising
 */
public record Sweep(Axis axis, List<Long> values) {
    /** The most values of a sweep. */
    public static final int MOST_VALUES = 512;

    /** Of values over more than this, not every one is asked for. */
    private static final int DENSE = 24;

    /** What can be changed. */
    public enum Axis implements Identified {
        /** Physical cores, 1 to 4,096. */
        CORES(1, SimulatedMachine.MOST_PROCESSORS),
        /** Mean length of an item, nanoseconds. */
        LENGTH(1, ItemTimes.LONGEST_NANOS),
        /** Items of the list. */
        ITEMS(1, ListSpec.MAX_TRACED_ITEMS),
        /** Workers of a way with a fixed number. */
        WORKERS(1, RunSpec.MAX_TRACED_WORKERS);

        private final long least;
        private final long most;

        Axis(long least, long most) {
            this.least = least;
            this.most = most;
        }

        /** The smallest value. */
        public long least() {
            return least;
        }

        /** The largest value. */
        public long most() {
            return most;
        }
    }

    public Sweep {
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("a sweep has 1 to " + MOST_VALUES + " values, not " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            long value = values.get(i);
            if (value < axis.least || value > axis.most || (i > 0 && value <= values.get(i - 1))) {
                throw new IllegalArgumentException(axis + " cannot be " + value + " in " + values);
            }
        }
    }

    /** From one value to another, both among them: each whole number where they are few, else steps of about a fifth. */
    public static Sweep between(Axis axis, long from, long to) {
        if (to - from < DENSE) {
            return new Sweep(axis, LongStream.rangeClosed(from, to).boxed().toList());
        }
        TreeSet<Long> values = new TreeSet<>(List.of(from, to));
        double ratio = StrictMath.pow(
                (double) to / from, 1.0 / Math.min(120, Math.ceil(StrictMath.log((double) to / from) * 5)));
        // a step that ends at the last value but for rounding would ask twice for it
        for (double value = from;
                value * StrictMath.sqrt(ratio) < to;
                value = Math.max(value * ratio, Math.floor(value) + 1)) {
            values.add((long) value);
        }
        return new Sweep(axis, List.copyOf(values));
    }

    /** A question with this value. */
    public Question at(Question question, long value) {
        return switch (axis) {
            case CORES -> question.on(question.machine().withCores((int) value));
            case LENGTH -> question.withLength(value);
            case ITEMS -> question.withItems((int) value);
            case WORKERS -> question.withWorkers((int) value);
        };
    }

    /**
     * The answers, for each value in each way; fewer where it is to stop.
     *
     * @param stop is asked before each run
     */
    public List<Answer> run(Simulator simulator, Question question, List<Way> ways, BooleanSupplier stop) {
        List<Answer> answers = new ArrayList<>();
        for (long value : values) {
            Question here = at(question, value);
            if (stop.getAsBoolean()) {
                return answers;
            }
            SimulationResult serial = simulator.run(here.in(Way.SERIAL).scenario());
            for (Way way : ways) {
                if (stop.getAsBoolean()) {
                    return answers;
                }
                Question asked = here.in(way);
                answers.add(new Answer(value, asked, simulator.run(asked.scenario()), serial.makespanNanos()));
            }
        }
        return answers;
    }

    /**
     * One answer. Immutable.
     *
     * @param value of what was changed
     * @param question what was asked
     * @param outcome what came of it
     * @param serialNanos makespan of the serial run on the same machine
     */
    public record Answer(long value, Question question, SimulationResult outcome, long serialNanos) {
        /** How many times as fast as the serial run. */
        public double speedUp() {
            return (double) serialNanos / outcome.makespanNanos();
        }

        public Way way() {
            return question.spec().way();
        }
    }
}
