package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.LargeTraces;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.picture.lanes.SmallTraces;
import corewise.ui.page.ReplaySpeed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class PlaybackTest {
    private static final long MS = 1_000_000L;

    private final Trace trace = SmallTraces.pool(); // events at 0, 1, 11, 21, 31 ms
    private final Playback playback = new Playback();

    @Test
    void aLiveRunIsShownATenthOfASecondBehind() {
        playback.live(trace);
        playback.runAt(350 * MS, TraceView.UNKNOWN_NANOS);
        assertEquals(250 * MS, playback.nanos());
        playback.runAt(40 * MS, TraceView.UNKNOWN_NANOS);
        assertEquals(0, playback.nanos());
        playback.toggle();
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void theClockOfALiveRunStandsWhereItsLastResultWasTaken() {
        playback.live(trace);
        playback.runAt(Playback.LIVE_DELAY_NANOS + 30 * MS, 31 * MS);
        assertEquals(30 * MS, playback.nanos());
        playback.runAt(2_000 * MS, 31 * MS);
        assertEquals(31 * MS, playback.nanos(), "that it has ended is told later");
    }

    @Test
    void anEndedRunIsShownAtItsEndAndPlaysFromTheBeginningInTenSeconds() {
        playback.open(trace);
        assertEquals(31 * MS, playback.nanos());
        playback.toggle();
        playback.advance(5_000 * MS);
        assertEquals(15_500_000L, playback.nanos());
        playback.advance(6_000 * MS);
        assertEquals(31 * MS, playback.nanos());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void whereNothingIsShownNoTaskIsFollowedOrLit() {
        playback.open(trace);
        playback.light(List.of(1), 11 * MS, "task 1");
        assertEquals(1, playback.followedProperty().get());
        playback.close();
        assertEquals(TraceView.NONE, playback.followedProperty().get());
        playback.open(trace);
        assertEquals(ToldMoment.NONE, playback.told());
    }

    @Test
    void aLoopedPartPlaysAgainAndAgainUntilTheLoopEnds() {
        playback.open(trace);
        playback.speedProperty().set(ReplaySpeed.HUNDREDTH);
        playback.loop(11 * MS, 21 * MS);
        playback.toggle();
        assertEquals(11 * MS, playback.nanos());
        playback.advance(500 * MS);
        assertEquals(16 * MS, playback.nanos());
        playback.advance(600 * MS);
        assertEquals(11 * MS, playback.nanos());
        assertTrue(playback.playingProperty().get());
        playback.endLoop();
        playback.advance(5_000 * MS);
        assertEquals(31 * MS, playback.nanos());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void anotherRunIsNotLooped() {
        playback.open(trace);
        playback.loop(MS, 2 * MS);
        playback.open(trace);
        assertFalse(playback.loopingProperty().get());
    }

    @Test
    void slowMotionPassesItsShareOfTime() {
        playback.open(trace);
        playback.speedProperty().set(ReplaySpeed.HUNDREDTH);
        playback.toggle();
        playback.advance(1_000 * MS);
        assertEquals(10 * MS, playback.nanos());
    }

    @Test
    void oneTurnASecondReachesTheNextMomentAfterASecond() {
        playback.open(trace);
        playback.speedProperty().set(ReplaySpeed.TURN_A_SECOND);
        playback.toggle();
        playback.advance(1_000 * MS);
        assertEquals(1 * MS, playback.nanos());
        playback.advance(1_500 * MS);
        assertEquals(16 * MS, playback.nanos());
        assertTrue(playback.playingProperty().get());
    }

    @Test
    void stepsGoToTheMomentsAtWhichSomethingChanges() {
        playback.open(trace);
        playback.stepBack();
        assertEquals(21 * MS, playback.nanos());
        playback.stepBack();
        assertEquals(11 * MS, playback.nanos());
        playback.stepForward();
        playback.stepForward();
        playback.stepForward();
        assertEquals(31 * MS, playback.nanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {131_071, 131_073, ListSpec.MAX_TRACED_ITEMS})
    void stepsOfTheLongestListsComeOneAfterAnotherAndBack(int tasks) {
        playback.open(LargeTraces.pool(tasks, 8));
        playback.seek(playback.nanos() / 2);
        long middle = playback.nanos();
        for (int step = 0; step < 1_000; step++) {
            long before = playback.nanos();
            playback.stepForward();
            assertTrue(playback.nanos() > before, "step " + step);
        }
        for (int step = 0; step < 1_000; step++) {
            playback.stepBack();
        }
        assertTrue(Math.abs(middle - playback.nanos()) < 1_000_000, "back to the moment nearest to the middle");
    }

    @Test
    void draggingStaysInsideTheRun() {
        playback.open(trace);
        playback.seek(-5);
        assertEquals(0, playback.nanos());
        playback.seek(99 * MS);
        assertEquals(31 * MS, playback.nanos());
    }

    @Test
    void changesThatNobodyCanTellApartAreOneMoment() {
        EventTimes times = EventTimes.of(new long[] {0, 10_000_000, 10_000_900, 20_000_000}, 20_000_000);
        assertEquals(3, times.count());
        assertEquals(10_000_900, times.nanos(1));
        assertEquals(1.5, times.place(15_000_450), 1e-6);
    }

    @Test
    void thePictureOfARunUnderWayStandsStillAndCatchesUp() {
        playback.live(trace);
        playback.runAt(Playback.LIVE_DELAY_NANOS + 5 * MS, TraceView.UNKNOWN_NANOS);
        assertEquals(5 * MS, playback.nanos());
        playback.toggle();
        playback.runAt(Playback.LIVE_DELAY_NANOS + 15 * MS, TraceView.UNKNOWN_NANOS);
        assertTrue(playback.heldProperty().get());
        assertEquals(5 * MS, playback.nanos());
        playback.toggle();
        assertEquals(15 * MS, playback.nanos());
        assertFalse(playback.heldProperty().get());
    }

    @Test
    void aRunThatEndsWhileItsPictureStandsStillIsReplayedFromThere() {
        playback.live(trace);
        playback.runAt(Playback.LIVE_DELAY_NANOS + 5 * MS, TraceView.UNKNOWN_NANOS);
        playback.toggle();
        playback.runAt(Playback.LIVE_DELAY_NANOS + 30 * MS, TraceView.UNKNOWN_NANOS);
        playback.open(trace);
        assertEquals(5 * MS, playback.nanos());
        assertFalse(playback.heldProperty().get());
        playback.toggle();
        assertTrue(playback.playingProperty().get());
        assertEquals(5 * MS, playback.nanos());
    }
}
