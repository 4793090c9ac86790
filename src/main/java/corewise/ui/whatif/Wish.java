package corewise.ui.whatif;

import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.WayCost;

/**
 * All that is set on the page. Immutable.
 *
 * @param machine on what
 * @param language of the work; has the way
 * @param way whose run is looked at
 * @param list what is worked on
 * @param times how long its items take
 * @param serialShare thousandths of the serial run in which main is alone, as wished for; 0 to 900
 * @param memoryShare thousandths of an item's time in which it waits for memory, 0 to 1,000
 * @param payloadBytes sent along with an item to a worker that is another process
 * @param costs what the ways cost
 */
record Wish(
        SimulatedMachine machine,
        Language language,
        Way way,
        ListSpec list,
        ItemTimes times,
        int serialShare,
        int memoryShare,
        int payloadBytes,
        Costs costs) {
    /** The most that can be wished for, thousandths. */
    static final int MOST_SERIAL = 500;

    private static final int ITEMS = 512;
    private static final long LENGTH = 20_000_000;
    private static final int SPREAD = 400;
    private static final double WHOLE = 1_000;
    private static final SimulatedMachine ANY = SimulatedMachine.cores(1);

    /** What the page begins with where nothing else is known. */
    static Wish on(SimulatedMachine machine, Costs costs) {
        ListSpec list = new ListSpec(Work.PRIMES, ITEMS, Lengths.MIXED, 1, 1);
        return new Wish(
                machine,
                Language.JAVA,
                Way.POOL,
                list,
                ItemTimes.logNormal(LENGTH, SPREAD, list.seed()),
                0,
                0,
                0,
                costs);
    }

    /** Core time of all items one after another, nanoseconds. */
    double workNanos() {
        return (double) times.meanNanos() * list.items();
    }

    /** What main does alone, nanoseconds. */
    long serialNanos() {
        double share = serialShare / WHOLE;
        return (long) Math.min(ItemTimes.LONGEST_NANOS, workNanos() * share / (1 - share));
    }

    /** The share that it comes to: less than wished for where a serial part cannot be as long; thousandths. */
    int serialShareReached() {
        double serial = serialNanos();
        return (int) Math.round(WHOLE * serial / (serial + workNanos()));
    }

    /** What is asked of the simulator. */
    Question question() {
        RunOptions sent = RunOptions.DEFAULTS.withPayload(payloadBytes);
        RunOptions options = language == Language.JAVA ? sent : sent.inPython(InterpreterChoice.USUAL);
        RunSpec spec = new RunSpec(way, list, machine.processors(), options);
        return new Question(machine, spec, times, costs, serialNanos(), memoryShare, true, true);
    }

    /** What a map of lengths and counts depends on: equal for wishes with equal maps. */
    Wish forMap() {
        return withItems(1).withLength(1).in(Way.SERIAL);
    }

    /** What makespans depend on beside machine and way: equal for wishes whose runs on one machine are equal. */
    Wish forCurves() {
        return on(ANY).in(Way.SERIAL);
    }

    Wish on(SimulatedMachine other) {
        return new Wish(other, language, way, list, times, serialShare, memoryShare, payloadBytes, costs);
    }

    Wish in(Way other) {
        return new Wish(machine, language, other, list, times, serialShare, memoryShare, payloadBytes, costs);
    }

    /** The same in another language, in the same way where it has that. */
    Wish in(Language other) {
        Way next = Way.of(other).contains(way) ? way : Way.SERIAL;
        return new Wish(machine, other, next, list, times, serialShare, memoryShare, payloadBytes, costs);
    }

    Wish withItems(int items) {
        ListSpec other = new ListSpec(list.work(), items, times.lengths(), list.size(), list.seed());
        return new Wish(machine, language, way, other, times, serialShare, memoryShare, payloadBytes, costs);
    }

    Wish withLength(long nanos) {
        return with(times.withMean(nanos));
    }

    /** The same with another list, whose items take so long. */
    Wish with(ListSpec other, ItemTimes nanos) {
        return new Wish(machine, language, way, other, nanos, serialShare, memoryShare, payloadBytes, costs);
    }

    Wish with(ItemTimes nanos) {
        ListSpec other = new ListSpec(list.work(), list.items(), nanos.lengths(), list.size(), list.seed());
        return new Wish(machine, language, way, other, nanos, serialShare, memoryShare, payloadBytes, costs);
    }

    Wish withSerialShare(int thousandths) {
        return new Wish(machine, language, way, list, times, thousandths, memoryShare, payloadBytes, costs);
    }

    Wish withMemoryShare(int thousandths) {
        return new Wish(machine, language, way, list, times, serialShare, thousandths, payloadBytes, costs);
    }

    Wish withPayload(int bytes) {
        return new Wish(machine, language, way, list, times, serialShare, memoryShare, bytes, costs);
    }

    /** The same where going on with another thread costs so much: one of the costs, though the scheduler's. */
    Wish withSwitch(long nanos) {
        return on(machine.with(machine.scheduler().withSwitch(nanos)))
                .with(new Costs(Costs.Source.TYPED, costs.ofWays()));
    }

    /** What the way that is looked at costs. */
    WayCost cost() {
        return costs.of(language, way);
    }

    /**
     * The same where a cost of the way that is looked at is something else.
     *
     * @param before all costs as they were before any was set: who sets the last one back has them again
     */
    Wish withCost(WayCost.Stage stage, long nanos, Costs before) {
        Costs typed = costs.with(Costs.Source.TYPED, language, way, cost().with(stage, nanos));
        boolean all = typed.ofWays().equals(before.ofWays())
                && machine.scheduler().switchNanos()
                        == SchedulerModel.linux(machine.processors()).switchNanos();
        return with(all ? before : typed);
    }

    /** The same with all costs as they were before any was set. */
    Wish withoutTyped(Costs before) {
        SchedulerModel usual = SchedulerModel.linux(machine.processors());
        return withSwitch(usual.switchNanos()).with(before);
    }

    Wish with(Costs other) {
        return new Wish(machine, language, way, list, times, serialShare, memoryShare, payloadBytes, other);
    }
}
