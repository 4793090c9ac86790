package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.SliceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is made of looks from outside, by values: a look every 2 ms, times in microseconds. */
class OutsideTrackTest {
    private static final int SEEDS = 20_000;

    private final List<String> slices = new ArrayList<>();
    private final OutsideTrack track = new OutsideTrack(
            (start, end, processor, state) -> {
                if (end > start) {
                    slices.add(
                            start / 1_000 + "–" + end / 1_000 + " " + state + (processor < 0 ? "" : " " + processor));
                }
            },
            SliceState.HELD_UP);

    private static OutsideLook look(long ran, long ready, long turns, int processor, boolean runnable) {
        OutsideLook look = new OutsideLook();
        look.ranNanos = ran * 1_000;
        look.readyNanos = ready * 1_000;
        look.turns = turns;
        look.processor = processor;
        look.runnable = runnable;
        return look;
    }

    private void seen(long micros, OutsideLook look) {
        track.look(look, micros * 1_000);
    }

    @Test
    void whatIsNeverAwayIsOneSliceOnItsCore() {
        track.begin(0, 1);
        seen(2_000, look(100, 5, 3, 1, true));
        // the system has not counted what it ran since
        seen(4_000, look(100, 5, 3, 1, true));
        seen(6_000, look(4_100, 5, 3, 1, true));
        track.end(null, 7_000_000);

        assertEquals(List.of("0–7000 RUNNING 1"), slices);
    }

    @Test
    void aWaitForACoreIsAsLongAsCountedAndEndsBetweenTheLooks() {
        track.begin(0, 0);
        seen(2_000, look(2_000, 0, 1, 0, true));
        seen(4_000, look(3_000, 0, 1, 0, true));
        seen(6_000, look(3_000, 0, 1, 0, true));
        seen(8_000, look(3_000, 4_000, 2, 1, true));
        track.end(null, 10_000_000);

        assertEquals(List.of("0–3000 RUNNING 0", "7000–10000 RUNNING 1"), slices);
    }

    @Test
    void aSleepIsSeenWithItsReasonAndItsEnd() {
        track.begin(0, 0);
        seen(2_000, look(2_000, 0, 1, 0, true));
        seen(4_000, look(3_000, 0, 1, 0, false));
        seen(6_000, look(3_000, 0, 1, 0, false));
        seen(8_000, look(3_000, 500, 2, 1, true));
        track.end(look(5_000, 500, 2, 1, true), 10_000_000);

        assertEquals(List.of("0–3000 RUNNING 0", "3000–6500 ASLEEP", "7000–10000 RUNNING 1"), slices);
    }

    @Test
    void shortRestsBetweenTwoLooksAddUp() {
        track.begin(0, 0);
        seen(2_000, look(1_000, 0, 1, 0, true));
        // in each two milliseconds it ran one
        for (int k = 1; k <= 6; k++) {
            seen(2_000 + 2_000 * k, look(1_000 + 1_000 * k, 0, 1 + k, 0, true));
        }
        track.end(null, 14_000_000);
        long away = slices.stream()
                .filter(each -> each.contains("HELD_UP"))
                .map(each -> each.split("[– ]"))
                .mapToLong(ends -> Long.parseLong(ends[1]) - Long.parseLong(ends[0]))
                .sum();

        // six milliseconds, but for what may not be counted yet
        assertEquals(4_000, away, slices.toString());
    }

    @Test
    void aTaskThatWasNotLookedAtRanFromBeginToEnd() {
        track.begin(1_000_000, 3);
        track.end(null, 1_500_000);

        assertEquals(List.of("1000–1500 RUNNING 3"), slices);
    }

    @Test
    void whatIsOutOfSightStaysSo() {
        track.begin(0, 0);
        seen(2_000, look(2_000, 0, 1, 0, true));
        track.loseSight(SliceState.NOT_KNOWN);
        track.end(null, 9_000_000);

        assertEquals(List.of("0–2000 RUNNING 0", "2000–9000 NOT_KNOWN"), slices);
    }

    @Test
    void anEndWithItsWorkersOwnFiguresClosesWhatWasOpen() {
        track.begin(0, 0);
        seen(2_000, look(2_000, 0, 1, 0, true));
        seen(4_000, look(3_000, 0, 1, 0, false));
        track.end(3_100_000, 900_000, 1, 5_000_000);

        assertEquals(List.of("0–3000 RUNNING 0", "3000–3600 ASLEEP", "4500–5000 RUNNING 1"), slices);
    }

    /** Also where what the system tells goes back, or cannot be: seeded, and the seed is told. */
    @Test
    void slicesFollowEachOtherWhateverTheSystemTells() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<long[]> told = new ArrayList<>();
            OutsideTrack any = new OutsideTrack(
                    (start, end, processor, state) -> {
                        if (end > start) {
                            told.add(new long[] {start, end});
                        }
                    },
                    SliceState.HELD_UP);
            long begin = random.nextInt(1_000);
            long now = begin;
            any.begin(begin, 0);
            for (int looks = random.nextInt(12); looks > 0; looks--) {
                now += random.nextInt(3_000_000);
                any.look(anything(random), now);
            }
            now += random.nextInt(3_000_000);
            if (random.nextBoolean()) {
                any.end(random.nextBoolean() ? anything(random) : null, now);
            } else {
                any.end(random.nextInt(20_000_000), random.nextInt(5_000_000), 1, now);
            }

            long last = begin;
            for (long[] slice : told) {
                assertTrue(slice[0] >= last, "seed " + seed);
                last = slice[1];
            }
            // what is left out, it was ready
            assertTrue(last <= now, "seed " + seed);
        }
    }

    private static OutsideLook anything(Random random) {
        return look(
                random.nextInt(20_000),
                random.nextInt(5_000),
                random.nextInt(4),
                random.nextInt(2),
                random.nextBoolean());
    }
}
