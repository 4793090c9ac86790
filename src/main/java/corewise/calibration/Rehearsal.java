package corewise.calibration;

import corewise.model.WaitSource;
import corewise.recording.CoreProbe;
import corewise.recording.Probes;
import corewise.recording.ThreadNiceness;
import corewise.recording.ThreadTimes;
import corewise.recording.WaitProbe;

/**
 * Probes that pretend what seldom happens on one thread: that it moves and loses its core all the time. The compiler
 * must meet these paths of recording before a run does: it would throw the compiled work away when the first of many
 * threads comes there, and all of them would wait inside the virtual machine, which no operating system reports. Each
 * instance is for one thread.
 */
final class Rehearsal {
    /** A pace that no work keeps, so that every gap is looked at closely. */
    static final double NANOS_PER_UNIT = Double.MIN_NORMAL;

    /** Items so long that times are read at their begin too. */
    static final long ITEM_NANOS = 1_000_000_000;

    private static final int READINGS_A_STAY = 4;
    private static final long PRETENDED_WAIT_NANOS = 2_000;

    private Rehearsal() {}

    /** The real probes, asked as in a run, with other answers. */
    static Probes of(Probes real) {
        return new Probes(
                real.clock(), moving(real.core()), waiting(real.waits()), ThreadNiceness.none(), real.threadIds());
    }

    private static CoreProbe moving(CoreProbe real) {
        int[] readings = new int[1];
        return () -> {
            int stay = readings[0]++ / READINGS_A_STAY;
            return (real.currentProcessor() + stay) & 1;
        };
    }

    private static WaitProbe waiting(WaitProbe real) {
        return new WaitProbe() {
            @Override
            public WaitSource source() {
                return real.source();
            }

            @Override
            public ThreadTimes open() {
                return new PretendedTimes(real.open());
            }
        };
    }

    /** Times by which the thread lost its core before every reading. */
    private static final class PretendedTimes implements ThreadTimes {
        private final ThreadTimes real;
        private long losses;

        PretendedTimes(ThreadTimes real) {
            this.real = real;
        }

        @Override
        public boolean read() {
            losses++;
            return real.read();
        }

        @Override
        public long ranNanos() {
            return real.ranNanos();
        }

        @Override
        public long ranBeforeNanos() {
            return real.ranBeforeNanos();
        }

        @Override
        public long readyNanos() {
            return Math.max(0, real.readyNanos()) + losses * PRETENDED_WAIT_NANOS;
        }

        @Override
        public long turns() {
            return Math.max(0, real.turns()) + losses;
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
