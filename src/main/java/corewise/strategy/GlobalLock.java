package corewise.strategy;

import corewise.recording.BlockReason;
import corewise.recording.NanoClock;
import corewise.recording.Progress;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lock for all workers of a run: work computes only while its thread holds it. It is handed over at the first
 * checkpoint after the switch interval while others want it, first come, first served, and let go while work is blocked.
 * Thread-safe.
 */
final class GlobalLock {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final long switchNanos;
    private final NanoClock clock;

    /** When its holder got it; written and read by the holder only. */
    private long heldSince;

    /**
     * @param switchNanos how long a thread may keep the lock while others want it
     * @param clock tells the time
     */
    GlobalLock(long switchNanos, NanoClock clock) {
        this.switchNanos = switchNanos;
        this.clock = clock;
    }

    /** Does work that computes while the calling thread holds the lock; the time without it is announced as blocked. */
    <R> R holding(Progress progress, Locked<R> work) throws InterruptedException {
        take(progress);
        try {
            return work.compute(new Yielding(progress));
        } finally {
            // a cancel may come while the thread is waiting to get it back
            if (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
    }

    private void take(Progress progress) throws InterruptedException {
        if (lock.hasQueuedThreads() || !lock.tryLock()) {
            progress.blocked(BlockReason.ON_LOCK, lock::lockInterruptibly);
        }
        heldSince = clock.nanoTime();
    }

    /** Work under the lock. */
    @FunctionalInterface
    interface Locked<R> {
        R compute(Progress progress) throws InterruptedException;
    }

    /** The progress of work under the lock. Belongs to the thread that works. */
    private final class Yielding implements Progress {
        private final Progress progress;

        Yielding(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void checkpoint(long unitsDone, long unitsTotal) {
            progress.checkpoint(unitsDone, unitsTotal);
            handOver();
        }

        @Override
        public void checkpoint() {
            progress.checkpoint();
            handOver();
        }

        @Override
        public OutputStream printed() {
            return progress.printed();
        }

        @Override
        public void onCancel(Runnable action) {
            progress.onCancel(action);
        }

        @Override
        public boolean eager() {
            return true;
        }

        private void handOver() {
            if (lock.hasQueuedThreads() && clock.nanoTime() - heldSince >= switchNanos) {
                lock.unlock();
                takeAgain();
            }
        }

        private void takeAgain() {
            try {
                take(progress);
            } catch (InterruptedException cancelled) {
                // the next checkpoint would say so too, but without the lock nothing may be computed until then
                Thread.currentThread().interrupt();
                throw new corewise.recording.RunCancelledException();
            }
        }

        @Override
        public void blocked(BlockReason reason, Blocking action) throws InterruptedException {
            lock.unlock();
            progress.blocked(reason, action);
            take(progress);
        }
    }
}
