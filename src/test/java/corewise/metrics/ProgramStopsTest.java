package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.fact.Fact;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramStopsTest {
    private static final long MS = 1_000_000;

    /** Two tasks, of which the first is with its worker from 0.5 s to 21 s; samples come every 250 ms, but for these. */
    private static TraceBuilder run(Way way, SliceState first, long silentFrom, long silentTo) {
        TraceBuilder builder = MadeUpTraces.run(way, 2)
                .span(MadeUpTraces.done(0, 500 * MS, 21_000 * MS))
                .slice(0, 500 * MS, 1_500 * MS, 0, SliceState.RUNNING)
                .slice(0, 1_500 * MS, 21_000 * MS, 0, first)
                .span(MadeUpTraces.done(1, 21_000 * MS, 22_000 * MS))
                .slice(1, 21_000 * MS, 22_000 * MS, 0, SliceState.RUNNING);
        long from = 0;
        while (from < 22_000) {
            long to = from == silentFrom ? silentTo : from + 250;
            builder.sample(new UtilisationSample(to * MS, (to - from) * MS, new float[] {0, 0}, 0));
            from = to;
        }
        return builder;
    }

    private static Optional<Fact> told(String key, long millis) {
        return Optional.of(Fact.of(key).nanos("time", millis * MS));
    }

    @Test
    void aProgramThatStoppedAloneIsToldThoughItsProcessesWentOn() {
        Trace stopped =
                run(Way.PROCESS_POOL, SliceState.SENDING_BACK, 1_000, 21_250).build();
        // from the last sample to the result that was taken then, less a sample
        assertEquals(told("notice.mainStoodStill", 19_750), StoodStill.told(stopped));
        Trace atWork =
                run(Way.PROCESS_PER_TASK, SliceState.RUNNING, 1_000, 21_250).build();
        assertEquals(told("notice.mainStoodStill", 19_750), StoodStill.told(atWork));
    }

    @Test
    void aStopInWhichTasksSleptAnywayIsTold() {
        Trace slept = run(Way.POOL, SliceState.ASLEEP, 2_000, 20_250).build();
        assertEquals(told("notice.stoodStill", 18_000), StoodStill.told(slept));
    }

    @Test
    void whatTheProgramDidWhileSamplesWereLateShowsThatItWasAwake() {
        Trace ran = run(Way.POOL, SliceState.RUNNING, 1_000, 21_250).build();
        assertEquals(Optional.empty(), StoodStill.told(ran));
        Trace late =
                run(Way.PROCESS_POOL, SliceState.SENDING_BACK, 20_000, 22_000).build();
        assertEquals(Optional.empty(), StoodStill.told(late), "a result was taken in the middle");
        Trace soon =
                run(Way.PROCESS_POOL, SliceState.SENDING_BACK, 2_000, 3_750).build();
        assertEquals(Optional.empty(), StoodStill.told(soon), "a busy machine");
    }
}
