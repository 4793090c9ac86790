package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.ItemLengths;
import corewise.fact.Fact;
import corewise.metrics.StoodStill;
import corewise.model.Language;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import corewise.platform.CpuQuota;
import corewise.platform.OwnCost;
import corewise.recording.LiveTrace;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.ListWork;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One run, from waiting for the machine to its completion. Thread-safe; {@link #run} belongs to the run's own thread. */
final class RunInProgress implements RunHandle {
    private static final System.Logger LOG = System.getLogger(RunInProgress.class.getName());

    private final int number;
    private final RunSpec spec;
    private final RunEnvironment environment;
    private final Strategy strategy;
    private final Supplier<Optional<ItemLengths>> lengths;
    private final TraceRecorder recorder;
    private final MachineLease.Job machine;
    private final CompletableFuture<Void> turn;
    private final CompletableFuture<CompletedRun> completion = new CompletableFuture<>();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private volatile KeptResults<?> kept;

    /** The thread that runs the way, only while it may be interrupted. */
    @GuardedBy("this")
    private Thread runner;

    /** @param lengths those of the run's language; empty where they are not to be had */
    RunInProgress(
            int number,
            RunSpec spec,
            RunEnvironment environment,
            Strategy strategy,
            Supplier<Optional<ItemLengths>> lengths) {
        this.lengths = lengths;
        this.number = number;
        this.spec = spec;
        this.environment = environment;
        this.strategy = strategy;
        machine = environment.lease().job(MachineUse.RUNS);
        // asked for by who starts it, so that runs come in the order in which they were started
        turn = machine.request();
        recorder = new TraceRecorder(spec, environment.machine(), environment.probes());
    }

    @Override
    public RunSpec spec() {
        return spec;
    }

    @Override
    public LiveTrace follow() {
        return new LiveTrace(recorder);
    }

    @Override
    public Optional<?> resultSoFar(int item) {
        KeptResults<?> results = kept;
        return results == null ? Optional.empty() : results.result(item);
    }

    @Override
    public CompletableFuture<CompletedRun> completion() {
        return completion;
    }

    @Override
    public void cancel() {
        // first, so that the run finds itself cancelled when it waits no more for what comes before its clock
        cancelWay();
        cancelled.complete(null);
    }

    private synchronized void cancelWay() {
        boolean again = recorder.cancelToken().isCancelled();
        recorder.cancelToken().cancel();
        if (runner != null && !again) {
            recorder.event(LifeEvent.Kind.CANCEL_REQUESTED);
            runner.interrupt();
        }
    }

    /**
     * Makes the run on the calling thread.
     *
     * @param observer is asked to get ready
     * @param ended told when it has ended, right before its completion
     */
    void run(RunObserver observer, Consumer<RunInProgress> ended) {
        CompletedRun completed;
        try {
            awaitTurn();
            completed = machine.call(() -> keepAndComplete(environment.works().apply(spec.list()), observer));
        } catch (Throwable defect) {
            end(ended);
            completion.completeExceptionally(defect);
            return;
        }
        end(ended);
        completion.complete(completed);
    }

    /** Before the run's completion, so that whoever waits for it finds the machine free. */
    void end(Consumer<RunInProgress> ended) {
        machine.close();
        ended.accept(this);
    }

    /** Waits until nothing else has the machine. A cancel does not wait: there is nothing to be run. */
    private void awaitTurn() {
        turn.acceptEither(cancelled, nothing -> {}).join();
    }

    private <R> CompletedRun keepAndComplete(ListWork<R> work, RunObserver observer) {
        KeptResults<R> keeping = new KeptResults<>(work);
        kept = keeping;
        return complete(keeping, observer);
    }

    private <R> CompletedRun complete(ListWork<R> work, RunObserver observer) {
        environment.others().runBegins();
        Expectation expected = expectation();
        rest(observer);
        try (Strategy.Prepared<R> prepared = prepareWay(work)) {
            await(observer);
            return complete(work, prepared, expected);
        }
    }

    private <R> CompletedRun complete(ListWork<R> work, Strategy.Prepared<R> prepared, Expectation expected) {
        Strategy.Joined<R> joined;
        recorder.lookAtCores();
        Optional<CpuQuota> quota = CpuQuota.find();
        long throttledBefore = quota.map(CpuQuota::throttledNanos).orElse(0L);
        UtilisationFeed.Subscription feed = environment.utilisation().into(this::sample);
        LooksFromOutside looks = new LooksFromOutside(recorder);
        long ownBefore = OwnCost.withChildrenNanos();
        try {
            recorder.start(expected.itemNanos(), expected.nanosPerUnit());
            joined = runWay(prepared);
        } finally {
            looks.close();
            feed.close();
        }
        quota.ifPresent(allowed -> recorder.quota(allowed.since(throttledBefore)));
        recorder.around(environment.others().share(), since(ownBefore, OwnCost.withChildrenNanos()));
        if (spec.language() == Language.JAVA) {
            work.sharedTotal().ifPresent(recorder::sharedTotal);
        }
        List<R> results = joined.results();
        Trace trace = follow().toTrace(
                        environment.programVersion(), task -> digest(work, results.get(task)), StoodStill::slices);
        return new CompletedRun(
                number,
                trace,
                results,
                Optional.of(work.total(results, trace.info().sharedTotal())),
                joined.notice());
    }

    private static long since(long before, long now) {
        boolean known = before != OwnCost.UNKNOWN_NANOS && now != OwnCost.UNKNOWN_NANOS;
        // a child that ended without anyone's notice may have taken its time with it
        return known ? Math.max(0, now - before) : TraceInfo.UNKNOWN_OWN;
    }

    /** Makes ready what the way needs before the clock starts. A cancel does not wait for it. */
    private <R> Strategy.Prepared<R> prepareWay(ListWork<R> work) {
        Optional<Fact> refused = refusal(work);
        if (refused.isPresent() || (cancelled.isDone() && spec.list().function().isPresent())) {
            return () -> notRun(work, refused);
        }
        boolean takesTime = spec.usesProcesses() || spec.language() != Language.JAVA;
        if (!takesTime || cancelled.isDone()) {
            return () -> strategy.run(work, recorder);
        }
        CompletableFuture<Strategy.Prepared<R>> preparing = CompletableFuture.supplyAsync(
                () -> strategy.prepare(work, recorder),
                Thread.ofPlatform().name("corewise-prepare").daemon()::start);
        Strategy.Prepared<R> prepared = preparing
                .applyToEither(cancelled.thenApply(nothing -> null), Function.<Strategy.Prepared<R>>identity())
                .join();
        if (prepared == null) {
            // nobody will run what comes too late
            Thread.ofPlatform()
                    .name("corewise-prepare")
                    .daemon()
                    .start(() -> preparing.join().close());
            return () -> strategy.run(work, recorder);
        }
        return prepared;
    }

    /** Why nothing can be run, which may have to be compiled first. A cancel does not wait for it. */
    private Optional<Fact> refusal(ListWork<?> work) {
        return spec.list().function().isEmpty()
                ? Optional.empty()
                : CompletableFuture.supplyAsync(
                                work::refusal,
                                Thread.ofPlatform().name("corewise-prepare").daemon()::start)
                        .applyToEither(cancelled.thenApply(nothing -> Optional.<Fact>empty()), Function.identity())
                        .join();
    }

    private <R> Strategy.Joined<R> notRun(ListWork<R> work, Optional<Fact> why) {
        int items = work.spec().items();
        for (int item = 0; item < items; item++) {
            recorder.notRun(item);
        }
        return new Strategy.Joined<>(Collections.unmodifiableList(Collections.nCopies(items, (R) null)), why);
    }

    /** Lets the machine come to rest from the run before. A cancel ends the rest. */
    private void rest(RunObserver observer) {
        if (observer.restMillis() > 0) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, observer.restMillis(), TimeUnit.MILLISECONDS)
                    .acceptEither(cancelled, nothing -> {})
                    .join();
        }
    }

    /** Lets who watches get ready. A cancel does not wait for it. */
    private void await(RunObserver observer) {
        observer.getReady()
                .thenAccept(ready -> {})
                .toCompletableFuture()
                .completeOnTimeout(null, RunObserver.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .acceptEither(cancelled, nothing -> {})
                .join();
    }

    /** What to expect of the work. A cancel does not wait for the first measurement, which goes on for the next run. */
    private Expectation expectation() {
        if (cancelled.isDone() || spec.list().function().isPresent()) {
            return Expectation.NONE;
        }
        if (spec.language() == Language.JAVA
                && environment.lengths().measured(spec.list().work())) {
            return Expectation.of(environment.lengths(), spec.list());
        }
        // the machine is this measurement's until it is done, even when the run no longer waits for it
        MachineLease.Job part = environment.lease().job(MachineUse.CALIBRATION);
        return CompletableFuture.supplyAsync(
                        () -> {
                            try (part) {
                                return part.call(this::measured);
                            }
                        },
                        Thread.ofPlatform().name("corewise-calibration").daemon()::start)
                .applyToEither(cancelled.thenApply(nothing -> Expectation.NONE), Function.identity())
                .join();
    }

    private Expectation measured() {
        try {
            return lengths.get()
                    .map(known -> Expectation.of(known, spec.list()))
                    .orElse(Expectation.NONE);
        } catch (IllegalStateException unmeasured) {
            if (spec.language() == Language.JAVA) {
                throw unmeasured;
            }
            // what kept it from being measured will be told of the run too
            LOG.log(Level.DEBUG, "the work could not be measured", unmeasured);
            return Expectation.NONE;
        }
    }

    private <R> Strategy.Joined<R> runWay(Strategy.Prepared<R> prepared) {
        if (spec.way() != Way.VIRTUAL_THREADS) {
            // so that all threads and processes it makes stand back from their first instruction; what carries virtual
            // threads outlives the run, and must not inherit this run's cores
            recorder.threads().standBack();
        }
        interruptible();
        try {
            return prepared.run();
        } finally {
            uninterruptible();
        }
    }

    private static <R> long digest(ListWork<R> work, R result) {
        return result == null ? 0 : work.digest(result);
    }

    private void sample(UtilisationSample sample) {
        // what was sampled while the work was warmed up says nothing about the run
        if (recorder.started()) {
            recorder.lookAtCores();
            recorder.sample(sample.shifted(-recorder.originNanos()));
        }
    }

    private synchronized void interruptible() {
        runner = Thread.currentThread();
        if (recorder.cancelToken().isCancelled()) {
            recorder.event(LifeEvent.Kind.CANCEL_REQUESTED);
        }
    }

    private synchronized void uninterruptible() {
        recorder.event(LifeEvent.Kind.RUN_ENDED);
        runner = null;
        // a cancel that came just as the last worker ended
        Thread.interrupted();
    }

    /**
     * What is known of the work before it runs. Immutable.
     *
     * @param itemNanos mean expected length of an item, 0 where not known
     * @param nanosPerUnit of work, 0 where not known
     */
    private record Expectation(long itemNanos, double nanosPerUnit) {
        static final Expectation NONE = new Expectation(0, 0);

        static Expectation of(ItemLengths lengths, ListSpec list) {
            return new Expectation(lengths.expectedTotalNanos(list) / list.items(), lengths.nanosPerUnit(list.work()));
        }
    }
}
