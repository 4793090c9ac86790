package corewise.platform;

import corewise.model.WaitSource;
import corewise.recording.CoreProbe;
import corewise.recording.NativeThreadIds;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.ThreadNiceness;
import corewise.recording.ThreadWait;
import corewise.recording.WaitProbe;

/**
 * The probes of a worker process, made by its one working thread and for it alone: linking a foreign function takes a
 * process that has just started more time than all the rest of its start, so files of {@code /proc} are read instead.
 * What the system does not tell is not reported. Belongs to that thread.
 */
public final class ChildProbes {
    private final Probes probes;

    private ChildProbes(CoreProbe core, WaitProbe waits) {
        // niceness is inherited from the thread that started this process
        probes = new Probes(SystemClock.INSTANCE, core, waits, ThreadNiceness.none(), NativeThreadIds.none());
    }

    /** The probes of a process that ends after one item. */
    public static ChildProbes forOneItem() {
        return new ChildProbes(core(), new SchedstatWaits());
    }

    /** The probes of a process that works on many items. */
    public static ChildProbes forManyItems() {
        return new ChildProbes(core(), new KeptOpen(new SchedstatWaits()));
    }

    private static CoreProbe core() {
        return ThreadStatCoreProbe.open(SystemClock.INSTANCE);
    }

    public Probes probes() {
        return probes;
    }

    /** Opens the thread's file once for all items. */
    private static final class KeptOpen implements WaitProbe {
        private final WaitProbe probe;
        private ThreadWait wait;

        KeptOpen(WaitProbe probe) {
            this.probe = probe;
        }

        @Override
        public WaitSource source() {
            return probe.source();
        }

        @Override
        public ThreadWait open() {
            if (wait == null) {
                wait = probe.open();
            }
            return new Borrowed(wait);
        }
    }

    /** A wait that is not closed with the item. */
    private record Borrowed(ThreadWait kept) implements ThreadWait {
        @Override
        public long readyNanos(long nowNanos, long blockedNanos) {
            return kept.readyNanos(nowNanos, blockedNanos);
        }
    }
}
