package corewise.strategy.process;

import corewise.fact.Fact;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The processes of one run that makes a process for each item. Belongs to the thread that starts and joins them, but for
 * what supervises one process.
 *
 * @param <R> the result of an item
 */
final class TaskProcesses<R> {
    private final ListWork<R> work;
    private final ProcessSupervisor supervisor;
    private final TraceRecorder recorder;
    private final JoinedResults<R> results;
    private final Semaphore places;
    private int started;
    private volatile Optional<Fact> refusal = Optional.empty();

    /** @param atOnce the most processes that there are at once */
    TaskProcesses(ListWork<R> work, ProcessSupervisor supervisor, int atOnce) {
        this.work = work;
        this.places = new Semaphore(atOnce);
        this.supervisor = supervisor;
        this.recorder = supervisor.recorder();
        this.results = new JoinedResults<>(recorder, work.spec().items());
    }

    /** Starts a process an item, in list order, until all are started, the run is cancelled or the system refuses one. */
    void startAll() {
        int items = work.spec().items();
        while (started < items && acquirePlace() && refusal.isEmpty()) {
            startNext();
        }
    }

    boolean allStarted() {
        return started == work.spec().items();
    }

    /** Waits until another process may be started; false when the run is cancelled. */
    private boolean acquirePlace() {
        try {
            if (!supervisor.cancelled()) {
                places.acquire();
            }
        } catch (InterruptedException cancel) {
            supervisor.cancel();
        }
        return !supervisor.cancelled();
    }

    private void startNext() {
        int item = started;
        recorder.submitted(item);
        try {
            RecordedProcess process = supervisor.launch(WorkerKind.TASK_PROCESS, item);
            supervisor.supervise(process, "process " + item, () -> attend(item, process));
            started++;
        } catch (IOException refused) {
            refusal = Optional.of(refusal(refused));
        }
    }

    private Fact refusal(IOException refused) {
        return StartRefusal.of(refused)
                .fact("process.taskRefused", "process.taskNotStarted")
                .count("number", started + 1)
                .count("wanted", work.spec().items());
    }

    private void attend(int item, RecordedProcess process) {
        R result = null;
        try {
            result = attempt(item, process);
        } catch (RuntimeException | Error problem) {
            // the work's own problems do not come here: this process could not be recorded
            recorder.lost(item, problem);
        } finally {
            places.release();
            results.settle(item, result);
        }
    }

    private R attempt(int item, RecordedProcess first) {
        RecordedProcess process = first;
        boolean again = supervisor.triesAgain();
        while (true) {
            try (RecordedProcess current = process) {
                current.awaitReady();
                if (current == first) {
                    recorder.launched(item);
                }
                R result = current.run(item, work);
                current.end();
                return result;
            } catch (LostProcessException lost) {
                if (lost.silent() && !process.ready()) {
                    // what is started after it would be silent for as long, one after another
                    refusal = Optional.of(Fact.of("process.taskSilent")
                            .count("number", item + 1)
                            .count("wanted", work.spec().items()));
                    again = false;
                }
                if (supervisor.cancelled()) {
                    recorder.stopped(item);
                    return null;
                }
                boolean otherwise = lost.failed() && supervisor.startsOtherwise(process);
                if (!again && !otherwise) {
                    recorder.lostProcess(item, lost.getMessage());
                    return null;
                }
                again = again && otherwise;
            }
            try {
                process = supervisor.launch(WorkerKind.TASK_PROCESS, item);
            } catch (IOException refused) {
                recorder.lostProcess(item, LossMessages.notStartedAgain(refused));
                return null;
            }
        }
    }

    /** Joins in list order; the items after the last process that was started will not run. */
    List<R> joinAll() {
        for (int item = started; item < work.spec().items(); item++) {
            recorder.notRun(item);
            results.settle(item, null);
        }
        return results.joinAll(supervisor::cancel);
    }

    /** What limit was met and what to do, if one was. */
    Optional<Fact> notice() {
        return refusal;
    }
}
