package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.picture.Theme;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** What changes on the board has a canvas no larger than its place: nothing of it may be painted beside that. */
@ExtendWith(WindowExtension.class)
class PaintedInPlaceFxTest {
    private static final long SEED = 20_261_129;
    private static final List<double[]> SIZES = List.of(new double[] {820, 575, 1}, new double[] {470, 620, 1.5});

    /** A part of the board: where it may be painted, and who paints it. */
    private record Part(String name, Function<BoardFrame, Box> place, Consumer<Painted> painter) {}

    private record Painted(Brush brush, BoardFrame frame) {
        TrayPainter trays() {
            return new TrayPainter(brush, frame);
        }

        RowsPainter rows() {
            return new RowsPainter(brush, frame, PictureSource.NONE);
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part(
                    "not started",
                    TrayPainter::notStartedPlace,
                    painted -> painted.trays().notStarted()),
            new Part(
                    "ready",
                    frame -> frame.layout().inside(frame.layout().ready()),
                    painted -> painted.trays().ready()),
            new Part(
                    "blocked",
                    frame -> frame.layout().inside(frame.layout().blocked()),
                    painted -> painted.trays().blocked()),
            new Part(
                    "header",
                    frame -> frame.layout().lanes().header(),
                    painted -> new CoreGroundPainter(painted.brush(), painted.frame()).header()),
            new Part(
                    "busy",
                    frame -> frame.layout().lanes().bars(),
                    painted -> new BusyPainter(painted.brush(), painted.frame()).paint()),
            new Part(
                    "cores",
                    frame -> frame.layout().lanes().chips(),
                    painted -> new CoresPainter(painted.brush(), painted.frame()).paint()),
            new Part(
                    "finished",
                    RowsPainter::finishedPlace,
                    painted -> painted.rows().finished()),
            new Part(
                    "joined",
                    RowsPainter::joinedPlace,
                    painted -> painted.rows().joined()),
            new Part(
                    "pictures",
                    PicturePainter::place,
                    painted -> new PicturePainter().paint(painted.brush(), painted.frame(), PictureSource.NONE)),
            new Part(
                    "sentence",
                    RowsPainter::sentencePlace,
                    painted -> painted.rows().sentence()));

    @Test
    void nothingIsToldOfCoresThatTheMachineOfTheRunBeforeHad() {
        assertEquals(List.of(8L, 2L, 4L), tellingCanvases(8, 2, 4));
    }

    /** How many canvases tell of cores, after a run on each machine one after another. */
    private static List<Long> tellingCanvases(int... machines) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            StoryLayer stories = new StoryLayer(new TextWidths());
            List<Long> telling = new ArrayList<>();
            for (int cores : machines) {
                Trace trace = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, cores, 2_000_000);
                BoardReader reader = new BoardReader(trace);
                reader.read(RunTimes.makespanNanos(trace) / 2, 1);
                BoardLayout layout = BoardLayout.of(
                        1_000, 1_000, 1, trace.spec(), trace.machine().logicalProcessors());
                stories.draw(frame(reader, layout, BoardFrame.Phase.LIVE), new Palette(Theme.LIGHT, 1));
                telling.add(
                        stories.getChildren().stream().filter(Node::isVisible).count());
            }
            return telling;
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nothingIsPaintedBesideItsPlace(Way way) {
        List<String> beside = new ArrayList<>();
        Random random = new Random(SEED + way.ordinal());
        for (int items : new int[] {5, 24, 400}) {
            Trace trace = MadeUpTraces.of(way, items == 5 ? Work.MANDELBROT : Work.PRIMES, items, 4, 2_000_000);
            BoardReader reader = new BoardReader(trace);
            for (BoardFrame.Phase phase : BoardFrame.Phase.values()) {
                long nanos = (long) (random.nextDouble() * RunTimes.makespanNanos(trace));
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                    reader.read(nanos, 1);
                    for (double[] size : SIZES) {
                        find(beside, reader, size, phase, items + " items, " + nanos + " ns");
                    }
                });
            }
        }
        assertEquals(List.of(), beside, "seed " + SEED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"POOL", "THREAD_PER_TASK"})
    void noWordsStandWhereAChipMayFly(Way way) {
        Trace trace = MadeUpTraces.of(way, Work.PRIMES, 24, 4, 2_000_000);
        BoardReader reader = new BoardReader(trace);
        Random random = new Random(SEED + way.ordinal());
        List<String> crossed = new ArrayList<>();
        int[] empty = new int[1];
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            for (int moment = 0; moment < 100; moment++) {
                long nanos = (long) (random.nextDouble() * RunTimes.makespanNanos(trace));
                reader.read(nanos, 1);
                BoardLayout layout = BoardLayout.of(820, 575, 1, trace.spec(), 4);
                BoardFrame frame = frame(reader, layout, BoardFrame.Phase.LIVE);
                if (!reader.state().noneAt(Place.READY) || reader.state().noneAt(Place.CORE)) {
                    continue;
                }
                empty[0]++;
                Canvas canvas = new Canvas(820, 575);
                GraphicsContext graphics = canvas.getGraphicsContext2D();
                new TrayPainter(new Brush(graphics, new Palette(Theme.LIGHT, 1), new TextWidths()), frame).ready();
                Box flown = StandingPlaces.inTray(frame, 0, Place.READY);
                Box row = new Box(flown.x(), flown.y(), layout.ready().right() - flown.x(), flown.height());
                if (painted(canvas, row).isPresent()) {
                    crossed.add(nanos + " ns");
                }
            }
        });
        assertEquals(List.of(), crossed, "seed " + SEED);
        assertTrue(way != Way.POOL || empty[0] > 20, empty[0] + " moments without ready tasks");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aRowOfWhichThePlacesThatChangedAreDrawnAgainLooksAsOneDrawnAnew(Way way) {
        Random random = new Random(SEED + way.ordinal());
        List<String> other = new ArrayList<>();
        for (int items : new int[] {1, 24, 100, 900}) {
            Trace trace = MadeUpTraces.of(way, Work.PRIMES, items, 4, 2_000_000);
            BoardReader reader = new BoardReader(trace);
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                for (double[] size : SIZES) {
                    Palette palette = new Palette(Theme.DARK, size[2]);
                    List<BoardSection> kept = List.of(section(), section());
                    for (int moment = 0; moment < 12; moment++) {
                        long nanos = (long) (random.nextDouble() * RunTimes.makespanNanos(trace));
                        reader.read(nanos, 1);
                        BoardLayout layout = BoardLayout.of(size[0], size[1], size[2], trace.spec(), 4);
                        BoardFrame frame = frame(reader, layout, BoardFrame.Phase.LIVE);
                        List<BoardSection> anew = List.of(section(), section());
                        rows(kept, frame, palette, moment);
                        rows(anew, frame, palette, moment);
                        for (int row = 0; row < 2; row++) {
                            if (!Arrays.equals(
                                    pixels(kept.get(row).canvas()),
                                    pixels(anew.get(row).canvas()))) {
                                other.add("row " + row + " of " + items + " items, " + nanos + " ns, moment " + moment
                                        + ", " + size[0] + " wide");
                            }
                        }
                    }
                }
            });
        }
        assertEquals(List.of(), other, "seed " + SEED);
    }

    private static BoardSection section() {
        return new BoardSection(new TextWidths());
    }

    private static void rows(List<BoardSection> rows, BoardFrame frame, Palette palette, long content) {
        RowsPainter.finishedCells(frame)
                .ifPresent(cells -> rows.get(0).draw(RowsPainter.finishedPlace(frame), content, palette, cells));
        RowsPainter.joinedCells(frame, PictureSource.NONE)
                .ifPresent(cells -> rows.get(1).draw(RowsPainter.joinedPlace(frame), content, palette, cells));
    }

    private static int[] pixels(Canvas canvas) {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(transparent, null);
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return pixels;
    }

    @ParameterizedTest
    @EnumSource(
            value = Tongue.class,
            names = {"ENGLISH", "GERMAN", "CHINESE"})
    void aNarrowCardSaysBesideItsTitleThatNoCoreIsNeeded(Tongue tongue) {
        Texts texts = Texts.load(tongue);
        Trace trace = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 2, 2_000_000);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Box card = BoardLayout.of(684, 460, 1, trace.spec(), 2).blocked();
            Canvas canvas = new Canvas(684, 460);
            Palette palette = new Palette(Theme.LIGHT, 1);
            Brush brush = new Brush(canvas.getGraphicsContext2D(), palette, new TextWidths());
            String title = texts.get("blocked.title");
            brush.title(card, title, texts.get("blocked.note"), 0);
            double beside = card.x() + BoardLayout.PADDING + brush.width(title, palette.bold(11)) + 2;
            Box note = new Box(beside, card.y(), card.right() - beside, card.height());
            assertTrue(painted(canvas, note).isPresent(), "nothing is said beside " + title);
            clear(canvas.getGraphicsContext2D(), card);
            assertEquals(Optional.empty(), painted(canvas), "nothing is said beside the card");
        });
    }

    private static Optional<String> painted(Canvas canvas, Box within) {
        Canvas part = new Canvas(canvas.getWidth(), canvas.getHeight());
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(transparent, null);
        part.getGraphicsContext2D()
                .drawImage(
                        image,
                        within.x(),
                        within.y(),
                        within.width(),
                        within.height(),
                        within.x(),
                        within.y(),
                        within.width(),
                        within.height());
        return painted(part);
    }

    private static void find(
            List<String> beside, BoardReader reader, double[] size, BoardFrame.Phase phase, String what) {
        Trace trace = (Trace) reader.trace();
        BoardLayout layout = BoardLayout.of(
                size[0], size[1], size[2], trace.spec(), trace.machine().logicalProcessors());
        BoardFrame frame = frame(reader, layout, phase);
        for (Part part : PARTS) {
            if (part.name().equals("pictures") && !layout.hasPictures()) {
                continue;
            }
            Canvas canvas = new Canvas(size[0], size[1]);
            Palette palette = new Palette(Theme.LIGHT, size[2]);
            part.painter()
                    .accept(new Painted(new Brush(canvas.getGraphicsContext2D(), palette, new TextWidths()), frame));
            Box place = part.place().apply(frame);
            clear(canvas.getGraphicsContext2D(), place);
            Optional<String> found = painted(canvas);
            if (found.isPresent()) {
                beside.add(found.get() + " of " + part.name() + ", " + phase + ", " + what + ", " + size[0]
                        + " wide: beside " + place);
            }
        }
    }

    private static BoardFrame frame(BoardReader reader, BoardLayout layout, BoardFrame.Phase phase) {
        return new BoardFrame(
                layout,
                reader,
                reader.state(),
                phase,
                Texts.load(Tongue.ENGLISH),
                Optional.empty(),
                false,
                List.of(),
                phase == BoardFrame.Phase.REPLAY);
    }

    private static void clear(GraphicsContext graphics, Box place) {
        double left = Math.floor(place.x());
        double top = Math.floor(place.y());
        graphics.clearRect(left, top, Math.ceil(place.right()) - left, Math.ceil(place.bottom()) - top);
    }

    /** Where something is painted, empty where nothing is. */
    private static Optional<String> painted(Canvas canvas) {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(transparent, null);
        int wide = (int) image.getWidth();
        int[] row = new int[wide];
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < image.getHeight(); y++) {
            pixels.getPixels(0, y, wide, 1, PixelFormat.getIntArgbInstance(), row, 0, wide);
            for (int x = 0; x < wide; x++) {
                if (row[x] >>> 24 > 0) {
                    return Optional.of(x + ", " + y);
                }
            }
        }
        return Optional.empty();
    }
}
