package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.Language;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.BoardState;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.board.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PlacesAddUpTest {
    private static final long SEED = 20261129;
    private static final int MOMENTS = 150;

    private final Random random = new Random(SEED);
    private final FigureStripViewModel strip = new FigureStripViewModel(Texts.load());

    @Test
    void whatIsShownAddsUpToTheListAtAnyMomentOfAnyRunCancelledAndFailedOnesToo() {
        for (Way way : Way.of(Language.JAVA)) {
            for (long turn : new long[] {1_500_000, 90_000_000}) {
                Trace whole = MadeUpTraces.of(way, Work.PRIMES, 24, 2 + random.nextInt(7), turn);
                check(whole);
                check(MadeUpTraces.stopped(whole, 1 + random.nextLong(RunTimes.lastNanos(whole)), random));
                check(MadeUpTraces.partlyNotKnown(whole, random));
            }
        }
    }

    @Test
    void aStoppedRunHasFinishedWhatHasEndedAndNothingElse() {
        Trace whole = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 9_000_000);
        Trace stopped = MadeUpTraces.stopped(whole, RunTimes.lastNanos(whole) / 2, random);
        BoardState before = BoardReader.at(whole, RunTimes.lastNanos(whole) / 2).state();
        BoardState after = BoardReader.at(stopped, RunTimes.lastNanos(stopped)).state();
        int stood = 0;
        for (int task = 0; task < 24; task++) {
            assertEquals(
                    before.place(task), after.place(task), "seed " + SEED + ": task " + task + " stands where it was");
            assertEquals(before.place(task) != Place.FINISHED, after.stopped(task));
            stood += after.stopped(task) ? 1 : 0;
        }
        assertTrue(stood > 0);
        Moment end = Moment.atEnd(stopped);
        assertEquals(24 - stood, end.finished());
        assertEquals(0, end.running());
        strip.showEnd(stopped, "");
        assertEquals("Stopped", strip.figures().get(2).labelProperty().get());
        assertEquals(
                Integer.toString(stood), strip.figures().get(2).valueProperty().get());
    }

    private void check(Trace trace) {
        BoardReader reader = new BoardReader(trace);
        long end = RunTimes.lastNanos(trace);
        for (int i = 0; i < MOMENTS; i++) {
            long at = i == 0 ? 0 : i == 1 ? end : random.nextLong(end + 1);
            BoardState board = reader.read(at, random.nextBoolean() ? 1 : 0.01);
            String when = "seed " + SEED + ", " + trace.spec().way() + " at " + at;
            int items = trace.taskCount();
            int places = Arrays.stream(Place.values()).mapToInt(board::count).sum();
            assertEquals(items, places + board.stoppedCount(), when);
            for (Place place : Place.values()) {
                long standing = IntStream.range(0, items)
                        .filter(task -> board.place(task) == place && !board.stopped(task))
                        .count();
                assertEquals(standing, board.count(place), when + ": " + place);
            }
            checkFigures(reader, items, when);
        }
    }

    private void checkFigures(BoardReader reader, int items, String when) {
        Moment moment = Moment.of(reader);
        strip.show(reader.trace(), moment, "");
        Map<String, Integer> figures = new TreeMap<>();
        for (FigureStripViewModel.Figure figure : strip.figures().subList(2, 6)) {
            String value = figure.valueProperty().get();
            figures.put(figure.labelProperty().get(), first(value));
        }
        List<String> whole = List.of("Threads started", "Processes started");
        int shown = figures.entrySet().stream()
                .filter(figure -> !whole.contains(figure.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int begun = figures.entrySet().stream()
                .filter(figure -> whole.contains(figure.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(items);
        int notStarted = begun == items ? 0 : moment.stoppedStarting();
        assertEquals(begun, shown - notStarted, when + ": " + figures);
    }

    /** The first number of a figure; where more tasks are drawn running than there are cores, what was drawn stands behind. */
    private static int first(String value) {
        String number = value.endsWith(" drawn") ? value.substring(value.indexOf(", ") + 2) : value;
        return Integer.parseInt(number.split("\\D", 2)[0]);
    }
}
