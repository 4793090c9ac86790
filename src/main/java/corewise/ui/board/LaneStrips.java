package corewise.ui.board;

import corewise.picture.Mark;
import corewise.picture.Ramp;
import corewise.picture.Rgb;
import corewise.picture.Token;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Colors;
import corewise.ui.canvas.FrameImages;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import javafx.scene.image.ImageView;

/**
 * What just ran on each core, flowing away from the task that runs there now, and below it the shares that tasks had of the
 * core. An image of pixels: a core may have had hundreds of turns, and all of them move with every frame.
 */
@OnWindowThread
final class LaneStrips {
    private static final double PALEST = 0.45;
    private static final double NUMBER = 10;
    /** Slanted lines are so far apart, pixels. */
    private static final int HATCH = 4;
    /** Narrower than this a turn has no gap to its neighbour. */
    private static final int APART = 4;

    private static final int HOLES_APART = 6;
    /** Lower than this all is edge, or has none. */
    private static final int LEAST_EDGED = 5;

    private final TextWidths widths;
    private final ImageView view = new ImageView();
    private StripPixels pixels;
    private FrameImages images;
    private DigitGlyphs digits;
    /** Pixels of the strip that is made, used again from core to core. */
    private int[][] lines = new int[HATCH][0];
    /** The edges of those who had the core. */
    private int[] edges = {};
    /** Who had the core in it. */
    private int[] had = {};

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
        for (int processor = 0; processor < lanes.processors(); processor++) {
            strip(processor, lanes.strip(processor));
            if (!lanes.grid()) {
                shares(processor, lanes.band(processor));
            }
        }
        images.show(0, pixels.width());
        view.setImage(images.shown());
    }

    private void prepare(Box stages, Palette paints, double screenPixels) {
        int width = Math.max(1, (int) Math.ceil((stages.width() + 1) * screenPixels));
        int height = Math.max(1, (int) Math.ceil((stages.height() + 1) * screenPixels));
        if (pixels == null || pixels.width() != width || pixels.height() != height) {
            pixels = new StripPixels(width, height);
            images = new FrameImages(pixels.pixels(), width, height);
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

    private void emptyLines(int wide) {
        if (had.length != wide) {
            had = new int[wide];
            lines = new int[HATCH][wide];
            edges = new int[wide];
        }
        Arrays.fill(edges, 0);
        Arrays.fill(lines[0], 0);
    }

    /** Who had the core; where nobody of ours had it and a task stood ready for it, that is hatched in its colour. */
    private void strip(int processor, Box strip) {
        CoreStays stays = frame.state().stays;
        int wide = size(strip.width());
        emptyLines(wide);
        for (int stay = stays.first(processor); stay >= 0; stay = stays.next(stay)) {
            if (!stays.ready(stay)) {
                boolean narrow = right(stays, stay, wide) - left(stays, stay, wide) < Mark.LEAST_EDGED;
                turn(stays, stay, lines[0], narrow ? edge(stays, stay) : color(stays, stay));
                turn(stays, stay, edges, edge(stays.task(stay)));
            }
        }
        if (frame.trace().spec().sampled()) {
            perforate();
        }
        System.arraycopy(lines[0], 0, had, 0, wide);
        for (int line = 1; line < HATCH; line++) {
            System.arraycopy(lines[0], 0, lines[line], 0, wide);
        }
        for (int stay = stays.first(processor); stay >= 0; stay = stays.next(stay)) {
            if (stays.ready(stay)) {
                stoodReady(stays, stay, had, lines);
            }
        }
        int top = y(strip.y());
        int high = size(strip.height());
        pixels.rows(x(strip.x()), top, high, lines);
        edge(x(strip.x()), top, high);
        for (int stay = stays.first(processor); stay >= 0 && high >= digits.height(); stay = stays.next(stay)) {
            if (!stays.ready(stay)) {
                int left = left(stays, stay, wide);
                Box turn = new Box(x(strip.x()) + left, top, right(stays, stay, wide) - left - 1.0, high);
                number(stays.task(stay), color(stays, stay), turn);
            }
        }
    }

    /** What was looked at from outside, at intervals, has one hole beside the other in its edges. */
    private void perforate() {
        int hole = Colors.argb(palette.color(Token.LANE));
        for (int column = 0; column < edges.length; column++) {
            if (edges[column] != 0 && column % HOLES_APART < HOLES_APART / 2) {
                edges[column] = hole;
            }
        }
    }

    private void edge(int x, int top, int high) {
        if (high >= LEAST_EDGED) {
            pixels.rows(x, top, 1, edges);
            pixels.rows(x, top + high - 1, 1, edges);
        }
    }

    private int edge(int task) {
        return Colors.argb(palette.edge(task, frame.items()));
    }

    private static int left(CoreStays stays, int stay, int wide) {
        return (int) Math.round(stays.youngest(stay) * wide);
    }

    private static int right(CoreStays stays, int stay, int wide) {
        return Math.max(left(stays, stay, wide) + 1, (int) Math.round(stays.oldest(stay) * wide));
    }

    private void turn(CoreStays stays, int stay, int[] line, int argb) {
        int left = left(stays, stay, line.length);
        int right = Math.min(line.length, right(stays, stay, line.length));
        int apart = right - left >= APART ? 1 : 0;
        if (left < right) {
            Arrays.fill(line, left, right - apart, argb);
        }
    }

    /** @param had the turns: between two that touch there is a pixel of nothing, in which nobody stood */
    private void stoodReady(CoreStays stays, int stay, int[] had, int[][] lines) {
        int wide = had.length;
        int right = Math.min(wide, right(stays, stay, wide));
        int color = edge(stays, stay);
        for (int column = left(stays, stay, wide); column < right; column++) {
            boolean gap = had[column] == 0
                    && ((column > 0 && had[column - 1] == 0) || (column + 1 < wide && had[column + 1] == 0));
            if (gap) {
                lines[column % HATCH][column] = color;
                edges[column] = column % HATCH == 0 ? color : 0;
            }
        }
    }

    private int color(CoreStays stays, int stay) {
        return aged(stays, stay, ColorRamp.argb(stays.task(stay), frame.items()));
    }

    /** Of what would be swallowed by the ground in its own colour. */
    private int edge(CoreStays stays, int stay) {
        return aged(stays, stay, edge(stays.task(stay)));
    }

    /** The older, the paler. */
    private int aged(CoreStays stays, int stay, int color) {
        double age = (stays.youngest(stay) + stays.oldest(stay)) / 2;
        return StripPixels.mixed(color, Colors.argb(palette.color(Token.LANE)), (int) (255 * PALEST * age));
    }

    /**
     * Where there is room for any number of the list: beside a 10 left out, a 1 and a 0 would read as one.
     *
     * @param place in pixels
     */
    private void number(int task, int ground, Box place) {
        if (place.width() > digits.width(frame.items() - 1) + APART && place.height() >= digits.height()) {
            // what is paler, or darker, than the task's own colour may need another ink than that
            int ink = Ramp.readableOn(Rgb.of(ground)).argb();
            pixels.number(digits, task, (int) place.centerX(), (int) place.centerY(), ink);
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
            share(left, wide - (wide >= APART ? 1 : 0), y(band.y()), high, task);
            number(task, ColorRamp.argb(task, frame.items()), new Box(left, y(band.y()), wide, high));
            x = end;
        }
    }

    private void share(int left, int wide, int top, int high, int task) {
        pixels.fill(left, top, wide, high, edge(task));
        if (high >= LEAST_EDGED) {
            pixels.fill(left, top + 1, wide, high - 2, ColorRamp.argb(task, frame.items()));
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
