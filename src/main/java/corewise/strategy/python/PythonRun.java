package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.recording.AwakeClock;
import corewise.recording.RemoteMain;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.strategy.process.Gone;
import corewise.strategy.process.LossMessages;
import corewise.workload.ListWork;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;

/**
 * One run in Python, whose main is ready. The calling thread reads what is noted while the run goes on; no other thread is
 * made. Belongs to one thread at a time.
 *
 * @param <R> the result of an item
 */
final class PythonRun<R> implements Strategy.Prepared<R> {
    private static final long LOOK_MILLIS = 15;
    private static final long LOOK_FOR_LOST_NANOS = 100_000_000;
    /** A pool that waits only for what lost workers had is given this to prove it otherwise. */
    private static final long POOL_WAITS_NANOS = 700_000_000;
    /** One that lost a worker, and could go on with another, which may take long to make, or could end, is given this. */
    private static final long POOL_GOES_ON_NANOS = 3_000_000_000L;
    /** Main has told that it is done and is given this to end by itself. */
    private static final int OWN_END_MILLIS = 2_000;

    private final TraceRecorder recorder;
    private final PythonMain main;
    private final PythonFiles files;
    private final long silenceNanos;
    /** Whether the work is a learner's, which may be silent as long as it likes: a cancel ends it. */
    private final boolean own;

    private final boolean sampled;
    private long untilLookMillis;
    private final RemoteMain remoteMain;
    private final TaskStore<R> tasks;
    private final MainTrack mainTrack;
    private final EventReader events;
    private final AwakeClock clock = new AwakeClock(SystemClock.INSTANCE);

    private Optional<Fact> notice = Optional.empty();
    private String lossMessage = "";
    private boolean silent;
    /** The processes that were silent because they were stopped from outside. */
    private Set<Long> stopped = Set.of();

    /** The processes that were alive when all was ended: none of them was lost by itself. */
    private Collection<Long> endedHere = Set.of();

    private boolean done;
    private long heardNanos;
    private long lookedNanos;

    PythonRun(ListWork<R> work, TraceRecorder recorder, PythonMain main, PythonFiles files, PythonRuns.Python python) {
        this.recorder = recorder;
        this.main = main;
        this.files = files;
        remoteMain = recorder.remoteMain();
        tasks = new TaskStore<>(
                work, recorder, remoteMain, files.results(), python.reading().clockOffsetNanos());
        mainTrack = new MainTrack(tasks, remoteMain, recorder.spec());
        events = new EventReader(files.events(), tasks, mainTrack, recorder, python.reading());
        own = recorder.spec().list().function().isPresent();
        sampled = recorder.spec().sampled();
        untilLookMillis = sampled ? 1 : LOOK_MILLIS;
        silenceNanos = python.silenceNanos() + tasks.longestSleepNanos();
    }

    @Override
    public Strategy.Joined<R> run() {
        try {
            if (!cancelled()) {
                main.tell("go");
                heardNanos = clock.nanoTime();
                follow();
            }
        } catch (InterruptedException cancel) {
            recorder.cancelToken().cancel();
        } catch (IOException nonsense) {
            give(
                    PythonProblems.notUnderstood(nonsense),
                    LossMessages.of(main.pid(), LossMessages.notUnderstood(), main.lastLines()));
        }
        finish();
        recorder.lostNotes(events.lostNotes());
        // that of a cancel, which has been obeyed
        Thread.interrupted();
        return new Strategy.Joined<>(tasks.list(), notice);
    }

    private boolean cancelled() {
        return recorder.cancelToken().isCancelled();
    }

    /** Reads until main is done, cannot go on, or the run is cancelled. */
    private void follow() throws InterruptedException, IOException {
        while (!done && notice.isEmpty() && !cancelled()) {
            boolean ended = main.await(untilLookMillis);
            look();
            if (sampled) {
                lookFromOutside();
            }
            if (ended && !done && notice.isEmpty()) {
                give(PythonProblems.ended(main), PythonProblems.endedInWords(main));
            }
        }
        if (done) {
            main.await(OWN_END_MILLIS);
        }
    }

    private void lookFromOutside() {
        long before = recorder.now();
        boolean any = events.lookFromOutside();
        recorder.outside().looked(any, recorder.now() - before);
        untilLookMillis = Math.max(1, recorder.outside().untilNextNanos() / 1_000_000);
    }

    private void look() throws IOException {
        long now = clock.nanoTime();
        boolean heard = events.read() > 0;
        main.listen();
        for (Optional<JsonLine> line = main.next(); line.isPresent(); line = main.next()) {
            heard = true;
            hear(line.get());
        }
        tasks.settle();
        events.lookForStop(main.pid());
        if (heard) {
            heardNanos = now;
        } else if (now - heardNanos > silenceNanos && !own) {
            silent = true;
            giveSilent();
        }
        if (recorder.spec().usesProcesses() && now - lookedNanos > LOOK_FOR_LOST_NANOS) {
            lookedNanos = now;
            lookAtProcesses(now);
        }
    }

    private void giveSilent() {
        Set<Long> processes = new TreeSet<>(events.livingProcesses(main.pid()));
        processes.add(main.pid());
        processes.removeIf(process -> !Gone.stopped(process));
        stopped = processes;
        if (processes.isEmpty()) {
            give(Fact.of("python.silent"), whySilent(main.pid()));
        } else {
            long process = processes.iterator().next();
            give(Fact.of("python.silentStopped").verbatim("pid", Long.toString(process)), whySilent(process));
        }
    }

    private String whySilent(long process) {
        String what = stopped.contains(process) ? LossMessages.stopped() : LossMessages.silent();
        return LossMessages.of(process, what, main.lastLines());
    }

    private void lookAtProcesses(long now) {
        events.lookForLost(main.pid());
        main.guardAlso(events.livingProcesses(main.pid()));
        boolean waits = recorder.spec().way().hasFixedWorkers()
                && events.tracks().anyMatch(track -> track.life().lost())
                && events.tracks()
                        .noneMatch(track -> track.busy() && !track.life().gone())
                && now - heardNanos > POOL_WAITS_NANOS;
        boolean open = tasks.open().hasNext();
        if (waits && !done && ((open && tasks.allWithTheGone()) || now - heardNanos > POOL_GOES_ON_NANOS)) {
            give(Fact.of(open ? "python.poolWaits" : "python.poolWaitsToEnd"), "");
        }
    }

    private void hear(JsonLine line) {
        if (line.has("failed")) {
            failed(line);
        } else if (line.has("error")) {
            String traceback = line.text("error");
            give(PythonProblems.error(traceback), traceback.strip());
        } else if (line.has("anew")) {
            JsonLine anew = line.object("anew");
            give(PythonProblems.readAnew(anew), anew.text("traceback").strip());
        } else if (line.has("gone")) {
            JsonLine gone = line.object("gone");
            events.exited(gone.number("process", 0), LossMessages.exitCode(gone.number("code", 0)));
        } else if (line.has("ended")) {
            done = true;
            long misplaced = line.number("misplaced", 0);
            if (misplaced > 0) {
                give(Fact.of(PythonStrategy.MISPLACED).count("results", misplaced), "");
            }
            if (recorder.spec().list().work().sharesTotal()) {
                recorder.sharedTotal(line.number("total", 0));
            }
        }
    }

    private void failed(JsonLine line) {
        if (line.list("failed").size() == 2
                && line.list("failed").getFirst() instanceof Long item
                && tasks.known(item.intValue())) {
            tasks.failed(
                    item.intValue(), String.valueOf(line.list("failed").get(1)).strip());
        }
    }

    private void give(Fact why, String message) {
        notice = Optional.of(why);
        lossMessage = message;
    }

    /** Ends what is left, takes what is there, and gives every item its outcome. */
    private void finish() {
        events.lookForLost(main.pid());
        endedHere = events.livingProcesses(main.pid());
        main.end(endedHere);
        takeLast();
        main.endLeft(events.livingProcesses(main.pid()));
        if (tasks.settleLast() || !done) {
            events.lookForLost(main.pid());
        }
        events.ended();
        // after the ends of the processes: whoever looks at the end of the run sees that none is left
        long now = recorder.now();
        for (PrimitiveIterator.OfInt open = tasks.open(); open.hasNext(); ) {
            giveUp(open.nextInt(), now);
        }
        if (sampled) {
            recorder.sampledEvery(recorder.outside().apartNanos());
        }
        long joined = mainTrack.joinedAllNanos();
        tasks.joinRest(joined == TraceView.UNKNOWN_NANOS ? now : joined);
    }

    private void takeLast() {
        events.readLast();
        try {
            main.listen();
            for (Optional<JsonLine> line = main.next(); line.isPresent(); line = main.next()) {
                hear(line.get());
            }
        } catch (IOException cutOff) {
            // it was ended in the middle of a word
            return;
        } finally {
            tasks.settle();
        }
    }

    private void giveUp(int item, long now) {
        WorkerTrack track = tasks.track(item);
        boolean began = track != null;
        if (cancelled()) {
            tasks.give(item, began ? TaskOutcome.CANCELLED : TaskOutcome.NOT_RUN, "", now);
        } else if (began) {
            tasks.give(item, TaskOutcome.LOST, whyLost(item, track), now);
        } else {
            tasks.give(item, TaskOutcome.NOT_RUN, "", now);
        }
    }

    private String whyLost(int item, WorkerTrack track) {
        boolean here = endedHere.contains(track.processId());
        if (track.life().exitCode() > 0) {
            return LossMessages.of(
                    track.processId(), LossMessages.ended(track.life().exitCode()), main.lastLines());
        } else if (silent && here && !tasks.hasWorked(item)) {
            return whySilent(track.processId());
        } else if (!lossMessage.isEmpty()) {
            return lossMessage;
        }
        return track.life().lost() && !here
                ? LossMessages.of(track.processId(), LossMessages.endedSilently(), main.lastLines())
                : LossMessages.ofPool(track.processId());
    }

    /** Ends main if it lives, and deletes what it had. */
    @Override
    public void close() {
        if (main.alive()) {
            main.end(events.livingProcesses(main.pid()));
        }
        main.close();
        files.close();
    }
}
