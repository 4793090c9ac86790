package corewise.ui.board;

/**
 * The places of the cores: a lane each, thinner as they get more; beyond that a grid of cells. Immutable.
 *
 * @param card the card they stand in
 * @param processors number of logical processors, 1 or more
 * @param columns 1 for full-width lanes, more for lanes in columns or for a grid
 * @param rows lanes in a column
 * @param pitch height of a lane with its gap
 * @param scale of type
 */
public record CoreLanes(Box card, int processors, int columns, int rows, double pitch, double scale) {
    private static final double TALLEST = 72;
    private static final double THINNEST = 20;
    private static final double THINNEST_CELL = 14;
    private static final double NARROWEST = 190;
    private static final double HEADER = 34;

    /** The best places for this many processors in a card. */
    public static CoreLanes of(Box card, int processors, double scale) {
        double space = Math.max(10, card.height() - (HEADER + 8) * scale);
        int columns = 1;
        while (columns < 4 && space / rowsFor(processors, columns) < THINNEST * scale) {
            columns *= 2;
        }
        boolean narrow = columns > 1 && card.width() / columns < NARROWEST * scale;
        if (narrow || space / rowsFor(processors, columns) < THINNEST * scale) {
            columns = gridColumns(processors, space, card.width() - 32);
        }
        int rows = rowsFor(processors, columns);
        return new CoreLanes(card, processors, columns, rows, Math.min(TALLEST * scale, space / rows), scale);
    }

    /** The height of a card in which every lane is as tall as it gets. */
    static double tallest(int processors, double scale) {
        return (HEADER + 8 + TALLEST * processors) * scale;
    }

    /** The least height of a card in which every core can be told from the others. */
    static double least(int processors, double scale) {
        return (HEADER + 8 + Math.clamp(processors * 30L, 60, 150)) * scale;
    }

    private static int rowsFor(int processors, int columns) {
        return (processors + columns - 1) / columns;
    }

    private static int gridColumns(int processors, double space, double width) {
        double cell = Math.max(THINNEST_CELL, Math.sqrt(space * width / processors));
        int columns = Math.max(5, (int) Math.floor(width / cell));
        while (space / rowsFor(processors, columns) < Math.min(cell, width / columns) * 0.6) {
            columns++;
        }
        return columns;
    }

    /** Whether cores are cells of a grid, without bars and texts beside them. */
    public boolean grid() {
        return columns > 4;
    }

    /** Whether there is place for texts beside the tasks. */
    public boolean roomForText() {
        return columns == 1 && pitch >= THINNEST * scale;
    }

    /** The whole lane or cell of a core. */
    public Box lane(int processor) {
        int column = processor / rows;
        int row = processor % rows;
        if (grid()) {
            column = processor % columns;
            row = processor / columns;
        }
        double width = (card.width() - 2 * BoardLayout.PADDING + columnGap()) / columns;
        double gap = grid() ? 2 : Math.min(6 * scale, pitch * 0.16);
        return new Box(
                card.x() + BoardLayout.PADDING + column * width,
                card.y() + HEADER * scale + row * pitch,
                width - columnGap(),
                Math.max(1, pitch - gap));
    }

    private double columnGap() {
        return grid() ? 2 : columns > 1 ? 14 : 0;
    }

    /** The core's name. */
    public Box label(int processor) {
        Box lane = lane(processor);
        return new Box(lane.x(), lane.y(), labelWidth(), lane.height());
    }

    private double labelWidth() {
        return (columns == 1 ? 58 : 30) * scale;
    }

    /** The utilisation bar, without its number. */
    public Box bar(int processor) {
        Box lane = lane(processor);
        double width =
                columns == 1 ? Math.min(108 * scale, lane.width() * 0.14) : Math.min(60 * scale, lane.width() * 0.2);
        double height = Math.min(lane.height() * 0.62, 22 * scale);
        return new Box(lane.x() + labelWidth(), lane.centerY() - height / 2, width, height);
    }

    /** The place right of the bar for its number. */
    public Box number(int processor) {
        Box bar = bar(processor);
        return new Box(
                bar.right() + 6 * scale,
                lane(processor).y(),
                42 * scale,
                lane(processor).height());
    }

    /** The place of tasks on the core. */
    public Box stage(int processor) {
        Box lane = lane(processor);
        if (grid()) {
            return lane;
        }
        double left = number(processor).right() + 6 * scale;
        return new Box(left, lane.y(), Math.max(8, lane.right() - left), lane.height());
    }

    /** All places of tasks on cores. */
    Box stages() {
        Box first = stage(0);
        Box bottom = lane(grid() ? processors - 1 : Math.min(rows, processors) - 1);
        return new Box(
                first.x(), first.y(), card.right() - BoardLayout.PADDING - first.x(), bottom.bottom() - first.y());
    }

    /** The place above the lanes. */
    Box header() {
        return new Box(card.x() + 2, card.y() + 2, card.width() - 4, (HEADER - 4) * scale);
    }

    /** All utilisation bars with their numbers; in a grid they stand in the cells. */
    Box bars() {
        Box stages = stages();
        if (grid()) {
            return stages;
        }
        double left = bar(0).x();
        double right = columns == 1 ? stages.x() - 1 : card.right() - BoardLayout.PADDING;
        return new Box(left, stages.y(), right - left, stages.height());
    }

    /** All places of tasks that run now: where the lanes stand below each other, without what is beside these. */
    Box chips() {
        Box stages = stages();
        Box first = chip(0);
        return columns == 1 ? new Box(first.x() - 1, stages.y(), first.width() + 2, stages.height()) : stages;
    }

    /** How much of a cell's width shows how busy its core is, beside the task. */
    double level(Box cell) {
        return Math.max(2, cell.width() * 0.16);
    }

    /** The place of tasks on the core, without its edge. */
    private Box inside(int processor) {
        Box stage = stage(processor);
        if (grid()) {
            double level = level(stage) + stage.width() * 0.04;
            return new Box(stage.x() + level, stage.y() + 1, stage.width() - level - 1, stage.height() - 2);
        }
        return stage.inset(Math.min(5, stage.height() * 0.12));
    }

    /** The shares of the core that tasks had, below the rest; in a cell what just ran takes this place. */
    Box band(int processor) {
        Box inside = inside(processor);
        double height = Math.rint(Math.clamp(inside.height() * 0.2, 2, 12 * scale));
        return new Box(inside.x(), inside.bottom() - height, inside.width(), height);
    }

    /** The place of the task that runs on the core. */
    public Box chip(int processor) {
        Box inside = inside(processor);
        double width = grid()
                ? inside.width()
                : Math.min(
                        inside.width(),
                        columns == 1 ? Math.min(104 * scale, inside.width() * 0.4) : inside.width() * 0.4);
        return new Box(inside.x(), inside.y(), width, band(processor).y() - inside.y() - (grid() ? 1 : 2));
    }

    /** Where it is said who runs the task, beside it and above what just ran; of no height where there is no room. */
    Box story(int processor) {
        Box chip = chip(processor);
        double height =
                roomForText() && chip.height() >= 28 * scale ? Math.rint(Math.min(18 * scale, chip.height() / 2)) : 0;
        double left = chip.right() + 8 * scale;
        return new Box(left, chip.y() - 1, Math.max(0, inside(processor).right() - left), height);
    }

    /** What just ran on the core: it flows to the right, away from the task that runs. */
    Box strip(int processor) {
        if (grid()) {
            return band(processor);
        }
        Box chip = chip(processor);
        double top = chip.y() + story(processor).height();
        double left = chip.right() + 3;
        return new Box(left, top, Math.max(1, inside(processor).right() - left), chip.bottom() - top);
    }
}
