package corewise.ui.board;

import corewise.model.RunSpec;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;

/**
 * Where everything on the board stands: a pure function of size, scale, machine and list. Immutable.
 *
 * @param scale of type and chips
 * @param notStarted card of the tasks no thread has yet
 * @param sayWhyWaiting whether it has a line that says why tasks wait
 * @param ready card of the tasks that need a core
 * @param blocked card of the tasks that need no core
 * @param cores card of the cores
 * @param finished card of the finished row and the joined list
 * @param pictures place for the two pictures of a joined picture, of no height where there is none
 * @param lanes the cores' lanes
 */
public record BoardLayout(
        double scale,
        Box notStarted,
        boolean sayWhyWaiting,
        Box ready,
        Box blocked,
        Box cores,
        Box finished,
        Box pictures,
        CoreLanes lanes) {
    static final double GAP = 10;
    static final double PADDING = 16;
    static final double TITLE_WIDTH = 124;
    private static final double NARROW = 250;
    private static final double LEAST_CHIPS = 58;
    private static final double LEAST_STATES = 74;
    private static final double LEAST_ROWS = 98;
    private static final double LEAST_PICTURE = 120;
    private static final double MOST_CHIPS = 76;
    private static final double MOST_STATES = 104;
    private static final double MOST_ROWS = 128;
    private static final double MOST_PICTURE = 240;
    /** Below the chips of a tray stands a sentence of two lines. */
    private static final double SENTENCE = 33;
    /** In a narrow tray, where the title stands above the chips, of one. */
    private static final double ONE_LINE = 19;
    /** Below chips that nothing is said about. */
    static final double MARGIN = 8;
    /** The middle of a card's title below its upper edge, in sizes of type at the usual scale. */
    static final double TITLE_MIDDLE = 17;

    /** Lays out a board for what is to be run on a machine with this many processors. */
    public static BoardLayout of(double width, double height, double scale, RunSpec spec, int processors) {
        boolean picture = spec.list().work() == Work.MANDELBROT;
        double chips = Math.clamp(height * 0.1, LEAST_CHIPS * scale, MOST_CHIPS * scale);
        double states = Math.clamp(height * 0.14, LEAST_STATES * scale, MOST_STATES * scale);
        double rows = Math.clamp(height * 0.18, LEAST_ROWS * scale, MOST_ROWS * scale);
        double pictureHeight = picture ? Math.clamp(height * 0.26, LEAST_PICTURE * scale, MOST_PICTURE * scale) : 0;
        double fixed = chips + states + rows + pictureHeight + 3 * GAP;
        double coresHeight = Math.max(60, height - fixed);
        double spare = Math.max(0, coresHeight - CoreLanes.tallest(processors, scale));
        coresHeight -= spare;
        // what few cores leave over goes where more of it is seen: to the pictures, or to the trays and rows
        pictureHeight += picture ? spare : 0;
        double share = picture ? 0 : spare / 3;
        Box notStarted = new Box(0, 0, width, chips + share);
        double readyShare = width < NARROW * 2 * scale ? 0.5 : mostlyBlocked(spec) ? 0.4 : 0.64;
        Box ready = new Box(0, notStarted.bottom() + GAP, Math.round((width - GAP) * readyShare), states + share);
        Box blocked = new Box(ready.right() + GAP, ready.y(), width - ready.right() - GAP, ready.height());
        Box cores = new Box(0, ready.bottom() + GAP, width, coresHeight);
        rows += share;
        Box finished = new Box(0, cores.bottom() + GAP, width, rows + pictureHeight);
        Box pictures = new Box(
                PADDING + TITLE_WIDTH * scale,
                finished.y() + rows,
                width - 2 * PADDING - TITLE_WIDTH * scale,
                Math.max(0, pictureHeight - 4));
        return new BoardLayout(
                scale,
                notStarted,
                sayWhyWaiting(spec),
                ready,
                blocked,
                cores,
                finished,
                pictures,
                CoreLanes.of(cores, processors, scale));
    }

    /** The least height at which nothing on the board is cut off. */
    public static double leastHeight(double scale, RunSpec spec, int processors) {
        double cores = CoreLanes.least(processors, scale);
        double pictures = spec.list().work() == Work.MANDELBROT ? LEAST_PICTURE * scale : 0;
        return (LEAST_CHIPS + LEAST_STATES + LEAST_ROWS) * scale + pictures + cores + 3 * GAP;
    }

    /** The height beyond which there is only more space between what is shown; where there is a picture, it grows on. */
    static double mostHeight(double scale, RunSpec spec, int processors) {
        double pictures = spec.list().work() == Work.MANDELBROT ? MOST_PICTURE * scale : 0;
        return (MOST_CHIPS + MOST_STATES + MOST_ROWS) * scale
                + pictures
                + CoreLanes.tallest(processors, scale)
                + 3 * GAP;
    }

    /** Whether a card is too narrow for a title beside its content: the content stands below the title then. */
    boolean narrow(Box card) {
        return card.width() < NARROW * scale;
    }

    /** The row of tasks not started. */
    public ChipRow notStartedRow(int capacity) {
        return ChipRow.of(content(notStarted, sayWhyWaiting ? below(ONE_LINE) : MARGIN), capacity, scale);
    }

    /** Whether most tasks that have begun will need no core at most times. */
    private static boolean mostlyBlocked(RunSpec spec) {
        return spec.list().work() == Work.WAIT || spec.way() == Way.GLOBAL_LOCK;
    }

    /** Whether there are more tasks than processes may be at once. */
    private static boolean sayWhyWaiting(RunSpec spec) {
        return spec.way() == Way.PROCESS_PER_TASK && spec.list().items() > RunSpec.MAX_PROCESSES;
    }

    /** The place of the line that says why tasks wait. */
    Box whyWaiting() {
        Box content = content(notStarted, 0);
        double height = ONE_LINE * scale;
        return new Box(content.x(), notStarted.bottom() - height - 2, content.width(), height);
    }

    private double sentenceHeight(Box tray) {
        return narrow(tray) ? ONE_LINE : SENTENCE;
    }

    /** The row of tasks that need a core; below it stands a sentence. */
    public ChipRow readyRow(int capacity) {
        return ChipRow.of(content(ready, below(sentenceHeight(ready))), capacity, scale);
    }

    /** The row of tasks that need no core. */
    public ChipRow blockedRow(int capacity) {
        return ChipRow.of(content(blocked, below(sentenceHeight(blocked))), capacity, scale);
    }

    /** The place of the sentence below a tray's chips. */
    Box sentence(Box tray) {
        double height = sentenceHeight(tray) * scale;
        Box content = content(tray, 0);
        return new Box(content.x(), tray.bottom() - height, content.width() + 8, height - 3);
    }

    /** The width that a card's title and its note take. */
    double titleWidth(Box card) {
        return narrow(card) ? 0 : Math.min(TITLE_WIDTH * scale, card.width() * 0.32);
    }

    /** The row of finished tasks, in completion order. */
    public ChipRow finishedRow(int capacity) {
        return ChipRow.of(rowBox(0), capacity, scale);
    }

    /** The joined list, in list order. */
    public ChipRow joinedRow(int capacity) {
        return ChipRow.of(rowBox(1), capacity, scale);
    }

    /** The joined list where it shows values: chips are as wide as there is room for them. */
    ChipRow valuesRow(int capacity) {
        return ChipRow.wide(rowBox(1), capacity, scale);
    }

    private Box rowBox(int row) {
        double rows = finished.height() - (hasPictures() ? pictures.height() + 4 : 0);
        double each = (rows - 34 * scale) / 2;
        double left = PADDING + titleWidth(finished);
        return new Box(left, finished.y() + 8 + row * (each + 4), finished.width() - PADDING - left, each - 2);
    }

    /** Whether results are drawn as a picture too. */
    public boolean hasPictures() {
        return pictures.height() > 0;
    }

    /** What changes in a card as a run goes on: all but its edge, its title and the note below that. */
    Box inside(Box card) {
        double left = card.x() + PADDING + titleWidth(card) - MARGIN / 2;
        double top = card.y() + (narrow(card) ? 26 * scale : 2);
        return new Box(left, top, card.right() - 2 - left, card.bottom() - 2 - top);
    }

    /** The whole board. */
    Box all() {
        return new Box(0, 0, notStarted.width(), finished.bottom());
    }

    /** Room that lines of this height take below what stands above them. */
    private double below(double lines) {
        return lines * scale + 2;
    }

    /** What a card has room for beside its title, or below it; {@code bottom} pixels below it are left. */
    private Box content(Box card, double bottom) {
        double left = card.x() + PADDING + titleWidth(card);
        double top = narrow(card) ? 26 * scale : MARGIN;
        return new Box(
                left,
                card.y() + top,
                Math.max(10, card.right() - PADDING - left),
                Math.max(10, card.height() - top - bottom));
    }

    /** The place of a task on the core it runs on. */
    public Box onCore(int processor, TraceView trace) {
        return lanes.chip(
                processor < 0 ? 0 : Math.min(processor, trace.machine().logicalProcessors() - 1));
    }
}
