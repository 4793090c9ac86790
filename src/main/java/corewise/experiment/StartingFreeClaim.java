package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.metrics.Sample;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;

/**
 * "Starting a thread costs nothing", with what else it costs to start and to hand over. Stateless and thread-safe.
 *
 * <p>What an item with nothing to do takes is the cost: in a way that makes a worker for each, all of its makespan divided
 * by the items; with a pool, what remains after one item's makespan, which holds the pool's own start, is taken off.
 */
final class StartingFreeClaim extends Claim {
    /** What is called nothing, nanoseconds a thread. */
    static final long NOTHING_NANOS = 1_000;

    /** What plainly is something. */
    static final long SOMETHING_NANOS = 3_000;

    private static final int FEWEST = 3;
    private static final int MOST = 15;
    private static final int MANY = 2_000;
    private static final int THREADS = 300;
    private static final int PROCESSES = 4;

    StartingFreeClaim() {
        super(new Check(ClaimId.STARTING_FREE, Language.JAVA), 0.04, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.starting.free");
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.starting.free")
                .roughly("nothing", NOTHING_NANOS)
                .roughly("something", SOMETHING_NANOS);
    }

    private static RunSpec nothing(ExperimentRunner runner, Way way, int items) {
        return new RunSpec(way, new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, ListFactory.SEED), runner.workers());
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        RunSpec threads = nothing(runner, Way.THREAD_PER_TASK, THREADS);
        RunSpec virtual = nothing(runner, Way.VIRTUAL_THREADS, MANY);
        RunSpec processes = nothing(runner, Way.PROCESS_PER_TASK, PROCESSES);
        RunSpec pool = nothing(runner, Way.POOL, MANY);
        RunSpec poolOfOne = nothing(runner, Way.POOL, 1);
        RunSpec frames = nothing(runner, Way.PROCESS_POOL, MANY);
        RunSpec frameOfOne = nothing(runner, Way.PROCESS_POOL, 1);
        Measurement measured = runner.measure(
                new Effort(FEWEST, MOST, runner.claimNanos()),
                threads,
                virtual,
                processes,
                poolOfOne,
                pool,
                frameOfOne,
                frames);
        Interval thread = each(measured, threads);
        Costs costs = new Costs(
                thread,
                each(measured, virtual),
                each(measured, processes),
                handedOver(measured, poolOfOne, pool),
                handedOver(measured, frameOfOne, frames));
        return judge(costs).finding(check(), evidence(costs), measured, List.of(threads, processes));
    }

    private static Interval each(Measurement measured, RunSpec spec) {
        return measured.of(
                spec, run -> (double) run.makespanNanos() / spec.list().items());
    }

    private static Interval handedOver(Measurement measured, RunSpec one, RunSpec many) {
        return Sample.of(
                        measured.repeats(),
                        repeat -> Math.max(
                                0,
                                (double) (repeat.of(many).makespanNanos()
                                                - repeat.of(one).makespanNanos())
                                        / (many.list().items() - 1)))
                .interval();
    }

    private static Evidence evidence(Costs costs) {
        return new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(
                        Evidence.Bar.of("evidence.cost.process", Way.PROCESS_PER_TASK, costs.process()),
                        Evidence.Bar.of("evidence.cost.thread", Way.THREAD_PER_TASK, costs.thread()),
                        Evidence.Bar.of("evidence.cost.message", Way.PROCESS_POOL, costs.frame()),
                        Evidence.Bar.of("evidence.cost.virtualThread", Way.VIRTUAL_THREADS, costs.virtual()),
                        Evidence.Bar.of("evidence.cost.handOver", Way.POOL, costs.handOver())));
    }

    /**
     * What starting and handing over costs here, nanoseconds each. Immutable.
     *
     * @param thread to make, run and join a platform thread
     * @param virtual the same with a virtual one
     * @param process the same with a child process, several at once
     * @param handOver an item to a pool's worker and its result back
     * @param frame an item to a worker process and its result back
     */
    record Costs(Interval thread, Interval virtual, Interval process, Interval handOver, Interval frame) {}

    /** The verdict. */
    static Ruling judge(Costs costs) {
        Fact figures = Fact.of("claim.figures.starting.free")
                .with("thread", Intervals.nanos(costs.thread()))
                .with("virtual", Intervals.nanos(costs.virtual()))
                .with("process", Intervals.nanos(costs.process()))
                .with("handOver", Intervals.nanos(costs.handOver()))
                .with("message", Intervals.nanos(costs.frame()));
        Verdict verdict = new Threshold(NOTHING_NANOS, SOMETHING_NANOS).below(costs.thread());
        Fact why = Fact.of("claim.why.starting.free." + verdict.id())
                .with("thread", Intervals.nanos(costs.thread()))
                .roughly("nothing", NOTHING_NANOS)
                .roughly("something", SOMETHING_NANOS);
        return new Ruling(verdict, figures, why);
    }
}
