package corewise.simulation.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.metrics.TraceRule;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.picture.Token;
import corewise.simulation.Trust;
import corewise.simulation.game.FakeRound;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class PicturesTest {
    private static final Texts TEXTS = Texts.load();

    private static Frame frame(double width, double height, double scale) {
        return new Frame(
                new Rect(0, 0, width, height),
                scale,
                (text, type) -> scale * TextMeasure.ESTIMATED.of(text, type),
                TEXTS);
    }

    private static SpeedUpChart chart(int serialShare) {
        List<SpeedUpChart.Point> points = new ArrayList<>();
        for (int cores = 1; cores <= 128; cores *= 2) {
            points.add(new SpeedUpChart.Point(cores, Math.sqrt(cores) / 2));
        }
        return new SpeedUpChart(
                128,
                64,
                serialShare,
                List.of(
                        new SpeedUpChart.Curve(Way.POOL, points, Optional.of(new Trust.Span(0.1, 40, 8))),
                        new SpeedUpChart.Curve(Way.PROCESS_PER_TASK, points, Optional.empty())),
                List.of(new SpeedUpChart.Measured(Way.POOL, new SpeedUpChart.Point(8, 1.5))),
                List.of(new SpeedUpChart.Point(4, 4), new SpeedUpChart.Point(64, 30)));
    }

    private static FastestMap map() {
        List<FastestMap.Cell> cells = new ArrayList<>();
        for (int items : new int[] {4, 16, 64}) {
            for (long length : new long[] {1_000, 10_000, 100_000, 1_000_000}) {
                boolean serial = items * length < 200_000;
                cells.add(new FastestMap.Cell(
                        serial ? Way.SERIAL : Way.POOL,
                        serial ? 1 : Math.min(items, length / 2_000.0),
                        length == 1_000_000 ? 0.01 : 0.5));
            }
        }
        return new FastestMap(
                List.of(1_000L, 10_000L, 100_000L, 1_000_000L), List.of(4, 16, 64), cells, 10_000, 16, 0.02);
    }

    @ParameterizedTest
    @CsvSource({"330, 200, 1", "540, 330, 1", "700, 420, 1.5", "500, 400, 2"})
    void everythingStaysInItsPlace(double width, double height, double scale) {
        Frame frame = frame(width, height, scale);
        Trace run = FakeRound.of(5).runs().getFirst();
        SpeedUpChart wide = new SpeedUpChart(4_096, 2, 0, List.of(), List.of(), List.of());
        List<Drawing> drawings = List.of(
                SpeedUpLayout.of(wide, frame).drawing(),
                SpeedUpLayout.of(chart(100), frame).drawing(),
                FastestLayout.of(map(), frame).drawing(),
                BusyOverTime.of(run, RunTimes.makespanNanos(run), 0).drawing(frame),
                new FewTasks(run, RunTimes.makespanNanos(run), Optional.empty()).drawing(frame));
        for (Drawing drawing : drawings) {
            for (Mark mark : drawing.marks()) {
                if (mark instanceof Mark.Words words) {
                    Rect place = words.place(frame.widths());
                    assertTrue(
                            place.x() >= -1 && place.y() >= -scale * 6 && place.bottom() <= height + scale * 6,
                            () -> words + " in " + width + " × " + height);
                } else if (mark instanceof Mark.Box box) {
                    assertTrue(box.place().inside(frame.place()), () -> box.toString());
                }
            }
        }
    }

    @Test
    void aNameOfACurveThatIsTooWideHasTwoLinesAndIsNotCut() {
        List<String> words = SpeedUpLayout.of(chart(0), frame(300, 240, 1.5)).drawing().marks().stream()
                .filter(mark -> mark instanceof Mark.Words of && of.type().equals(NameColumn.type()))
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
        assertEquals(
                List.of("Pool", "Process per", "ideal", "task", "your guess"),
                words.stream().sorted().toList());
    }

    @Test
    void pixelsAndValuesAreEachOthersInverse() {
        SpeedUpLayout layout = SpeedUpLayout.of(chart(0), frame(540, 330, 1));
        assertEquals(1, layout.cores(layout.plot().x()), 1e-9);
        assertEquals(128, layout.cores(layout.plot().right()), 1e-6);
        assertEquals(Math.sqrt(128), layout.cores(layout.plot().middleX()), 1e-6);
        assertEquals(128, layout.speedUp(layout.plot().y()), 1e-6);
        assertEquals(0.5, layout.speedUp(layout.plot().bottom()), 1e-9);
        assertEquals(0.5, layout.speedUp(10_000), 1e-9);
        FastestLayout map = FastestLayout.of(map(), frame(540, 330, 1));
        assertEquals(31_623.0, (double) map.length(map.plot().middleX()), 20.0);
        assertEquals(16, map.items(map.plot().middleY()));
    }

    @Test
    void theChartStaysUnderThePointerThatDrawsAGuess() {
        SpeedUpChart asked = new SpeedUpChart(128, 2, 0, List.of(), List.of(), List.of());
        SpeedUpChart begun = new SpeedUpChart(
                128,
                2,
                0,
                List.of(),
                List.of(),
                List.of(new SpeedUpChart.Point(4, 0.2), new SpeedUpChart.Point(64, 3)));
        SpeedUpLayout before = SpeedUpLayout.of(asked, frame(540, 330, 1));
        SpeedUpLayout after = SpeedUpLayout.of(begun, frame(540, 330, 1));
        assertEquals(before.plot(), after.plot());
        assertEquals(0.125, before.speedUp(10_000), 1e-9, "slower with more cores can be drawn, too");
        assertEquals(0.125, after.speedUp(10_000), 1e-9);
    }

    @Test
    void withoutASerialPartThePaperHasOneLine() {
        assertEquals(1, words(SpeedUpLayout.of(chart(0), frame(540, 330, 1)), "ideal"));
        assertEquals(0, words(SpeedUpLayout.of(chart(0), frame(540, 330, 1)), "Amdahl"));
        assertEquals(1, words(SpeedUpLayout.of(chart(50), frame(540, 330, 1)), "Amdahl"));
        assertEquals(1, words(SpeedUpLayout.of(chart(50), frame(540, 330, 1)), "Gustafson"));
    }

    private static long words(SpeedUpLayout layout, String text) {
        return texts(layout.drawing()).filter(text::equals).count();
    }

    private static Stream<String> texts(Drawing drawing) {
        return drawing.marks().stream().filter(Mark.Words.class::isInstance).map(mark -> ((Mark.Words) mark).text());
    }

    @Test
    void theListTellsAllThatIsDrawn() {
        List<String> lines = SpeedUpValues.of(chart(100), TEXTS);
        assertEquals("your guess with 4 cores: 4.00\ufeff×", lines.getFirst());
        assertEquals("measured here with 8 cores: Pool 1.50\ufeff×", lines.get(2));
        assertEquals(
                "64 cores: Pool 4.00\ufeff× simulated, 0.10\ufeff× to 40.0\ufeff× expected, Process per task"
                        + " 4.00\ufeff× simulated, ideal 64.0\ufeff×, Amdahl 8.77\ufeff×, Gustafson 57.7\ufeff×",
                lines.get(9));
        assertEquals(
                "16 items: from 1 µs on Serial (1.00\ufeff×), from 100 µs on Pool (16.0\ufeff×)"
                        .replace(" µs", "\u00a0µs"),
                FastestLayout.values(map(), TEXTS).get(1));
    }

    @Test
    void whoIsHardlyAheadIsFaint() {
        List<Ink> inks = FastestLayout.of(map(), frame(540, 330, 1)).drawing().marks().stream()
                .filter(mark -> mark instanceof Mark.Box box && !box.title().isEmpty())
                .map(mark -> ((Mark.Box) mark).ink())
                .toList();
        assertEquals(12, inks.size());
        assertEquals(3, inks.stream().filter(ink -> ink.share() < 1).count(), "those of a millisecond");
        assertEquals(5, inks.stream().filter(new Ink.OfWay(Way.SERIAL)::equals).count());
        FastestMap untold = map().withError(0.6);
        assertTrue(untold.cells().stream().noneMatch(untold::clear), "predictions are off by more than any lead");
        assertEquals(map(), map().withError(Double.NaN));
    }

    @Test
    void whileMainWorksAloneOneCoreIsBusy() {
        Trace run = FakeRound.of(5).runs().getFirst();
        long end = RunTimes.makespanNanos(run);
        double used = BusyOverTime.of(run, 4 * end, 0).used();
        BusyOverTime alone = BusyOverTime.of(run, 4 * end, end);
        assertEquals(used + 0.25 / alone.cores(), alone.used(), 1e-9);
    }

    @Test
    void twoCoresHaveLinesOfPartsOfADoubling() {
        List<FastestMap.Cell> cells = new ArrayList<>();
        for (double speedUp : new double[] {1, 1, 1.4, 1.9}) {
            cells.add(new FastestMap.Cell(Way.POOL, speedUp, 1));
        }
        FastestMap two = new FastestMap(List.of(1_000L, 10_000L), List.of(4, 16), cells, 10_000, 16, 0.02);
        FastestLayout layout = FastestLayout.of(two, frame(540, 330, 1));
        assertEquals(
                3,
                layout.drawing().marks().stream()
                                .filter(mark -> mark instanceof Mark.Strokes)
                                .count()
                        / 2,
                "1.25, 1.5 and 1.75 times as fast");
    }

    @Test
    void linesOfTheSameSpeedUpLieBetweenSmallerAndLarger() {
        double[][] grid = {{1, 2, 4}, {2, 4, 8}};
        List<Mark.Spot> ends = IsoLines.of(3, 2, (column, row) -> grid[row][column], 3, Mark.Spot::new);
        assertEquals(
                List.of(new Mark.Spot(1.5, 0), new Mark.Spot(1, 0.5), new Mark.Spot(1, 0.5), new Mark.Spot(0.5, 1)),
                ends.stream()
                        .sorted(Comparator.comparingDouble(spot -> -spot.x()))
                        .toList());
        assertEquals(List.of(), IsoLines.of(2, 2, (column, row) -> Double.NaN, 3, Mark.Spot::new));
    }

    @Test
    void busyCoresAddUpToTheTimeThatTasksRan() {
        Trace run = FakeRound.of(8).runs().getLast();
        long end = RunTimes.makespanNanos(run);
        BusyOverTime busy = BusyOverTime.of(run, end, 0);
        double running = busy.used() * busy.cores() * end;
        assertEquals((double) RunTimes.runningNanos(run), running, running * 1e-6);
    }

    @Test
    void whatIsBrokenIsPointedOutAndElseNothingIs() {
        FakeRound round = FakeRound.of(2);
        Trace fake = round.runs().get(round.fake());
        long end = RunTimes.makespanNanos(fake);
        Frame frame = frame(900, 160, 1);
        int plain =
                new FewTasks(fake, end, Optional.empty()).drawing(frame).marks().size();
        int pointed = new FewTasks(fake, end, Optional.of(round.broken()))
                .drawing(frame)
                .marks()
                .size();
        assertEquals(plain + 2, pointed);
    }

    @Test
    void noTaskHidesAnother() {
        for (TraceRule rule : TraceRule.values()) {
            for (long seed = 0; seed < 20; seed++) {
                FakeRound round = FakeRound.of(rule, seed);
                for (Trace run : round.runs()) {
                    FewTasks few = new FewTasks(run, RunTimes.makespanNanos(run), Optional.empty());
                    List<Rect> tasks = few.drawing(frame(900, 300, 1)).marks().stream()
                            .filter(mark -> mark instanceof Mark.Box box && box.ink() instanceof Ink.OfTask)
                            .map(mark -> ((Mark.Box) mark).place())
                            .toList();
                    // what is as narrow as a pixel is drawn a pixel wide
                    List<Rect> wide =
                            tasks.stream().filter(task -> task.width() > 4).toList();
                    for (int one = 0; one < wide.size(); one++) {
                        for (Rect other : wide.subList(one + 1, wide.size())) {
                            assertFalse(overlap(wide.get(one), other), rule + " " + wide.get(one) + " " + other);
                        }
                    }
                }
            }
        }
    }

    @Test
    void noNumberOfATakenResultHidesAnother() {
        for (TraceRule rule : TraceRule.values()) {
            for (long seed = 0; seed < 40; seed++) {
                for (Trace run : FakeRound.of(rule, seed).runs()) {
                    Frame frame = frame(1400, 230, 1);
                    List<Rect> words = new FewTasks(run, RunTimes.makespanNanos(run), Optional.empty())
                            .drawing(frame).marks().stream()
                                    .filter(Mark.Words.class::isInstance)
                                    .map(mark -> ((Mark.Words) mark).place(frame.widths()))
                                    .toList();
                    for (int one = 0; one < words.size(); one++) {
                        for (Rect other : words.subList(one + 1, words.size())) {
                            assertFalse(
                                    overlap(words.get(one), other),
                                    rule + " " + seed + ": " + words.get(one) + " " + other);
                        }
                    }
                }
            }
        }
    }

    @Test
    void noStrokeCrossesTheNumberOfATakenResult() {
        for (TraceRule rule : TraceRule.values()) {
            for (long seed = 0; seed < 20; seed++) {
                for (Trace run : FakeRound.of(rule, seed).runs()) {
                    Frame frame = frame(1400, 230, 1);
                    List<Mark> marks = new FewTasks(run, RunTimes.makespanNanos(run), Optional.empty())
                            .drawing(frame)
                            .marks();
                    List<Rect> numbers = marks.stream()
                            .filter(mark -> mark instanceof Mark.Words words
                                    && words.ink().equals(Ink.of(Token.TEXT)))
                            .map(mark -> ((Mark.Words) mark).place(frame.widths()))
                            .filter(place -> place.x() >= 62)
                            .toList();
                    assertEquals(run.taskCount(), numbers.size());
                    for (Rect number : numbers) {
                        assertTrue(number.right() <= 1400, number::toString);
                        for (Mark mark : marks) {
                            assertFalse(
                                    mark instanceof Mark.Box box
                                            && box.ink() instanceof Ink.OfTask
                                            && overlap(number, box.place()),
                                    () -> rule + ": " + number + " " + mark);
                        }
                    }
                }
            }
        }
    }

    private static boolean overlap(Rect one, Rect other) {
        return one.x() < other.right() - 1
                && other.x() < one.right() - 1
                && one.y() < other.bottom() - 0.01
                && other.y() < one.bottom() - 0.01;
    }
}
