package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where experiments are made: runs of several ways in rotated order, repeated while the time lasts, one at a time with a
 * pause between. Repeats in which other programs were busy are set aside and made again, at most as many as were planned.
 * For one thread.
 */
final class ExperimentRunner {
    /** Between two runs; before a repeat the machine is watched for {@link BackgroundLoadProbe#WINDOW_MILLIS}. */
    static final long PAUSE_MILLIS = 60;

    /** What was seen of other programs is not looked for again so soon. */
    private static final long LOOK_EVERY_NANOS = 900_000_000;

    private static final long TELL_EVERY_NANOS = 250_000_000;

    private final ExperimentContext context;
    private final Schedule schedule;
    private final CheckListener listener;
    private final CommonRuns common;
    private long lookedNanos;
    private double others = Double.NaN;
    private boolean looked;
    private long toldNanos;
    /** Whether what is measured now serves several claims. */
    private boolean shared;

    private boolean told;
    /** Whether the claim under way is looked at again, and the runs that have been added to for it. */
    private boolean again;

    private final Set<List<RunSpec>> addedTo = new HashSet<>();

    /**
     * @param context what runs are made with
     * @param schedule how much time there is
     * @param listener is told of the progress
     * @param common the runs that several of the claims share
     */
    ExperimentRunner(ExperimentContext context, Schedule schedule, CheckListener listener, CommonRuns common) {
        this.context = context;
        this.schedule = schedule;
        this.listener = listener;
        this.common = common;
    }

    MachineInfo machine() {
        return context.machine();
    }

    /** Available processors. */
    int cores() {
        return context.machine().availableProcessors();
    }

    /** Workers of a pool that has one for each available processor. */
    int workers() {
        return Claim.workers(machine());
    }

    ListFactory lists() {
        return context.lists();
    }

    /** What is set about every run, with the language, where an experiment does not ask for something else. */
    RunOptions options() {
        return context.options();
    }

    /** A run with these options. */
    RunSpec run(Way way, ListSpec list, int workers) {
        return new RunSpec(way, list, workers, options());
    }

    /**
     * The interpreters of experiments in Python.
     *
     * @throws IllegalStateException in Java
     */
    Pythons pythons() {
        return context.pythons().orElseThrow(() -> new IllegalStateException("runs are made in Java"));
    }

    /** A finding with the interpreter that it was made with, if any; one that has one keeps it. */
    Finding named(Finding finding) {
        return context.pythons().isEmpty() || finding.interpreter().isPresent()
                ? finding
                : finding.with(pythons().info(pythons().chosen()));
    }

    /** Whether the workers of a way can be restricted to some processors. */
    boolean confines(Way way) {
        return context.service().confines(way);
    }

    /** A length of time for the budget of five minutes, made longer or shorter with the budget's root. */
    long scaled(long nanos) {
        return Math.round(nanos * common.scale());
    }

    /** The time that the claim under way still has. */
    long claimNanos() {
        return schedule.claimNanos();
    }

    /**
     * The claim under way is looked at again: what was measured for it is measured further, each list once.
     *
     * @return whether there is time for that
     */
    boolean lookAgain() {
        again = true;
        addedTo.clear();
        return claimNanos() > 0;
    }

    /** Whether the claim under way has been looked at before, in this check. */
    boolean isAgain() {
        return again;
    }

    /** Whether all repeats of these runs have been made. */
    boolean isMeasured(List<RunSpec> specs) {
        return context.kept().isComplete(specs);
    }

    /** The runs of one mixed list in several ways, made for whoever asks first. */
    Measurement common() throws InterruptedException, ExperimentFailedException {
        shared = true;
        try {
            return measure(new Effort(CommonRuns.FEWEST, CommonRuns.MOST, claimNanos()), common.specs(this));
        } finally {
            shared = false;
        }
    }

    /** The common run of this way. */
    RunSpec common(Way way) {
        return common.spec(this, way);
    }

    /** The runs of one short mixed list, made for whoever asks first. */
    Measurement orders() throws InterruptedException, ExperimentFailedException {
        return measure(new Effort(OrderRuns.FEWEST, OrderRuns.MOST, claimNanos()), OrderRuns.specs(this));
    }

    Measurement measure(Effort effort, RunSpec... specs) throws InterruptedException, ExperimentFailedException {
        return measure(effort, Arrays.asList(specs));
    }

    /**
     * The repeats of these runs; those made before, in this check or in one that was cancelled, count.
     *
     * @throws InterruptedException when cancelled: the whole repeats made so far are kept
     */
    Measurement measure(Effort effort, List<RunSpec> specs) throws InterruptedException, ExperimentFailedException {
        List<Repeat> made = context.kept().of(specs);
        boolean complete = made.size() >= effort.fewest() && context.kept().isComplete(specs);
        boolean adding = complete && again && effort.nanos() > 0 && addedTo.add(List.copyOf(specs));
        if (complete && !adding) {
            return Measurement.of(made, effort.fewest());
        }
        long start = context.clock().nanoTime();
        long before = made.size();
        tell(effort, made, effort.fewest(), effort.nanos(), specs.getFirst());
        for (RunSpec spec : specs) {
            context.executor().warmUp(spec);
        }
        int had = adding ? good(made) : 0;
        int planned = adding ? Math.min(effort.most(), had + 1) : effort.fewest();
        while (wanted(made, planned)) {
            long spent = context.clock().nanoTime() - start;
            double each = made.size() == before ? 0 : (double) spent / (made.size() - before);
            if (made.size() >= effort.fewest() && spent + each > effort.nanos()) {
                break;
            }
            made.add(repeat(effort, specs, made, planned, each));
            spent = context.clock().nanoTime() - start;
            planned = Math.min(effort.most(), had + effort.planned((double) spent / (made.size() - before)));
        }
        context.kept().completed(specs);
        return Measurement.of(made, effort.fewest());
    }

    private static boolean wanted(List<Repeat> made, int planned) {
        return good(made) < planned && made.size() < 2 * planned;
    }

    private static int good(List<Repeat> made) {
        return Math.toIntExact(
                made.stream().filter(repeat -> !repeat.disturbed()).count());
    }

    private Repeat repeat(Effort effort, List<RunSpec> specs, List<Repeat> made, int planned, double repeatNanos)
            throws InterruptedException, ExperimentFailedException {
        look();
        List<RunSpec> turn = new ArrayList<>(specs);
        Collections.rotate(turn, -(made.size() % specs.size()));
        RunFigures[] figures = new RunFigures[specs.size()];
        double disturbance = others;
        for (RunSpec spec : turn) {
            tell(effort, made, planned, Math.round(repeatNanos * Math.max(1, planned - made.size())), spec);
            context.load().rest(PAUSE_MILLIS);
            RunFigures run = context.executor().make(spec);
            figures[specs.indexOf(spec)] = run;
            if (!Double.isNaN(run.othersShare()) && !(disturbance >= run.othersShare())) {
                disturbance = run.othersShare();
            }
        }
        return new Repeat(Arrays.asList(figures), disturbance);
    }

    private void look() throws InterruptedException {
        long now = context.clock().nanoTime();
        if (!looked || now - lookedNanos > LOOK_EVERY_NANOS) {
            others = context.load().share();
            lookedNanos = context.clock().nanoTime();
            looked = true;
        }
    }

    private void tell(Effort effort, List<Repeat> made, int planned, long neededNanos, RunSpec spec) {
        long now = context.clock().nanoTime();
        if (told && now - toldNanos < TELL_EVERY_NANOS) {
            return;
        }
        told = true;
        toldNanos = now;
        int next = good(made) + 1;
        Fact doing = doing(spec).number("run", next).number("runs", Math.max(planned, next));
        long claim = neededNanos + effort.restNanos();
        listener.progress(schedule.done(claim), Duration.ofNanos(claim + schedule.laterNanos()), doing);
    }

    private Fact doing(RunSpec spec) {
        if (spec.language() == Language.JAVA) {
            return Fact.of(shared ? "experiment.sharedRun" : "experiment.run").term("way", spec.way());
        }
        return Fact.of(shared ? "experiment.python.sharedRun" : "experiment.python.run")
                .fact("way", RunLabels.way(spec));
    }

    /** A short list of mixed lengths. */
    ListSpec mixed(int items, long itemNanos) {
        return lists().computing(items, Lengths.MIXED, itemNanos);
    }
}
