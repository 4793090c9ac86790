package corewise.ui.board;

import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.scene.text.Font;

/** Draws the finished row, in completion order, and the joined list, in list order or as results came. */
@OnWindowThread
record RowsPainter(Brush brush, BoardFrame frame, PictureSource results) {
    private static final int MOST_SLOTS = 128;
    /** Looks of a place where no task stands, beside the numbers of those that do. */
    private static final int NOBODY = -1;

    private static final int ON_ITS_WAY = -2;
    /** Signs of a value in the sentence below the row. */
    private static final int LONGEST_VALUE = 17;

    private static final double TALLEST_STRIP = 30;

    /** The card and the titles of its rows. */
    void ground() {
        brush.card(frame.layout().finished());
        titleAt(finishedRow(frame).box(), frame.text("finished.title"), frame.text("finished.note"));
        titleAt(
                joinedRow(frame).box(),
                frame.text("joined.title"),
                frame.text(byArrival() ? "joined.note.came" : "joined.note"));
    }

    private static ChipRow finishedRow(BoardFrame frame) {
        return frame.layout().finishedRow(frame.items());
    }

    private static ChipRow joinedRow(BoardFrame frame) {
        return frame.values()
                ? frame.layout().valuesRow(frame.items())
                : frame.layout().joinedRow(frame.items());
    }

    /** Where the finished tasks stand. */
    static Box finishedPlace(BoardFrame frame) {
        return place(frame, finishedRow(frame));
    }

    /** Where the joined list stands. */
    static Box joinedPlace(BoardFrame frame) {
        return place(frame, joinedRow(frame));
    }

    private static Box place(BoardFrame frame, ChipRow row) {
        Box lines = row.lines(TALLEST_STRIP * frame.layout().scale());
        return new Box(lines.x() - 2, lines.y() - 2, lines.width() + 4, lines.height() + 4);
    }

    /** Where it is said what main is at. */
    static Box sentencePlace(BoardFrame frame) {
        Box row = joinedRow(frame).box();
        return new Box(
                BoardLayout.PADDING,
                row.bottom() + 2,
                row.right() - BoardLayout.PADDING,
                20 * frame.layout().scale());
    }

    void finished() {
        paint(finishedCells(frame), finishedRow(frame), "finished.empty");
    }

    void joined() {
        paint(joinedCells(frame, results), joinedRow(frame), byArrival() ? "joined.empty.came" : "joined.empty");
    }

    private void paint(Optional<ChipCells> cells, ChipRow row, String emptyKey) {
        cells.ifPresentOrElse(each -> each.paint(brush), () -> emptyRow(row, frame.text(emptyKey)));
    }

    /** The places of the finished row; empty before a run. */
    static Optional<ChipCells> finishedCells(BoardFrame frame) {
        ChipRow row = finishedRow(frame);
        ChipCells.Painter painter =
                (brush, place) -> new RowsPainter(brush, frame, PictureSource.NONE).finishedAt(row, place);
        return cells(frame, row, place -> finishedLook(frame, row, place), painter);
    }

    /** The places of the joined list; empty before a run. */
    static Optional<ChipCells> joinedCells(BoardFrame frame, PictureSource results) {
        ChipRow row = joinedRow(frame);
        ChipCells.Painter painter = (brush, place) -> new RowsPainter(brush, frame, results).joinedAt(row, place);
        return cells(frame, row, place -> new RowsPainter(null, frame, results).joinedLook(row, place), painter);
    }

    private static Optional<ChipCells> cells(
            BoardFrame frame, ChipRow row, IntUnaryOperator look, ChipCells.Painter painter) {
        if (frame.preview()) {
            return Optional.empty();
        }
        Consumer<Brush> ground = brush -> ground(brush, strip(frame, row));
        return Optional.of(
                row.condensed() ? ChipCells.columns(row, ground, look, painter) : ChipCells.chips(row, look, painter));
    }

    /** Where the strip of a row is painted: a column that is painted again must not show at its edges. */
    private static Box strip(BoardFrame frame, ChipRow row) {
        Box strip = row.strip(TALLEST_STRIP * frame.layout().scale());
        return new Box(Math.rint(strip.x()), Math.rint(strip.y()), (int) strip.width(), Math.rint(strip.height()));
    }

    private static void ground(Brush brush, Box part) {
        brush.graphics().setFill(brush.color(Token.BUSY_GROUND));
        brush.graphics().fillRect(part.x(), part.y(), part.width(), part.height());
    }

    void sentence() {
        if (!frame.preview()) {
            joinSentence(frame.layout().finished(), joinedRow(frame).box());
        }
    }

    private boolean byArrival() {
        return frame.trace().spec().joinsInOrderOfArrival();
    }

    private void titleAt(Box row, String title, String note) {
        double x = BoardLayout.PADDING;
        brush.text(title, brush.palette().bold(11), brush.color(Token.SECONDARY), x, row.centerY() - 8 * brush.scale());
        brush.text(
                note, brush.palette().font(11.5), brush.color(Token.SECONDARY), x, row.centerY() + 8 * brush.scale());
    }

    private void emptyRow(ChipRow row, String note) {
        brush.fitted(note, brush.palette().font(12.5), brush.color(Token.SECONDARY), row.box());
    }

    /** The place in the list's order, or in that of completion, that a place of the row stands for. */
    private static int placeOf(BoardFrame frame, ChipRow row, int place) {
        return row.condensed()
                ? (int) (place * (double) frame.items() / (int) row.box().width())
                : place;
    }

    private static int finishedLook(BoardFrame frame, ChipRow row, int place) {
        int rank = placeOf(frame, row, place);
        if (rank >= frame.state().finishedCount()) {
            return NOBODY;
        }
        int task = frame.state().finishedAt(rank);
        return !row.condensed() && Flights.flying(frame, task) ? ON_ITS_WAY : task;
    }

    private void finishedAt(ChipRow row, int place) {
        int look = finishedLook(frame, row, place);
        if (row.condensed()) {
            column(row, place, look, 1);
        } else if (look == NOBODY) {
            slot(row.chip(place));
        } else if (look != ON_ITS_WAY) {
            outcomeChip(row.chip(place), look);
        }
    }

    private void outcomeChip(Box box, int task) {
        if (frame.trace().outcome(task) == TaskOutcome.DONE) {
            brush.chip(box, task, frame.items());
        } else {
            brush.paleChip(box, task, frame.items());
            brush.cross(box);
        }
    }

    private void slot(Box box) {
        if (frame.items() <= MOST_SLOTS) {
            brush.slot(box);
        }
    }

    private void column(ChipRow row, int column, int task, double share) {
        Box strip = strip(frame, row);
        Box whole = new Box(strip.x() + column, strip.y(), 1, strip.height());
        if (task == NOBODY || share < 1) {
            ground(brush, whole);
        }
        if (task != NOBODY) {
            double height = share * whole.height();
            brush.part(new Box(whole.x(), whole.bottom() - height, 1, height), task, frame.items());
        }
    }

    /** The task at a place whose result is there; and more by all tasks if main has it, twice so many with its value. */
    private int joinedLook(ChipRow row, int place) {
        int at = placeOf(frame, row, place);
        int task = byArrival() ? arrived(at) : at;
        if (task == TraceView.NONE || frame.state().state(task) != TaskState.FINISHED) {
            return NOBODY;
        }
        if (!isJoined(task) && !byArrival()) {
            return task;
        }
        boolean known = frame.values() && !row.condensed() && value(task).isPresent();
        return task + (known ? 2 : 1) * frame.items();
    }

    private void joinedAt(ChipRow row, int place) {
        int look = joinedLook(row, place);
        boolean joined = look >= frame.items();
        int task = look == NOBODY ? NOBODY : look % frame.items();
        if (row.condensed()) {
            // ready behind the one that main waits for: half the height
            column(row, place, task, joined ? 1 : 0.5);
        } else if (task == NOBODY) {
            slot(row.chip(place));
        } else if (joined) {
            joinedChip(row.chip(place), task);
        } else if (frame.trace().outcome(task) == TaskOutcome.DONE) {
            brush.hollowChip(row.chip(place), task, frame.items());
        } else {
            brush.cross(row.chip(place));
        }
    }

    private void joinedChip(Box box, int task) {
        if (frame.values()) {
            valueChip(box, task);
        } else {
            outcomeChip(box, task);
        }
    }

    /** The result in the place of the number; the number where it is not known or has no room. */
    private void valueChip(Box box, int task) {
        String value =
                value(task).or(() -> ResultWords.digest(frame.trace(), task)).orElse("");
        if (frame.trace().outcome(task) != TaskOutcome.DONE || !brush.valueChip(box, task, frame.items(), value)) {
            outcomeChip(box, task);
        }
    }

    private Optional<String> value(int task) {
        return ResultWords.value(results.result(task), frame.texts().quantities());
    }

    private boolean isJoined(int task) {
        long joined = frame.trace().joinedNanos(task);
        return joined != TraceView.UNKNOWN_NANOS && joined <= frame.state().nanos();
    }

    private void joinSentence(Box card, Box row) {
        String bytes = ProcessWords.bytes(frame);
        Font font = brush.palette().font(11.5);
        String whole = mainIsAt();
        for (String more : List.of(values(), bytes)) {
            whole += more.isEmpty() ? "" : Brush.PARTED + more;
        }
        // what was sent is left out where there is no room for all, then the values
        double room = card.width() - 2 * BoardLayout.PADDING;
        String parts = Brush.partsThatFit(whole, each -> brush.fits(each, font, room));
        String sentence = brush.fit(parts, font, room);
        if (!sentence.isEmpty()) {
            brush.textRight(
                    sentence,
                    font,
                    brush.color(Token.SECONDARY),
                    card.right() - BoardLayout.PADDING,
                    row.bottom() + 11 * brush.scale());
        }
    }

    /** The first and the last value that main has taken, so that equal lists can be seen to be equal. */
    private String values() {
        int end = frame.items() - 1;
        String first = taken(0);
        String last = end > 0 ? taken(end) : "";
        if (first.isEmpty()) {
            boolean digests = frame.values()
                    && isJoined(0)
                    && ResultWords.digest(frame.trace(), 0).isPresent();
            return digests ? frame.text("joined.digests") : "";
        }
        return last.isEmpty() ? frame.text("joined.first", first) : frame.text("joined.firstAndLast", first, last);
    }

    /** A value that main has taken and that is known, long ones shortened; else empty. */
    private String taken(int place) {
        int task = byArrival() ? arrived(place) : place;
        return task >= 0 && isJoined(task)
                ? value(task)
                        .map(value -> ResultWords.shortened(value, text -> text.length() <= LONGEST_VALUE))
                        .orElse("")
                : "";
    }

    /** The task at a place of a list that grows at its end; none where it has not come so far. */
    private int arrived(int place) {
        return place < frame.state().arrivedCount() ? frame.state().arrivedAt(place) : TraceView.NONE;
    }

    private String mainIsAt() {
        BoardState state = frame.state();
        if (state.resultCount() == frame.items()) {
            return frame.text(byArrival() ? "joined.all.came" : "joined.all", frame.items());
        }
        if (state.mainWaitsFor() >= 0) {
            int ready = state.finishedCount() - state.joinedCount();
            return switch (frame.trace().spec().joining()) {
                case ALL_AT_ONCE -> frame.text("joined.waitsAll", ready, frame.items());
                case AS_THEY_COME -> frame.text("joined.asTheyCome", state.joinedCount(), frame.items());
                case IN_LIST_ORDER ->
                    ready > 0
                            ? frame.text("joined.waitsReady", state.mainWaitsFor(), ready)
                            : frame.text("joined.waits", state.mainWaitsFor());
            };
        }
        return frame.text("joined.partial", state.resultCount(), frame.items());
    }
}
