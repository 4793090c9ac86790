package corewise.platform;

import corewise.model.WaitSource;
import corewise.recording.CoreProbe;
import corewise.recording.NativeThreadIds;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.ThreadNiceness;
import corewise.recording.ThreadTimes;
import corewise.recording.WaitProbe;
import java.io.IOException;

/**
 * The probes of a worker process, made by its one working thread and for it alone: linking a foreign function takes a
 * process that has just started more time than all the rest of its start, so files of {@code /proc} are read instead.
 * What the system does not tell is not reported. Belongs to that thread.
 */
public final class ChildProbes {
    private final Probes probes;

    private ChildProbes(WaitProbe waits) {
        CoreProbe core = CoreProbe.notReporting();
        NativeThreadIds ids = NativeThreadIds.none();
        try {
            ThreadStatCoreProbe stat = ThreadStatCoreProbe.open(SystemClock.INSTANCE);
            core = stat;
            ids = stat;
        } catch (IOException noSuchFile) {
            // another system than Linux: what it would tell takes longer to ask for than a process takes to start
        }
        // niceness is inherited from the thread that started this process
        probes = new Probes(SystemClock.INSTANCE, core, waits, ThreadNiceness.none(), ids).with(PlatformProbes.watch());
    }

    /** The probes of a process that ends after one item. */
    public static ChildProbes forOneItem() {
        return new ChildProbes(new SchedstatTimes(false));
    }

    /** The probes of a process that works on many items. */
    public static ChildProbes forManyItems() {
        return new ChildProbes(new KeptOpen(new SchedstatTimes(false)));
    }

    public Probes probes() {
        return probes;
    }

    /** Opens the thread's file once for all items. */
    private static final class KeptOpen implements WaitProbe {
        private final WaitProbe probe;
        private ThreadTimes times;

        KeptOpen(WaitProbe probe) {
            this.probe = probe;
        }

        @Override
        public WaitSource source() {
            return probe.source();
        }

        @Override
        public ThreadTimes open() {
            if (times == null) {
                times = probe.open();
            }
            return new Borrowed(times);
        }
    }

    /** Times that are not closed with the item. */
    private record Borrowed(ThreadTimes kept) implements ThreadTimes {
        @Override
        public boolean read() {
            return kept.read();
        }

        @Override
        public boolean readReady() {
            return kept.readReady();
        }

        @Override
        public long ranNanos() {
            return kept.ranNanos();
        }

        @Override
        public long ranBeforeNanos() {
            return kept.ranBeforeNanos();
        }

        @Override
        public long readyNanos() {
            return kept.readyNanos();
        }

        @Override
        public long turns() {
            return kept.turns();
        }
    }
}
