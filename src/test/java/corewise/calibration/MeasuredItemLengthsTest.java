package corewise.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.Probes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class MeasuredItemLengthsTest {
    private final List<Work> measured = Collections.synchronizedList(new ArrayList<>());
    private final ItemLengths lengths = new MeasuredItemLengths(
            work -> {
                measured.add(work);
                return LengthCurve.constant(work == Work.SHA256 ? 100 : 2);
            },
            Runnable::run);

    private static ListSpec list(Work work, Lengths spread, long size) {
        return new ListSpec(work, 24, spread, size, 1);
    }

    @Test
    void aWorkIsMeasuredOnceAndOnlyWhenAskedAbout() {
        assertFalse(lengths.measured(Work.PRIMES));
        IntStream.range(0, 50).parallel().forEach(i -> lengths.nanosPerUnit(Work.PRIMES));

        assertTrue(lengths.measured(Work.PRIMES));
        assertFalse(lengths.measured(Work.SHA256));
        assertEquals(List.of(Work.PRIMES), measured);
    }

    @Test
    void whatAnEarlierStartMeasuredAnswersUntilItIsMeasuredAnew() {
        Map<Work, LengthCurve> file = new EnumMap<>(Work.class);
        file.put(Work.PRIMES, LengthCurve.constant(7));
        KeptCurves kept = new KeptCurves() {
            @Override
            public Optional<LengthCurve> of(Work work) {
                return Optional.ofNullable(file.get(work));
            }

            @Override
            public void keep(Work work, LengthCurve curve) {
                file.put(work, curve);
            }
        };
        Supplier<ItemLengths> start =
                () -> new MeasuredItemLengths(any -> LengthCurve.constant(2), Runnable::run, kept);

        ItemLengths later = start.get();
        assertFalse(later.measured(Work.PRIMES));
        assertTrue(later.recalled(Work.PRIMES));
        assertFalse(later.recalled(Work.SHA256));
        assertEquals(7, later.nanosPerUnit(Work.PRIMES), 1e-9);
        assertFalse(later.measured(Work.PRIMES));

        later.measureAnew();
        assertFalse(later.recalled(Work.PRIMES));
        assertEquals(2, later.nanosPerUnit(Work.PRIMES), 1e-9);
        assertTrue(later.measured(Work.PRIMES));
        ItemLengths last = start.get();
        assertTrue(last.recalled(Work.PRIMES));
        assertEquals(2, last.nanosPerUnit(Work.PRIMES), 1e-9);
    }

    @Test
    void waitsNeedNoMeasuring() {
        assertTrue(lengths.measured(Work.WAIT));
        assertEquals(0, lengths.nanosPerUnit(Work.WAIT));
        assertEquals(5_000_000, lengths.expectedNanos(list(Work.WAIT, Lengths.EQUAL, 5_000), 3));
        assertEquals(120_000_000, lengths.expectedTotalNanos(list(Work.WAIT, Lengths.EQUAL, 5_000)));
        assertEquals(List.of(), measured);
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void sizesComeAsCloseToTheWishAsTheLadderAllows(Work work) {
        double most = work == Work.PRIMES ? 2.05 : 1.7;
        for (Lengths spread : Lengths.values()) {
            for (long wish : new long[] {300_000, 1_000_000, 20_000_000, 1_000_000_000}) {
                long size = lengths.sizeFor(list(work, spread, 1), wish);
                double got = lengths.expectedTotalNanos(list(work, spread, size)) / 24.0;

                assertTrue(Long.toString(size).matches("[125]0*"), "size " + size);
                assertTrue(got / wish <= most && wish / got <= most, work + " " + wish + " got " + got);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void theTotalIsTheSumOfTheItems(Work work) {
        ListSpec list = list(work, Lengths.MIXED, 1_000);
        long sum = IntStream.range(0, 24)
                .mapToLong(item -> lengths.expectedNanos(list, item))
                .sum();

        assertTrue(Math.abs(sum - lengths.expectedTotalNanos(list)) <= 24);
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void theDefaultListTakesAboutFourSecondsHoweverFastTheMachine(Work work) {
        for (double speed = 0.1; speed < 100; speed *= 1.17) {
            double nanosPerUnit = speed;
            ItemLengths here = new MeasuredItemLengths(any -> LengthCurve.constant(nanosPerUnit), Runnable::run);
            for (int processors : new int[] {1, 2, 8, 9, 128}) {
                ListSpec list = here.defaultList(work, processors);
                double seconds = here.expectedTotalNanos(list) / 1e9;

                assertEquals(processors > 8 ? 3 * processors : 24, list.items());
                assertEquals(Lengths.MIXED, list.lengths());
                assertTrue(Long.toString(list.size()).matches("(1|12|15|2|25|3|4|5|6|8)0*"), "size " + list.size());
                assertTrue(seconds > 2.95 && seconds < 5.35, work + " of " + list.size() + ": " + seconds + " s");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WAIT", "OWN_FUNCTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void measuringEndsWithAPaceWhateverTheClock(Work work) {
        AtomicLong ticks = new AtomicLong();
        ItemLengths ticking = new MeasuredItemLengths(
                Probes.notReporting(() -> ticks.addAndGet(100_000)), Runnable::run, KeptCurves.NONE);

        assertTrue(ticking.nanosPerUnit(work) > 0);
        assertTrue(ticking.measured(work));
        long asked = ticks.get();
        assertTrue(ticking.sizeFor(list(work, Lengths.EQUAL, 1), 1_000_000) >= 1);
        assertEquals(asked, ticks.get());
    }
}
