package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.picture.Rgb;
import corewise.picture.Theme;
import corewise.picture.Token;
import corewise.text.Texts;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Chips as they are drawn: each has an edge that is seen on the grounds it stands on. */
@ExtendWith(WindowExtension.class)
class ChipEdgesFxTest {
    private static final int ITEMS = 64;
    private static final int SIDE = 20;
    private static final List<Token> GROUNDS = List.of(Token.CARD, Token.LANE);

    private interface Kind {
        void draw(Brush brush, Box box, int task);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyChipHasAnEdgeThatIsSeen(Theme theme) {
        List<String> faint = new ArrayList<>();
        Map<String, Kind> kinds = Map.of(
                "chip", (brush, box, task) -> brush.chip(box, task, ITEMS),
                "pale", (brush, box, task) -> brush.paleChip(box, task, ITEMS),
                "hollow", (brush, box, task) -> brush.hollowChip(box, task, ITEMS),
                "part of a strip", (brush, box, task) -> brush.part(box, task, ITEMS));
        kinds.forEach((name, kind) -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> find(faint, name, kind, theme)));
        assertEquals(List.of(), faint);
    }

    private static void find(List<String> faint, String name, Kind kind, Theme theme) {
        Canvas canvas = new Canvas(SIDE * ITEMS, SIDE);
        Brush brush = new Brush(canvas.getGraphicsContext2D(), new Palette(theme, 1), new TextWidths());
        for (int task = 0; task < ITEMS; task++) {
            kind.draw(brush, new Box(SIDE * task, 0, SIDE, SIDE), task);
        }
        PixelReader pixels = canvas.snapshot(null, null).getPixelReader();
        for (int task = 0; task < ITEMS; task++) {
            Rgb edge = Rgb.of(pixels.getArgb(SIDE * task + SIDE / 2, 0));
            for (Token ground : GROUNDS) {
                double contrast = edge.contrast(theme.color(ground));
                if (contrast < Rgb.OF_MARKS) {
                    faint.add(name + " " + task + " on " + ground + ": " + edge.css() + " " + contrast);
                }
            }
        }
    }

    @Test
    void aStripHasTheColoursOfItsTasksWhereTypeIsLarge() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, ChipEdgesFxTest::paintStrip);
    }

    private static void paintStrip() {
        int items = 2_000;
        double scale = 1.13;
        Trace trace = MadeUpTraces.of(Way.SERIAL, Work.PRIMES, items, 1, 2_000_000);
        BoardReader reader = new BoardReader(trace);
        BoardFrame frame = new BoardFrame(
                BoardLayout.of(700, 500, scale, trace.spec(), 1),
                reader,
                reader.read(RunTimes.lastNanos(trace), 1),
                BoardFrame.Phase.REPLAY,
                Texts.load(),
                Optional.empty(),
                false,
                List.of(),
                true);
        Canvas canvas = new Canvas(700, 500);
        Brush brush = new Brush(canvas.getGraphicsContext2D(), new Palette(Theme.DARK, scale), new TextWidths());
        new RowsPainter(brush, frame, new PictureSource() {}).finished();
        ChipRow row = frame.layout().finishedRow(items);
        assertTrue(row.condensed() && row.box().x() % 1 > 0.05, row::toString);
        PixelReader pixels = canvas.snapshot(null, null).getPixelReader();
        Set<Integer> colours = IntStream.range(0, items)
                .map(task -> ColorRamp.argb(task, items))
                .boxed()
                .collect(Collectors.toSet());
        int left = (int) Math.rint(row.box().x());
        List<Integer> others = IntStream.range(0, (int) row.box().width())
                .filter(x -> !colours.contains(
                        pixels.getArgb(left + x, (int) row.box().centerY())))
                .boxed()
                .toList();
        assertEquals(List.of(), others);
    }
}
