package corewise.strategy.process;

import corewise.fact.Fact;
import corewise.model.TraceView;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import java.io.IOException;

/**
 * Attends to one place in a pool: has its process work on one item after another, and replaces it when it is lost.
 * Belongs to its supervising thread.
 *
 * @param <R> the result of an item
 */
final class PoolSlot<R> {
    /** Processes in a row that were lost with nothing in their hands. */
    private static final int MOST_FUTILE_STARTS = 3;

    private final PoolProcesses<R> pool;
    private final ProcessSupervisor supervisor;
    private final TraceRecorder recorder;
    private final int number;
    private int item = TraceView.NONE;
    private boolean triedAgain;
    private int futileStarts;
    private boolean working;

    PoolSlot(PoolProcesses<R> pool, int number) {
        this.pool = pool;
        this.supervisor = pool.supervisor();
        this.recorder = supervisor.recorder();
        this.number = number;
    }

    /** Attends until no item is left, the run is cancelled or no process can be had. */
    void attend(RecordedProcess first) {
        RecordedProcess process = first;
        try {
            while (process != null) {
                process = serve(process);
            }
        } catch (RuntimeException | Error problem) {
            // the work's own problems do not come here: what came back could not be recorded
            pool.gaveUp(Fact.of("io.fault").verbatim("what", problem.getClass().getSimpleName()));
            if (item != TraceView.NONE) {
                recorder.lost(item, problem);
            }
        }
        settle(null);
    }

    /** Gives the process that is to go on, null when none is. */
    private RecordedProcess serve(RecordedProcess process) {
        try (process) {
            working = false;
            process.awaitReady();
            while (holdsItem() && !supervisor.cancelled()) {
                working = true;
                settle(process.run(item, pool.work()));
                working = false;
                futileStarts = 0;
            }
            if (!supervisor.cancelled()) {
                process.end();
            }
            stopIfHeld();
            return null;
        } catch (LostProcessException lost) {
            if (lost.failed()) {
                supervisor.startsOtherwise(process);
            }
            return goesOn(lost) ? replacement() : null;
        }
    }

    private boolean holdsItem() {
        if (item == TraceView.NONE) {
            item = pool.queue().take();
        }
        return item != TraceView.NONE;
    }

    private void settle(R result) {
        if (item != TraceView.NONE) {
            pool.results().settle(item, result);
            item = TraceView.NONE;
            triedAgain = false;
        }
    }

    private void stopIfHeld() {
        if (item != TraceView.NONE) {
            recorder.stopped(item);
            settle(null);
        }
    }

    private boolean goesOn(LostProcessException lost) {
        if (supervisor.cancelled()) {
            stopIfHeld();
            return false;
        }
        if (!working) {
            // what said nothing for so long will not the next time either
            futileStarts = lost.silent() ? MOST_FUTILE_STARTS : futileStarts + 1;
        } else if (supervisor.triesAgain() && !triedAgain) {
            triedAgain = true;
        } else {
            lose(lost.getMessage());
        }
        if (futileStarts >= MOST_FUTILE_STARTS) {
            giveUp(lostInARow(lost), lost.getMessage());
            return false;
        }
        return item != TraceView.NONE || pool.queue().mayHaveMore();
    }

    private void lose(String message) {
        recorder.lostProcess(item, message);
        settle(null);
    }

    private Fact lostInARow(LostProcessException last) {
        Fact why = last.silent()
                ? Fact.of("process.silentToo")
                : Fact.of("process.lostInARow").count("starts", futileStarts);
        return last.lastLines().isEmpty()
                ? why
                : Fact.of("process.withLastLines").fact("why", why).verbatim("lines", last.lastLines());
    }

    private void giveUp(Fact why, String message) {
        pool.gaveUp(why);
        if (item != TraceView.NONE) {
            lose(message);
        }
    }

    private RecordedProcess replacement() {
        try {
            return supervisor.launch(WorkerKind.POOL_PROCESS, number);
        } catch (IOException refused) {
            String message = StartRefusal.of(refused).problem();
            giveUp(Fact.of("process.refusedAgain").verbatim("problem", message), message);
            return null;
        }
    }
}
