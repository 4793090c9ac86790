package corewise.ui.watch;

import corewise.model.WorkerInfo;
import corewise.platform.OwnCost;
import corewise.recording.LiveTrace;
import corewise.session.RunHandle;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** The processor time of all threads but a run's workers, while the run's clock runs. To be asked by one thread. */
final class WindowTime implements LongSupplier {
    private final LiveTrace workers;
    private final boolean threads;
    private final Set<Long> ids = new HashSet<>();
    private int seen;

    WindowTime(RunHandle run) {
        workers = run.follow();
        // processes do their work outside of this one
        threads = !run.spec().usesProcesses();
    }

    /** Cumulative, nanoseconds; {@link OwnCost#UNKNOWN_NANOS} before the run's clock runs and where it is not known. */
    @Override
    public long getAsLong() {
        if (!workers.started()) {
            return OwnCost.UNKNOWN_NANOS;
        }
        while (threads && seen < workers.workerCount()) {
            WorkerInfo info = workers.workerInfo(seen);
            if (info == null) {
                break;
            }
            ids.add(info.nativeThreadId());
            seen++;
        }
        return ids.contains(WorkerInfo.UNKNOWN_THREAD) ? OwnCost.UNKNOWN_NANOS : OwnCost.ownNanos(ids::contains);
    }
}
