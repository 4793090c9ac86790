package corewise.ui.whatif;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.SimulationResult;
import corewise.simulation.SimulationStoppedException;
import corewise.simulation.Simulator;
import corewise.simulation.Sweep;
import corewise.simulation.TooManySlicesException;
import corewise.simulation.picture.BusyOverTime;
import corewise.simulation.picture.SpeedUpChart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds out about a wish in small steps: first the run that is looked at and every way on its machine, then the curves and
 * the map, coarse before fine. Belongs to one thread at a time.
 */
final class Exploration {
    /** The stage at which there is something of everything but the map. */
    static final int COARSE = 3;

    /** Turns from which on a run is only traced once the rest is known. */
    private static final long LARGE = 200_000;
    /** Turns from which on it is not traced at all. */
    private static final long TOO_LARGE = Simulator.MOST_SLICES / 2;
    /** Items and turns of all that is asked first up to which that is answered in some milliseconds. */
    private static final long SHORT = 8_000;
    /** Curves of long lists begin with the powers of this. */
    private static final int FEW = 4;
    /** So many makespans are kept for the next wishes: more than dials of a machine come by in some minutes. */
    private static final int MOST_KNOWN = 20_000;

    private final Wish wish;
    private final Map<Way, Findings.Here> here = new EnumMap<>(Way.class);
    private final Map<Way, TreeMap<Integer, Double>> curves = new EnumMap<>(Way.class);
    private final Map<Asked, Long> known;
    private final Deque<Consumer<Simulator>> steps = new ArrayDeque<>();
    private final MapGrid map;
    /** About how many items and turns what is asked first has. */
    private final long length;
    /** How many steps there are in all; 0 before the first. */
    private int all;
    /** How many steps are left until the run that is looked at and every way on its machine are known. */
    private int untilRun;
    /** How many steps are left until the ends of all curves are known … */
    private int untilCurves;
    /** … and until something between them is. */
    private int untilCoarse;

    private Optional<Findings.Run> run = Optional.empty();
    /** Null until it is asked first, in the background. */
    private Question asked;

    /** A run of the wish's list: what its makespan depends on beside what curves of a wish have in common. */
    record Asked(SimulatedMachine machine, Way way) {}

    /**
     * Nothing is asked yet.
     *
     * @param ways the ways that are compared; the one that is looked at need not be among them
     * @param mostCores the end of the curves
     * @param known makespans that are known already, nanoseconds, of wishes with equal curves; added to
     * @param map as far as it is known, of a wish with an equal map
     */
    Exploration(Wish wish, SortedSet<Way> ways, int mostCores, Map<Asked, Long> known, MapGrid map) {
        this.wish = wish;
        this.known = known;
        this.map = map;
        List<Way> compared = new ArrayList<>(ways);
        if (!compared.contains(wish.way())) {
            compared.add(wish.way());
        }
        ways.forEach(way -> curves.put(way, new TreeMap<>()));
        long turns = Easing.turns(wish.question());
        if (turns < LARGE) {
            steps.add(this::trace);
        }
        compared.forEach(way -> steps.add(simulator -> askHere(simulator, way)));
        untilRun = steps.size();
        length = turns
                + compared.stream()
                        .mapToLong(
                                way -> Easing.turns(Easing.eased(wish.question().in(way))))
                        .sum();
        Set<Integer> cores = new LinkedHashSet<>(List.of(1, (int) Dial.CORES.get(wish), mostCores));
        cores.forEach(ends -> askAt(ends, ways));
        untilCurves = steps.size();
        // of long lists some points of a curve take as long as all of a short one's
        askFor(powers(length <= SHORT ? 2 : FEW, mostCores), cores, ways);
        untilCoarse = steps.size();
        mapUpTo(0);
        askFor(powers(2, mostCores), cores, ways);
        Sweep all = Sweep.between(Sweep.Axis.CORES, 1, mostCores);
        askFor(all.values().stream().map(Long::intValue).toList(), cores, ways);
        if (turns >= LARGE && turns < TOO_LARGE) {
            steps.add(this::trace);
        }
        mapUpTo(Integer.MAX_VALUE);
    }

    /** The powers of a number from 1 on, and the end. */
    private static Set<Integer> powers(int of, int end) {
        Set<Integer> powers = new LinkedHashSet<>();
        for (int power = 1; power < end; power *= of) {
            powers.add(power);
        }
        powers.add(end);
        return powers;
    }

    /** The question with lengths that were drawn once: that takes longer than to simulate them. */
    private Question asked() {
        if (asked == null) {
            Question question = wish.question();
            asked = new Question(
                    question.machine(),
                    question.spec(),
                    ItemTimes.copied(question.times().nanos(wish.list().items())),
                    question.costs(),
                    question.serialNanos(),
                    question.memoryShare(),
                    question.interpreterLock(),
                    true);
        }
        return asked;
    }

    private void mapUpTo(int form) {
        steps.add(new MapStep(form));
    }

    /** Makes the map finer until a form of it is known, a list a step. */
    private final class MapStep implements Consumer<Simulator> {
        private final int form;

        MapStep(int form) {
            this.form = form;
        }

        @Override
        public void accept(Simulator simulator) {
            if (!map.done() && map.form() < form) {
                map.step(simulator);
                steps.addFirst(this);
            }
        }
    }

    /** Asks for what was not asked for yet. */
    private void askFor(Collection<Integer> wanted, Set<Integer> asked, SortedSet<Way> ways) {
        wanted.stream().filter(asked::add).forEach(cores -> askAt(cores, ways));
    }

    private void askAt(int cores, SortedSet<Way> ways) {
        ways.forEach(way -> steps.add(new CurveStep(cores, way)));
    }

    /** Asks for a point of a way's curve. */
    private final class CurveStep implements Consumer<Simulator> {
        private final Way way;
        private final int cores;
        private final SimulatedMachine there;

        CurveStep(int cores, Way way) {
            this.way = way;
            this.cores = cores;
            there = wish.machine().withCores(cores);
        }

        /** Whether nothing has to be simulated. */
        boolean isKnown() {
            return known.containsKey(new Asked(there, way)) && known.containsKey(new Asked(there, Way.SERIAL));
        }

        @Override
        public void accept(Simulator simulator) {
            long makespan = makespan(simulator, there, way);
            curves.get(way).put(cores, makespan(simulator, there, Way.SERIAL) / (double) Math.max(1, makespan));
        }
    }

    private void askHere(Simulator simulator, Way way) {
        SimulationResult outcome = simulator.run(Easing.eased(asked().in(way)).scenario());
        known.put(new Asked(wish.machine(), way), outcome.makespanNanos());
        here.put(way, new Findings.Here(outcome, makespan(simulator, wish.machine(), Way.SERIAL)));
    }

    /** The makespan of a run, nanoseconds: asked once. */
    private long makespan(Simulator simulator, SimulatedMachine machine, Way way) {
        return known.computeIfAbsent(new Asked(machine, way), run -> {
            Question question = asked().on(machine).in(way);
            return simulator.run(Easing.eased(question).scenario()).makespanNanos();
        });
    }

    private void trace(Simulator simulator) {
        try {
            Trace trace = simulator.trace(asked().scenario());
            long end = 1;
            for (int task = 0; task < trace.taskCount(); task++) {
                end = Math.max(end, Math.max(trace.endedNanos(task), trace.joinedNanos(task)));
            }
            run = Optional.of(new Findings.Run(trace, BusyOverTime.of(trace, end, wish.serialNanos())));
        } catch (TooManySlicesException tooMuch) {
            // told where the run would be: its figures are there all the same
            run = Optional.empty();
        }
    }

    /** About how many items and turns the run that is looked at and every way on its machine have. */
    long length() {
        return length;
    }

    /** Whether nothing was asked yet. */
    boolean isNew() {
        return all == 0;
    }

    /** Whether all is known. */
    boolean done() {
        return steps.isEmpty();
    }

    /**
     * How much there is of it: 0, then 1 with the run that is looked at, then 2 with the ends of all curves and what lies at
     * the cores that are wished for, then {@link #COARSE} with some points between.
     */
    int stage() {
        if (untilCurves > 0) {
            return untilRun <= 0 ? 1 : 0;
        }
        return untilCoarse <= 0 ? COARSE : 2;
    }

    /**
     * Does the next step.
     *
     * @throws SimulationStoppedException where that was stopped; it is the next one again then
     */
    void step(Simulator simulator) {
        if (all == 0) {
            // the map may have been in use when this was made
            all = steps.size() + map.left();
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
        }
        Consumer<Simulator> next = steps.removeFirst();
        try {
            next.accept(simulator);
        } catch (SimulationStoppedException stopped) {
            steps.addFirst(next);
            throw stopped;
        }
        untilRun--;
        untilCurves--;
        untilCoarse--;
        if (steps.peek() instanceof CurveStep point && point.isKnown()) {
            step(simulator);
        }
    }

    /** What is known. */
    Findings findings() {
        List<SpeedUpChart.Curve> drawn = new ArrayList<>();
        curves.forEach((way, points) -> drawn.add(new SpeedUpChart.Curve(
                way,
                points.entrySet().stream()
                        .map(point -> new SpeedUpChart.Point(point.getKey(), point.getValue()))
                        .toList(),
                Optional.empty())));
        int left = steps.size() + (done() ? 0 : map.left());
        return new Findings(
                wish,
                here,
                stage() >= 2 ? drawn : List.of(),
                map.map(wish),
                run,
                done() ? 1 : 1 - left / (double) Math.max(1, all));
    }
}
