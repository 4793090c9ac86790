package corewise.experiment.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.experiment.Evidence;
import corewise.experiment.Finding;
import corewise.experiment.FindingsOfMadeUpRuns;
import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Way;
import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceLayoutTest {
    private static final double EMS = 0.6;

    private final Texts texts = Texts.load();

    @ParameterizedTest
    @EnumSource(ClaimId.class)
    void everythingStaysInItsPlaceInEverySize(ClaimId claim) {
        Evidence evidence = MadeUpFindings.of(claim, 8).evidence();
        for (double scale : new double[] {1, 1.45}) {
            for (double width : new double[] {260, 400, 900}) {
                Frame frame = frame(width * scale, 122 * scale, scale);
                for (Mark mark : EvidencePicture.marks(evidence, frame)) {
                    assertTrue(bounds(mark, frame).inside(frame.place()), claim + " " + width + " " + mark);
                }
            }
        }
    }

    @Test
    void barsOfCoresAreAsHighAsTheCoreWasBusy() {
        Evidence evidence = new Evidence.CoreBars(List.of(1.0, 0.5, Double.NaN, 0.0));
        List<Mark.Box> boxes = boxes(evidence, Ink.of(Token.BUSY));
        assertEquals(2, boxes.size(), "what is not known or nothing has no bar");
        assertEquals(boxes.get(0).place().height() / 2, boxes.get(1).place().height(), 0.01);
        assertEquals(
                List.of(
                        "100\u00a0%",
                        "core 0",
                        "50\u00a0%",
                        "core 1",
                        "–",
                        "core 2",
                        "0\u00a0%",
                        "core 3",
                        "how busy each core was, all programs"),
                words(evidence));
    }

    @Test
    void fiveHundredCoresHaveOneCaptionAndNoFigures() {
        Evidence evidence = new Evidence.CoreBars(
                IntStream.range(0, 512).mapToObj(core -> 0.5).toList());
        assertEquals(512, boxes(evidence, Ink.of(Token.BUSY)).size());
        assertEquals(1, words(evidence).size());
    }

    @Test
    void everyCoreIsNamedBelowItsBarWhereThereIsRoom() {
        assertEquals(
                List.of("99\u00a0%", "core 0", "2.0\u00a0%", "core 1", "how busy each core was, all programs"),
                words(new Evidence.CoreBars(List.of(0.99, 0.02))));
    }

    @Test
    void lengthsOfBarsAreInProportion() {
        Evidence evidence = new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(Evidence.Bar.of(Way.SERIAL, exactly(4e9)), Evidence.Bar.of(Way.POOL, exactly(1e9))));
        double serial =
                boxes(evidence, new Ink.OfWay(Way.SERIAL)).getFirst().place().width();
        double pool =
                boxes(evidence, new Ink.OfWay(Way.POOL)).getFirst().place().width();
        assertEquals(4, serial / pool, 0.01);
        assertTrue(words(evidence).contains("4.00\u00a0s"));
    }

    @Test
    void moreBarsThanFitAreCountedAndLeftToTheTable() {
        List<Evidence.Bar> bars = IntStream.range(0, 30)
                .mapToObj(i -> new Evidence.Bar(Fact.of("evidence.cost.thread"), Optional.empty(), exactly(1)))
                .toList();
        Evidence evidence = new Evidence.Bars(Evidence.Measure.FACTOR, bars);
        int drawn = boxes(evidence, Ink.of(Token.BUSY)).size();
        assertTrue(drawn < 30);
        assertEquals(
                "and " + (30 - drawn) + " more, in the table (why?)",
                words(evidence).getLast());
        assertEquals(30, EvidenceTable.of(evidence, texts).rows().size());
    }

    @Test
    void barsOfRatiosSayWhatIsDividedByWhat() {
        Evidence evidence = new Evidence.Bars(
                Evidence.Measure.FACTOR,
                List.of(new Evidence.Bar(Fact.of("evidence.cost.thread"), Optional.empty(), exactly(2))));
        assertEquals("time with one each / with the pool", words(evidence).getLast());
        assertEquals(
                "Time with one each / with the pool",
                EvidenceTable.of(evidence, texts).columns().getLast());
    }

    @Test
    void onAPageBarsOfOnePlaceAreNoHigherThanTheyNeed() {
        Evidence one = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.processors"),
                Evidence.Axis.TIME,
                false,
                List.of(
                        Evidence.Curve.of(Way.PROCESS_PER_TASK, List.of(point(2, 4e9))),
                        Evidence.Curve.of(Way.PROCESS_POOL, List.of(point(2, 2e9)))));
        Drawing drawing = EvidencePicture.onPage(one, texts).getFirst();
        Mark.Words last = (Mark.Words) drawing.marks().getLast();
        assertEquals("processors: 2", last.text());
        assertTrue(drawing.height() - last.y() < 25, last.y() + " of " + drawing.height());
    }

    @Test
    void whatEveryClaimComesToIsDrawnAndStandsInATable() throws InterruptedException {
        List<Finding> findings = FindingsOfMadeUpRuns.all();
        assertEquals(Check.ALL.size(), findings.size());
        for (Finding finding : findings) {
            EvidenceTable table = EvidenceTable.of(finding.evidence(), texts);
            assertFalse(table.rows().isEmpty(), finding.check() + " has no figures");
            assertFalse(table.columns().getFirst().isBlank(), finding.claim() + ": " + table.columns());
            assertFalse(marks(finding.evidence()).isEmpty(), finding.check() + " is not drawn");
        }
    }

    @Test
    void onALogarithmicAxisEqualFactorsAreEquallyFarApart() {
        Evidence.Curves evidence = new Evidence.Curves(
                Evidence.Axis.TIME,
                Evidence.Axis.TIME,
                true,
                List.of(Evidence.Curve.of(Way.POOL, List.of(point(1e6, 2), point(1e7, 5), point(1e8, 9)))));
        List<Mark.Dot> dots = marks(evidence).stream()
                .filter(Mark.Dot.class::isInstance)
                .map(Mark.Dot.class::cast)
                .toList();
        double first = dots.get(1).centre().x() - dots.get(0).centre().x();
        double second = dots.get(2).centre().x() - dots.get(1).centre().x();
        assertEquals(first, second, 0.01);
        assertTrue(
                words(evidence).contains("time, 1.00\u00a0ms … 100\u00a0ms →"),
                words(evidence).toString());
    }

    @Test
    void amountsFarApartAreDrawnByFactorsAndThisIsSaid() {
        Evidence.Bars evidence = new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(
                        Evidence.Bar.of(Way.PROCESS_PER_TASK, exactly(2e7)),
                        Evidence.Bar.of(Way.THREAD_PER_TASK, exactly(2e5)),
                        Evidence.Bar.of(Way.VIRTUAL_THREADS, exactly(2e3))));
        List<Double> widths = marks(evidence).stream()
                .filter(Mark.Box.class::isInstance)
                .map(mark -> ((Mark.Box) mark).place().width())
                .toList();
        assertEquals(widths.get(0) - widths.get(1), widths.get(1) - widths.get(2), 0.01);
        assertTrue(words(evidence).contains("logarithmic: equal factors are equally long"));
        assertTrue(words(evidence).contains("20.0\u00a0ms"), words(evidence).toString());
    }

    @Test
    void linesWithOnePlaceOnTheirAxisAreBars() {
        Evidence evidence = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.processors"),
                Evidence.Axis.TIME,
                false,
                List.of(
                        Evidence.Curve.of(Way.PROCESS_PER_TASK, List.of(point(1, 4e9))),
                        Evidence.Curve.of(Way.PROCESS_POOL, List.of(point(1, 2e9)))));
        assertEquals(1, boxes(evidence, new Ink.OfWay(Way.PROCESS_PER_TASK)).size());
        assertTrue(words(evidence).contains("Process pool"), words(evidence).toString());
        List<Mark> high = EvidencePicture.marks(evidence, frame(300, 400, 1));
        Mark.Words where = (Mark.Words) high.getLast();
        assertEquals("processors: 1", where.text());
        assertTrue(where.y() < 100, "it stands close below two bars: " + where);
    }

    @Test
    void namesThatTakeTooMuchOfTheWidthStandAboveTheLinesAndAreWhole() {
        Evidence evidence = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.processors"),
                Evidence.Axis.TIME,
                false,
                List.of(
                        Evidence.Curve.of(Way.PROCESS_PER_TASK, List.of(point(1, 4e9), point(2, 3e9))),
                        Evidence.Curve.of(Way.PROCESS_POOL, List.of(point(1, 2e9), point(2, 1e9)))));
        List<Mark> narrow = EvidencePicture.marks(evidence, frame(150, 122, 1));
        List<Mark.Words> names = narrow.stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .filter(words -> words.type().bold())
                .toList();
        assertEquals(
                List.of("Process per task", "Process pool"),
                names.stream().map(Mark.Words::text).toList());
        double lowest = names.getLast().y() + names.getLast().type().size() / 2;
        narrow.stream()
                .filter(Mark.Path.class::isInstance)
                .flatMap(path -> ((Mark.Path) path).spots().stream())
                .forEach(spot -> assertTrue(spot.y() >= lowest, spot + " is behind the names"));
    }

    @Test
    void namesOfLinesThatEndTogetherDoNotOverlap() {
        List<Evidence.Curve> curves = new ArrayList<>();
        for (Way way : List.of(Way.POOL, Way.SERIAL, Way.CHUNKS)) {
            curves.add(Evidence.Curve.of(way, List.of(point(1, 4), point(2, 0.01))));
        }
        Evidence evidence = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.processors"), Evidence.Axis.TIME, false, curves);
        List<Double> heights = marks(evidence).stream()
                .filter(mark -> mark instanceof Mark.Words words && words.type().bold())
                .map(mark -> ((Mark.Words) mark).y())
                .sorted()
                .toList();
        assertEquals(3, heights.size());
        assertTrue(
                heights.get(1) - heights.get(0) >= 13.9 && heights.get(2) - heights.get(1) >= 13.9, heights.toString());
    }

    @Test
    void aFieldOfTheMapIsTheWinnersOnlyWhereTheWholeIntervalSaysSo() {
        Evidence.WinMap map = new Evidence.WinMap(
                Fact.of("evidence.pair.threads"),
                Way.THREAD_PER_TASK,
                Way.POOL,
                List.of(
                        new Evidence.Cell(1_000_000, 4, new Interval(1.01, 2, 3)),
                        new Evidence.Cell(1_000_000, 8, new Interval(0.4, 0.5, 0.99)),
                        new Evidence.Cell(2_000_000, 4, new Interval(0.9, 1.5, 2)),
                        new Evidence.Cell(2_000_000, 8, new Interval(Double.NaN, Double.NaN, Double.NaN))));
        // and one of each in the legend
        assertEquals(2, boxes(map, new Ink.OfWay(Way.POOL)).size());
        assertEquals(2, boxes(map, new Ink.OfWay(Way.THREAD_PER_TASK)).size());
        assertEquals(3, marks(map).stream().filter(Mark.Edge.class::isInstance).count());
        assertEquals(2, words(map).stream().filter("2.00\ufeff×"::equals).count());
    }

    @Test
    void severalStandBesideEachOtherAndBelowWhereThatIsTooNarrow() {
        Evidence one = new Evidence.Same(2, 4, 0);
        Evidence both = new Evidence.Several(List.of(one, one));
        assertEquals(1, rows(EvidencePicture.marks(both, frame(400, 122, 1))));
        assertEquals(2, rows(EvidencePicture.marks(both, frame(200, 122, 1))));
    }

    private static long rows(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Box.class::isInstance)
                .map(mark -> ((Mark.Box) mark).place().y())
                .distinct()
                .count();
    }

    @Test
    void aMomentTellsRunningReadyAndNeitherApart() {
        Evidence evidence = new Evidence.TaskStates(4, List.of(2), List.of(0, 1));
        assertEquals(1, boxes(evidence, new Ink.OfTask(2, 4)).size());
        assertEquals(
                1, boxes(evidence, new Ink.Faint(new Ink.OfTask(0, 4), 0.22)).size());
        assertEquals(
                1, marks(evidence).stream().filter(Mark.Edge.class::isInstance).count());
        assertTrue(words(evidence).getLast().contains("hollow"));
        assertFalse(words(new Evidence.TaskStates(2, List.of(0), List.of(1)))
                .getLast()
                .contains("hollow"));
    }

    @Test
    void heightsInAnOrderFollowThePlaceInTheList() {
        Evidence evidence = new Evidence.Orders(List.of(List.of(1, 0, 2)));
        List<Double> heights = marks(evidence).stream()
                .filter(Mark.Box.class::isInstance)
                .map(mark -> ((Mark.Box) mark).place().height())
                .toList();
        assertTrue(heights.get(1) < heights.get(0) && heights.get(0) < heights.get(2), heights.toString());
    }

    @Test
    void differingListsAreCounted() {
        assertEquals(List.of("3 of 20 joined lists differ from the first"), words(new Evidence.Same(20, 8, 3)));
    }

    @ParameterizedTest
    @EnumSource(ClaimId.class)
    void theTableHasATextForEveryColumnAndIsCopiedByLines(ClaimId claim) {
        EvidenceTable table = EvidenceTable.of(MadeUpFindings.of(claim, 8).evidence(), texts);
        assertFalse(table.rows().isEmpty());
        table.rows().forEach(row -> assertEquals(table.columns().size(), row.size()));
        assertEquals(table.rows().size() + 1, table.asText().lines().count());
        assertTrue(table.asText().startsWith(table.columns().getFirst()));
        assertFalse(table.inWords(texts).isBlank());
    }

    private List<Mark> marks(Evidence evidence) {
        return EvidencePicture.marks(evidence, frame(400, 122, 1));
    }

    private List<Mark.Box> boxes(Evidence evidence, Ink ink) {
        return marks(evidence).stream()
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast)
                .filter(box -> box.ink().equals(ink))
                .toList();
    }

    private List<String> words(Evidence evidence) {
        return marks(evidence).stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    private Frame frame(double width, double height, double scale) {
        return new Frame(
                new Rect(0, 0, width, height), scale, (text, type) -> text.length() * type.size() * EMS * scale, texts);
    }

    private static Rect bounds(Mark mark, Frame frame) {
        return switch (mark) {
            case Mark.Box box -> box.place();
            case Mark.Edge edge -> edge.place();
            case Mark.Dot dot -> around(dot.centre(), dot.radius());
            case Mark.Path path -> around(path.spots());
            case Mark.Strokes strokes -> around(strokes.ends());
            case Mark.Words words -> {
                double wide = frame.widths().of(words.text(), words.type());
                double tall = words.type().size() * frame.scale();
                double left = switch (words.type().side()) {
                    case LEFT -> words.x();
                    case CENTRE -> words.x() - wide / 2;
                    case RIGHT -> words.x() - wide;
                };
                yield new Rect(left, words.y() - tall / 2, wide, tall);
            }
        };
    }

    private static Rect around(Mark.Spot spot, double radius) {
        return new Rect(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius);
    }

    private static Rect around(List<Mark.Spot> spots) {
        double left = spots.stream().mapToDouble(Mark.Spot::x).min().orElse(0);
        double right = spots.stream().mapToDouble(Mark.Spot::x).max().orElse(0);
        double top = spots.stream().mapToDouble(Mark.Spot::y).min().orElse(0);
        double bottom = spots.stream().mapToDouble(Mark.Spot::y).max().orElse(0);
        return new Rect(left, top, right - left, bottom - top);
    }

    private static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    private static Evidence.Point point(double x, double y) {
        return new Evidence.Point(x, exactly(y));
    }
}
