package corewise.strategy;

import static corewise.metrics.RunTimes.count;
import static corewise.model.TaskOutcome.DONE;
import static corewise.model.TaskOutcome.NOT_RUN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.model.LifeEvent;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.recording.CoreProbe;
import corewise.recording.NativeThreadIds;
import corewise.recording.Probes;
import corewise.recording.TickingClock;
import corewise.recording.WaitProbe;
import corewise.text.MadeUpLanguage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadRefusalTest {

    /** Allows some threads and refuses the rest with the system's error. */
    private static NamedThreadFactory allowing(int threads) {
        int[] made = new int[1];
        return (name, body) -> {
            if (made[0]++ >= threads) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return NamedThreadFactory.PLATFORM.newThread(name, body);
        };
    }

    @Test
    void aThreadPerTaskEndsWithTheTasksThatGotOne() throws Exception {
        RunningList.Ended ended =
                RunningList.run(new ThreadPerTaskStrategy(allowing(7)), new FakeWork(20, FakeWork::mix), 1);

        assertEquals(7, count(ended.trace(), DONE));
        assertEquals(13, count(ended.trace(), NOT_RUN));
        assertNotEquals(TraceView.UNKNOWN_NANOS, ended.trace().eventNanos(LifeEvent.Kind.THREAD_REFUSED));
        assertEquals(TraceView.UNKNOWN_NANOS, ended.trace().eventNanos(LifeEvent.Kind.ALL_SUBMITTED));
        assertTrue(ended.message().startsWith("The system refused thread 8 of 20"), ended.message());
        assertTrue(ended.message().contains("ulimit -u"), ended.message());
    }

    @Test
    void aPoolGoesOnWithTheWorkersItGot() throws Exception {
        RunningList.Ended ended = RunningList.run(new PoolStrategy(allowing(2)), new FakeWork(40, FakeWork::mix), 8);

        assertEquals(40, count(ended.trace(), DONE));
        assertEquals(2, ended.trace().workerCount());
        assertNotEquals(TraceView.UNKNOWN_NANOS, ended.trace().eventNanos(LifeEvent.Kind.THREAD_REFUSED));
        assertTrue(ended.message().startsWith("The system refused worker 3 of 8"), ended.message());
        assertTrue(ended.message().contains("run by 2"), ended.message());
    }

    @Test
    void aPoolWithoutAnyWorkerEndsWithNothing() throws Exception {
        RunningList.Ended ended = RunningList.run(new PoolStrategy(allowing(0)), new FakeWork(9, FakeWork::mix), 4);

        assertEquals(9, count(ended.trace(), NOT_RUN));
        assertNotEquals(TraceView.UNKNOWN_NANOS, ended.trace().eventNanos(LifeEvent.Kind.POOL_TERMINATED));
        assertTrue(ended.message().contains("nothing could run"), ended.message());
    }

    /** Allows some workers that steal and refuses the rest with the system's error. */
    private static WorkStealingStrategy stealing(int threads) {
        return new WorkStealingStrategy(number -> {
            if (number > threads) {
                throw new OutOfMemoryError("unable to create native thread");
            }
        });
    }

    @Test
    void aWorkerThatStealsAloneDoesTheWholeListWhenNoOtherIsAllowed() throws Exception {
        RunningList.Ended ended = RunningList.run(stealing(1), new FakeWork(40, FakeWork::mix), 8);

        assertEquals(40, count(ended.trace(), DONE));
        assertEquals(1, ended.trace().workerCount());
        assertNotEquals(TraceView.UNKNOWN_NANOS, ended.trace().eventNanos(LifeEvent.Kind.THREAD_REFUSED));
        assertTrue(ended.message().startsWith("The system refused worker 2 of 8"), ended.message());
        assertTrue(ended.message().contains("run by 1"), ended.message());
    }

    @Test
    void workersThatStealEndWithAnOutcomeForEachTaskWhicheverOfThemIsRefusedAnother() throws Exception {
        for (int allowed = 2; allowed < 6; allowed++) {
            for (int round = 0; round < 20; round++) {
                RunningList.Ended ended = RunningList.run(stealing(allowed), new FakeWork(60, FakeWork::mix), 8);

                long done = count(ended.trace(), DONE);
                assertEquals(60, done + count(ended.trace(), NOT_RUN));
                assertTrue(ended.trace().workerCount() <= allowed);
                assertEquals(done < 60, ended.message().contains("was not run"), ended.message());
            }
        }
    }

    @Test
    void workersThatStealEndWithNothingWhenNoneIsAllowed() throws Exception {
        RunningList.Ended ended = RunningList.run(stealing(0), new FakeWork(9, FakeWork::mix), 4);

        assertEquals(9, count(ended.trace(), NOT_RUN));
        assertNotEquals(TraceView.UNKNOWN_NANOS, ended.trace().eventNanos(LifeEvent.Kind.POOL_TERMINATED));
        assertTrue(ended.message().contains("nothing could run"), ended.message());
    }

    @Test
    void refusalsAreToldInEveryLanguage() throws Exception {
        for (Strategy strategy :
                new Strategy[] {new ThreadPerTaskStrategy(allowing(1)), new PoolStrategy(allowing(1)), stealing(1)}) {
            Fact told = RunningList.run(strategy, new FakeWork(9, FakeWork::mix), 4)
                    .notice()
                    .orElseThrow();
            assertEquals(
                    List.of(),
                    MadeUpLanguage.escaped(MadeUpLanguage.texts().say(told), Set.of("unable to create native thread")),
                    strategy.way()::id);
        }
    }

    @Test
    void anInterruptWithoutACancelStopsTheRunAsOneWithIt() throws Exception {
        for (Strategy strategy : new Strategy[] {new ThreadPerTaskStrategy(), new PoolStrategy()}) {
            CountDownLatch begun = new CountDownLatch(2);
            RunningList running = RunningList.start(
                    strategy,
                    new FakeWork(2, (item, progress) -> {
                        begun.countDown();
                        return FakeWork.endless(progress);
                    }),
                    2);
            begun.await();

            assertEquals(2, count(running.interrupt().end().trace(), TaskOutcome.CANCELLED));
        }
    }

    @Test
    void tasksFailWithAReasonWhenTheirWorkerCannotBeRecorded() throws Exception {
        var broken = new Probes(
                new TickingClock(10),
                CoreProbe.notReporting(),
                WaitProbe.notReporting(),
                () -> {
                    throw new IllegalStateException("no priority");
                },
                NativeThreadIds.none());
        for (Strategy strategy :
                new Strategy[] {new ThreadPerTaskStrategy(), new PoolStrategy(), new WorkStealingStrategy()}) {
            Trace trace = RunningList.start(strategy, new FakeWork(5, FakeWork::mix), 2, broken)
                    .end()
                    .trace();

            assertEquals(5, count(trace, TaskOutcome.FAILED));
            assertTrue(trace.failure(4).isPresent());
        }
    }
}
