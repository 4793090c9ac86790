package corewise.ui.board;

import corewise.picture.Token;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Colors;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * What just ran on each core, flowing away from the task that runs there now, and below it the shares that tasks had of the
 * core. An image of pixels: a core may have had hundreds of turns, and all of them move with every frame.
 */
@OnWindowThread
final class LaneStrips {
    private static final double PALEST = 0.45;
    private static final double NUMBER = 10;
    /** Narrower than this a turn has no gap to its neighbour. */
    private static final int APART = 4;

    private final TextWidths widths;
    private final ImageView view = new ImageView();
    private StripPixels pixels;
    private PixelBuffer<IntBuffer> buffer;
    private DigitGlyphs digits;
    private Palette palette;
    private double magnification = 1;
    /** What is drawn now: the place of the image on the board, the frame. */
    private Box place;

    private BoardFrame frame;

    LaneStrips(TextWidths widths) {
        this.widths = widths;
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setSmooth(false);
    }

    ImageView view() {
        return view;
    }

    /** @param screenPixels of the screen in one of the board's */
    void draw(BoardFrame toDraw, Palette paints, double screenPixels) {
        frame = toDraw;
        CoreLanes lanes = frame.layout().lanes();
        boolean shown = !frame.preview() && frame.trace().machine().coreReported();
        view.setVisible(shown);
        prepare(lanes.stages(), paints, screenPixels);
        if (!shown) {
            return;
        }
        pixels.clear();
        strips(lanes, true);
        strips(lanes, false);
        for (int processor = 0; processor < lanes.processors(); processor++) {
            Box strip = lanes.strip(processor);
            int ground = Colors.argb(palette.color(Token.LANE));
            pixels.fade(x(strip.x()), y(strip.y()), size(strip.width()), size(strip.height()), ground, PALEST);
            if (!lanes.grid()) {
                shares(processor, lanes.band(processor));
            }
        }
        buffer.updateBuffer(ignored -> null);
    }

    private void prepare(Box stages, Palette paints, double screenPixels) {
        int width = Math.max(1, (int) Math.ceil((stages.width() + 1) * screenPixels));
        int height = Math.max(1, (int) Math.ceil((stages.height() + 1) * screenPixels));
        if (pixels == null || pixels.width() != width || pixels.height() != height) {
            pixels = new StripPixels(width, height);
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(pixels.pixels()), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        if (!samePalette(paints) || magnification != screenPixels) {
            palette = paints;
            magnification = screenPixels;
            digits = new DigitGlyphs(palette.bold(NUMBER), widths, magnification);
        }
        place = new Box(Math.floor(stages.x()), Math.floor(stages.y()), stages.width(), stages.height());
        view.setFitWidth(width / magnification);
        view.setFitHeight(height / magnification);
        view.relocate(place.x(), place.y());
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean samePalette(Palette paints) {
        return paints == palette;
    }

    private void strips(CoreLanes lanes, boolean ready) {
        CoreStays stays = frame.state().stays;
        for (int stay = 0; stay < stays.count(); stay++) {
            if (stays.ready(stay) == ready && stays.processor(stay) < lanes.processors()) {
                stay(stays, stay, lanes.strip(stays.processor(stay)));
            }
        }
    }

    private void stay(CoreStays stays, int stay, Box strip) {
        int left = x(strip.x() + stays.youngest(stay) * strip.width());
        int right = Math.max(left + 1, x(strip.x() + stays.oldest(stay) * strip.width()));
        int task = stays.task(stay);
        int color = ColorRamp.argb(task, frame.items());
        int high = size(strip.height());
        if (stays.ready(stay)) {
            pixels.hatch(left, y(strip.y()), right - left, high, color);
            return;
        }
        int apart = right - left >= APART ? 1 : 0;
        int wide = right - left - apart;
        pixels.fill(left, y(strip.y()), wide, high, color);
        pixels.fill(left + wide, y(strip.y()), apart, high, 0);
        number(task, left, wide, y(strip.y()), high);
    }

    private void number(int task, int left, int wide, int top, int high) {
        if (wide > digits.width(task) + APART && high >= digits.height()) {
            int ink = Colors.argb(ColorRamp.ink(task, frame.items()));
            pixels.number(digits, task, left + wide / 2, top + high / 2, ink);
        }
    }

    /** The shares of the last half second, in list order; those too thin to be seen are gathered until they are a stroke. */
    private void shares(int processor, Box band) {
        TurnShares turns = frame.state().turns();
        int high = size(band.height());
        double x = band.x();
        for (int share = 0; share < turns.shareCount(processor); share++) {
            int task = turns.shareTask(processor, share);
            double end = x + turns.share(processor, share) * band.width();
            int left = x(x);
            int wide = x(end) - left;
            pixels.fill(left, y(band.y()), wide - (wide >= APART ? 1 : 0), high, ColorRamp.argb(task, frame.items()));
            number(task, left, wide, y(band.y()), high);
            x = end;
        }
    }

    private int x(double onBoard) {
        return (int) Math.round((onBoard - place.x()) * magnification);
    }

    private int y(double onBoard) {
        return (int) Math.round((onBoard - place.y()) * magnification);
    }

    private int size(double onBoard) {
        return Math.max(1, (int) Math.round(onBoard * magnification));
    }
}
