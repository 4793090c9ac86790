package corewise.recording;

import static corewise.model.SliceState.ASLEEP;
import static corewise.model.SliceState.ON_LOCK;
import static corewise.model.SliceState.RUNNING;
import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.MILLI;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corewise.model.CoreSlice;
import corewise.model.TaskOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a worker records of waits that are announced. */
class AnnouncedWaitsTest {
    private final FakeSystem system = new FakeSystem();
    private final TraceRecorder run = Recordings.of(4, system.probes());

    private WorkerRecorder begin(int task) {
        return Recordings.begin(run, task, MICRO);
    }

    @Test
    void whatIsAnnouncedIsBlockedWhileTheThreadHasNoCoreAndWakingUpWithoutACoreIsReady() throws InterruptedException {
        WorkerRecorder worker = begin(1);
        system.run(10 * MICRO);
        worker.blocked(
                BlockReason.ASLEEP,
                () -> system.run(3 * MICRO).block(MILLI).lose(200 * MICRO).run(2 * MICRO));
        system.processor = 5;
        worker.blocked(BlockReason.ON_LOCK, () -> system.block(MILLI));
        system.run(30 * MICRO);
        worker.end(TaskOutcome.DONE);

        long awake = 13 * MICRO + MILLI + 200 * MICRO;
        assertEquals(
                List.of(
                        new CoreSlice(1, 0, 10 * MICRO, 0, RUNNING),
                        new CoreSlice(1, 10 * MICRO, 13 * MICRO, 0, RUNNING),
                        new CoreSlice(1, 13 * MICRO, 13 * MICRO + MILLI, -1, ASLEEP),
                        new CoreSlice(1, awake, awake + 2 * MICRO, 0, RUNNING),
                        new CoreSlice(1, awake + 2 * MICRO, awake + 2 * MICRO + MILLI, -1, ON_LOCK),
                        new CoreSlice(1, awake + 2 * MICRO + MILLI, awake + 32 * MICRO + MILLI, 5, RUNNING)),
                slices(Recordings.ended(run), 1));
    }

    @Test
    void aWaitBeginsSoonAfterItIsAnnouncedEvenWhereTheTurnAfterItSeemsToHaveBegunLate() throws InterruptedException {
        WorkerRecorder worker = begin(0);
        worker.blocked(BlockReason.ASLEEP, () -> {
            system.run(60 * MICRO).block(5 * MILLI).run(900 * MICRO);
            // another thread was woken on this core meanwhile
            system.ranBeforeNanos = system.ranNanos;
        });
        worker.end(TaskOutcome.DONE);

        long left = 100 * MICRO;
        assertEquals(
                List.of(
                        new CoreSlice(0, 0, left, 0, RUNNING),
                        new CoreSlice(0, left, left + 5 * MILLI, -1, ASLEEP),
                        new CoreSlice(0, left + 5 * MILLI, 960 * MICRO + 5 * MILLI, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void aLockThatIsFreeAtOnceIsNotWaitedFor() throws InterruptedException {
        WorkerRecorder worker = begin(0);
        system.run(10 * MICRO);
        worker.blocked(BlockReason.ON_LOCK, () -> system.run(4 * MICRO));
        system.run(30 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 10 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 10 * MICRO, 44 * MICRO, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void whereTheSystemTellsNothingAllThatIsAnnouncedIsBlocked() throws InterruptedException {
        system.timesKnown = false;
        WorkerRecorder worker = begin(0);
        worker.blocked(BlockReason.ON_LOCK, () -> system.block(MILLI).lose(MILLI));
        system.run(30 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 2 * MILLI, -1, ON_LOCK),
                        new CoreSlice(0, 2 * MILLI, 2 * MILLI + 30 * MICRO, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void aBlockingActionThatThrowsIsClosed() {
        WorkerRecorder worker = begin(0);
        system.run(MICRO);
        assertThrows(
                InterruptedException.class,
                () -> worker.blocked(BlockReason.ASLEEP, () -> {
                    system.block(MILLI);
                    throw new InterruptedException();
                }));
        worker.end(TaskOutcome.CANCELLED);

        assertEquals(
                List.of(new CoreSlice(0, 0, MICRO, 0, RUNNING), new CoreSlice(0, MICRO, MICRO + MILLI, -1, ASLEEP)),
                slices(Recordings.ended(run), 0));
    }
}
