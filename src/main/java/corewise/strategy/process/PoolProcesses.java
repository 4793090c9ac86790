package corewise.strategy.process;

import corewise.fact.Fact;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The processes of one pool and the items they share. Belongs to the thread that submits and joins, but for what the
 * supervising threads call.
 *
 * @param <R> the result of an item
 */
final class PoolProcesses<R> {
    private final ListWork<R> work;
    private final ProcessSupervisor supervisor;
    private final TraceRecorder recorder;
    private final ItemQueue queue = new ItemQueue();
    private final JoinedResults<R> results;
    private final AtomicInteger attended = new AtomicInteger();
    private volatile Optional<Fact> limit = Optional.empty();

    PoolProcesses(ListWork<R> work, ProcessSupervisor supervisor) {
        this.work = work;
        this.supervisor = supervisor;
        this.recorder = supervisor.recorder();
        this.results = new JoinedResults<>(recorder, work.spec().items());
    }

    /** Starts so many processes, or as many as the system allows. */
    void startAll(int wanted) {
        // one for main itself, so that the pool is not taken to be empty while it is being started
        attended.set(1);
        for (int number = 1; number <= wanted && !supervisor.cancelled(); number++) {
            if (!start(number, wanted)) {
                break;
            }
        }
        left();
    }

    private boolean start(int number, int wanted) {
        try {
            RecordedProcess process = supervisor.launch(WorkerKind.POOL_PROCESS, number);
            supervise(number, process);
            return true;
        } catch (IOException refused) {
            limit = Optional.of(StartRefusal.of(refused)
                    .fact("process.poolRefused", "process.poolNotStarted")
                    .count("number", number)
                    .count("wanted", wanted)
                    .count("made", number - 1));
            return false;
        }
    }

    private void supervise(int number, RecordedProcess process) throws IOException {
        attended.incrementAndGet();
        try {
            supervisor.supervise(process, "process " + number, () -> attend(new PoolSlot<>(this, number), process));
        } catch (IOException refused) {
            left();
            throw refused;
        }
    }

    private void attend(PoolSlot<R> slot, RecordedProcess process) {
        try {
            slot.attend(process);
        } finally {
            left();
        }
    }

    /** When the last supervising thread has left, nobody will take what waits. */
    private void left() {
        if (attended.decrementAndGet() == 0) {
            queue.abandon();
            results.complete();
        }
    }

    ProcessSupervisor supervisor() {
        return supervisor;
    }

    ListWork<R> work() {
        return work;
    }

    ItemQueue queue() {
        return queue;
    }

    JoinedResults<R> results() {
        return results;
    }

    /** A process could not be replaced. */
    void gaveUp(Fact why) {
        limit = Optional.of(Fact.of("process.notReplaced").fact("why", why));
    }

    /** Submits the items in list order; false when the run was cancelled meanwhile. */
    boolean submitAll() {
        for (int item = 0; item < work.spec().items(); item++) {
            if (supervisor.cancelled()) {
                return false;
            }
            recorder.submitted(item);
            queue.submitNext();
        }
        return true;
    }

    /** Lets the processes end when the queue is empty. */
    void shutdown() {
        queue.close();
        if (supervisor.cancelled()) {
            cancel();
        }
    }

    private void cancel() {
        supervisor.cancel();
        queue.abandon();
    }

    /** Takes the results in list order, null where an item has none; unmodifiable. */
    List<R> joinAll() {
        return results.joinAll(this::cancel);
    }

    /** What limit was met and what to do, and what did not go as it should, if anything. */
    Optional<Fact> notice() {
        if (supervisor.late() == 0) {
            return limit;
        }
        Fact late = Fact.of("process.late").count("late", supervisor.late());
        return Optional.of(limit.map(met ->
                        Fact.of("process.limitAndLate").fact("limit", met).fact("late", late))
                .orElse(late));
    }
}
