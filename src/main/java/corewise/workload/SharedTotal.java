package corewise.workload;

import corewise.recording.BlockReason;
import corewise.recording.Progress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;

/** One variable that all tasks of a run add to, in one of three ways. Thread-safe in two of them, and that is the point. */
abstract class SharedTotal {

    /** Additions that take about 20 to 100 µs without others, on the machines of 2026. */
    abstract long step();

    /** Adds one, so many times. */
    abstract void add(long times, Progress progress) throws InterruptedException;

    /** What the variable holds. */
    abstract long value();

    /** Reads, adds, writes: what another task wrote between reading and writing is lost. */
    static final class Unguarded extends SharedTotal {
        private static final VarHandle VALUE;

        static {
            try {
                VALUE = MethodHandles.lookup().findVarHandle(Unguarded.class, "value", long.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @SuppressWarnings("unused") // through the handle only
        private long value;

        @Override
        void add(long times, Progress progress) {
            for (long time = 0; time < times; time++) {
                // in order: a compiler would otherwise add all of them up and write once
                long read = (long) VALUE.getAcquire(this);
                VALUE.setRelease(this, read + 1);
            }
        }

        @Override
        long step() {
            return 131_072;
        }

        @Override
        long value() {
            return (long) VALUE.getVolatile(this);
        }
    }

    /** Takes a lock for each addition. */
    static final class Locked extends SharedTotal {
        /** Tries before the thread lets its core go: holding takes nanoseconds unless the holder has lost its own core. */
        private static final int TRIES = 200;

        private final ReentrantLock lock = new ReentrantLock();
        private long value;

        @Override
        void add(long times, Progress progress) throws InterruptedException {
            for (long time = 0; time < times; time++) {
                take(progress);
                try {
                    value++;
                } finally {
                    lock.unlock();
                }
            }
        }

        private void take(Progress progress) throws InterruptedException {
            for (int tries = 0; tries < TRIES; tries++) {
                if (lock.tryLock()) {
                    return;
                }
                Thread.onSpinWait();
            }
            progress.blocked(BlockReason.ON_LOCK, lock::lockInterruptibly);
        }

        @Override
        long step() {
            return 8_192;
        }

        @Override
        long value() {
            lock.lock();
            try {
                return value;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Adds in one step that nothing can come between. */
    static final class Atomic extends SharedTotal {
        private final java.util.concurrent.atomic.AtomicLong value = new java.util.concurrent.atomic.AtomicLong();

        @Override
        void add(long times, Progress progress) {
            for (long time = 0; time < times; time++) {
                value.incrementAndGet();
            }
        }

        @Override
        long step() {
            return 16_384;
        }

        @Override
        long value() {
            return value.get();
        }
    }
}
