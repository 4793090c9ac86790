package corewise.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Work;
import corewise.recording.FakeSystem;
import corewise.recording.NativeThreadIds;
import corewise.recording.Probes;
import corewise.recording.ThreadNiceness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LengthCurveMeterTest {
    private static final int UNITS = 1_000;

    /** On a system where the thread runs for a microsecond before each look at the clock, and loses its core for so long. */
    private static double nanos(long lostNanos) {
        FakeSystem system = new FakeSystem();
        Probes set = system.probes();
        Probes probes = new Probes(
                () -> system.run(1_000).lose(lostNanos).nowNanos,
                set.core(),
                set.waits(),
                ThreadNiceness.none(),
                NativeThreadIds.none());
        return new LengthCurveMeter(probes).measure(Work.PRIMES).nanos(UNITS);
    }

    @Test
    void anItemIsAsLongBesideOtherProgramsAsAlone() {
        double alone = nanos(0);
        assertEquals(alone, nanos(3_000), alone / 5);
    }
}
