package corewise.validation;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.OwnCost;
import corewise.recording.NanoClock;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.OthersLoad;
import corewise.session.RunService;
import corewise.session.UtilisationFeed;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.Trust;
import corewise.strategy.python.NoInterpreterException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Makes runs and holds what the simulator says of them against what they were: ways × lengths of items × lengths of lists, in
 * turns, within a time. Costs are measured in rounds that are spread over all of it, so that they are of the same minutes,
 * and of a program that is as warm, as the runs that they explain; between them come the lists, each in all ways of all
 * languages, so that no way is left out where the time is over. Belongs to the thread that measures.
 */
public final class Validation {
    private static final List<Long> LENGTHS = List.of(50_000L, 500_000L, 5_000_000L, 20_000_000L, 100_000_000L);
    private static final List<Integer> ITEMS = List.of(2, 7, 24, 100, 1_000);
    /** A list that would take longer serially is left out. */
    private static final long LONGEST_NANOS = 500_000_000;
    /** More processes than this, one for each item, would take most of the time; Java's take longer to start. */
    private static final int MOST_PROCESSES = 24;

    private static final int MOST_JAVA_PROCESSES = 7;
    /** Each way of a list is run so often, in turns with the others … */
    private static final int LEAST_REPEATS = 3;
    /** … or more often as far as there is time: short lists differ most from run to run, and cost least. */
    private static final int MOST_REPEATS = 15;

    private final RunService service;
    private final NanoClock clock;
    private final Simulator simulator = new Simulator();

    public Validation(RunService service, NanoClock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** What is told while it goes on; on the thread that measures. */
    public interface Listener {
        /** The lists, in the order in which they will be checked as far as there is time; sizes are lengths in nanoseconds. */
        void lists(List<ListSpec> inOrder);

        /** So many rounds of measuring costs have been made so far, of all ways in all languages. */
        void costs(int rounds, int ways);

        /** A list was checked in all ways of a language, with the costs so far; its size is a length in nanoseconds. */
        void checked(Language language, ListSpec list, List<Case> cases);
    }

    /**
     * What came of it. Immutable.
     *
     * @param basis what answers rest on from now on; checks that were disturbed are not in it
     * @param cases all that was held against each other
     */
    public record Result(Basis basis, List<Case> cases) {
        public Result {
            cases = List.copyOf(cases);
        }

        /** Those beside which other programs did not take much. */
        public List<Case> undisturbed() {
            return cases.stream().filter(each -> !each.disturbed()).toList();
        }
    }

    /**
     * Measures the costs, then makes as many runs as there is time for.
     *
     * @param nanos how long it may take, about: a list that is begun is checked in all ways
     */
    public Result run(long nanos, List<Language> languages, Listener listener)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        long begin = clock.nanoTime();
        Map<RunOptions, List<Way>> ways = new LinkedHashMap<>();
        for (Language language : languages) {
            // measures lengths for itself, which has to be before the job
            service.lengths(options(language)).sizeFor(lists().getFirst(), LENGTHS.getFirst());
            ways.put(options(language), ways(language));
        }
        service.lengths().sizeFor(lists().getFirst(), LENGTHS.getFirst());
        listener.lists(lists());
        OthersLoad others = new OthersLoad(service.utilisation(), service.machine(), OwnCost::withChildrenNanos);
        try (UtilisationFeed.Subscription watched = others.into(service.others()::reading);
                MachineLease.Job job = service.lease().job(MachineUse.WAY_COSTS)) {
            assert watched != null;
            RunMaker runs = new RunMaker(service, job);
            CostMeter meter = new CostMeter(service, runs);
            SimulatedMachine machine = meter.machine();
            meter.begin(ways);
            int all = ways.values().stream().mapToInt(List::size).sum();
            Rounds rounds = new Rounds(nanos);
            Costs costs = Costs.none();
            List<KeptRuns> made = new ArrayList<>();
            int left = lists().size() * languages.size();
            for (ListSpec list : lists()) {
                for (Language language : languages) {
                    if (rounds.due(clock.nanoTime() - begin)) {
                        long from = clock.nanoTime();
                        meter.round();
                        costs = meter.costs();
                        rounds.made(from - begin, clock.nanoTime() - begin);
                        listener.costs(rounds.count(), all);
                    }
                    long now = clock.nanoTime();
                    if (now - begin < nanos) {
                        long free = begin + nanos - now - rounds.leftNanos();
                        List<KeptRuns> held =
                                runs(runs, language, list, now + free / left).ofWays();
                        made.addAll(held);
                        listener.checked(language, list, against(new Basis(machine, costs, Trust.NONE), held));
                    }
                    left--;
                }
            }
            List<Case> cases = against(new Basis(machine, costs, Trust.NONE), made);
            Trust trust = new Trust(cases.stream()
                    .filter(each -> !each.disturbed())
                    .map(Case::check)
                    .toList());
            return new Result(new Basis(machine, costs, trust), cases);
        }
    }

    private List<Case> against(Basis basis, List<KeptRuns> made) {
        return made.stream().map(each -> each.against(basis, simulator)).toList();
    }

    private List<Way> ways(Language language) {
        Optional<Interpreter> python = service.interpreters().stream().findFirst();
        return service.ways(language).stream()
                .filter(way -> language == Language.JAVA
                        || python.flatMap(with -> with.lacking(way)).isEmpty())
                .toList();
    }

    private static RunOptions options(Language language) {
        return language == Language.JAVA
                ? RunOptions.DEFAULTS
                : RunOptions.DEFAULTS.inPython(new InterpreterChoice("", Optional.empty()));
    }

    /** Lists whose sizes are the wanted lengths, in an order in which neither short nor long ones come all together. */
    static List<ListSpec> lists() {
        List<ListSpec> lists = new ArrayList<>();
        for (int shift = 0; shift < ITEMS.size(); shift++) {
            for (int length = LENGTHS.size() - 1; length >= 0; length--) {
                int items = ITEMS.get((2 * length + shift) % ITEMS.size());
                if (items * LENGTHS.get(length) <= LONGEST_NANOS) {
                    Lengths spread = (shift + length) % 2 == 0 ? Lengths.EQUAL : Lengths.MIXED;
                    lists.add(new ListSpec(Work.PRIMES, items, spread, LENGTHS.get(length), 1 + shift));
                }
            }
        }
        return lists;
    }

    private List<Way> waysOf(Language language, ListSpec list) {
        int processes = language == Language.JAVA ? MOST_JAVA_PROCESSES : MOST_PROCESSES;
        return ways(language).stream()
                .filter(way -> way != Way.PROCESS_PER_TASK || list.items() <= processes)
                .toList();
    }

    /**
     * Runs of a list in all ways, in turns.
     *
     * @param wanted a list whose size is the wanted length, nanoseconds
     * @param until when no more repeats than the least are begun, as the clock tells
     */
    private ListRuns runs(RunMaker runs, Language language, ListSpec wanted, long until)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        RunOptions options = options(language);
        long size = service.lengths(options).sizeFor(wanted, wanted.size());
        ListSpec list = new ListSpec(wanted.work(), wanted.items(), wanted.lengths(), size, wanted.seed());
        int workers = service.machine().availableProcessors();
        List<Way> ways = waysOf(language, list);
        RunSpec serial = new RunSpec(Way.SERIAL, list, workers, options);
        Map<Way, List<Trace>> made = new LinkedHashMap<>();
        List<Trace> serials = new ArrayList<>(List.of(runs.make(serial)));
        for (int repeat = 0; repeat < LEAST_REPEATS || (repeat < MOST_REPEATS && clock.nanoTime() < until); repeat++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                // each repeat begins with another way
                Way way = ways.get((turn + repeat * ways.size() / LEAST_REPEATS) % ways.size());
                made.computeIfAbsent(way, none -> new ArrayList<>()).add(runs.make(serial.in(way)));
            }
            serials.add(runs.make(serial));
        }
        return new ListRuns(serials, made);
    }
}
