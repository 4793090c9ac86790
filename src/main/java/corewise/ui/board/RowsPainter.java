package corewise.ui.board;

import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/** Draws the finished row, in completion order, and the joined list, in list order or as results came. */
@OnWindowThread
record RowsPainter(Brush brush, BoardFrame frame, PictureSource results) {
    private static final int MOST_SLOTS = 128;
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
        ChipRow row = finishedRow(frame);
        if (frame.preview()) {
            emptyRow(row, frame.text("finished.empty"));
        } else {
            paintFinished(row);
        }
    }

    void joined() {
        ChipRow row = joinedRow(frame);
        if (frame.preview()) {
            emptyRow(row, frame.text(byArrival() ? "joined.empty.came" : "joined.empty"));
        } else {
            paintJoined(row);
        }
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

    private void paintFinished(ChipRow row) {
        if (row.condensed()) {
            finishedStrip(row);
            return;
        }
        slots(row, frame.state().finishedCount());
        for (int rank = 0; rank < frame.state().finishedCount(); rank++) {
            int task = frame.state().finishedAt(rank);
            if (!Flights.flying(frame, task)) {
                outcomeChip(row.chip(rank), task);
            }
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

    private void slots(ChipRow row, int from) {
        if (frame.items() <= MOST_SLOTS) {
            for (int place = from; place < frame.items(); place++) {
                brush.slot(row.chip(place));
            }
        }
    }

    private void finishedStrip(ChipRow row) {
        Box box = row.box();
        int pixels = (int) box.width();
        int finished = frame.state().finishedCount();
        Box strip = row.strip(TALLEST_STRIP * brush.scale());
        outline(strip);
        for (int pixel = 0; pixel < pixels; pixel++) {
            int rank = (int) (pixel * (double) frame.items() / pixels);
            if (rank < finished) {
                pixel(box.x() + pixel, strip.y(), strip.height(), frame.state().finishedAt(rank));
            }
        }
    }

    private void outline(Box strip) {
        brush.graphics().setFill(brush.color(Token.BUSY_GROUND));
        brush.graphics().fillRect(strip.x(), strip.y(), strip.width(), strip.height());
    }

    /** A pixel of a strip, which lies between pixels where type is large: two half ones would be seen as a paler one. */
    private void pixel(double x, double top, double height, int task) {
        brush.part(new Box(Math.rint(x), top, 1, height), task, frame.items());
    }

    private void paintJoined(ChipRow row) {
        if (row.condensed()) {
            joinedStrip(row);
            return;
        }
        if (byArrival()) {
            slots(row, frame.state().arrivedCount());
            for (int place = 0; place < frame.state().arrivedCount(); place++) {
                joinedChip(row.chip(place), frame.state().arrivedAt(place));
            }
            return;
        }
        for (int task = 0; task < frame.items(); task++) {
            Box box = row.chip(task);
            boolean finished = frame.state().state(task) == TaskState.FINISHED;
            if (finished && isJoined(task)) {
                joinedChip(box, task);
            } else if (finished) {
                if (frame.trace().outcome(task) == TaskOutcome.DONE) {
                    brush.hollowChip(box, task, frame.items());
                } else {
                    brush.cross(box);
                }
            } else if (frame.items() <= MOST_SLOTS) {
                brush.slot(box);
            }
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

    private void joinedStrip(ChipRow row) {
        Box box = row.box();
        int pixels = (int) box.width();
        Box strip = row.strip(TALLEST_STRIP * brush.scale());
        outline(strip);
        for (int pixel = 0; pixel < pixels; pixel++) {
            int place = (int) (pixel * (double) frame.items() / pixels);
            int task = byArrival() ? arrived(place) : place;
            boolean finished = task >= 0 && frame.state().state(task) == TaskState.FINISHED;
            if (finished && isJoined(task)) {
                pixel(box.x() + pixel, strip.y(), strip.height(), task);
            } else if (finished) {
                // ready behind the one that main waits for: half the height
                pixel(box.x() + pixel, strip.centerY(), strip.height() / 2, task);
            }
        }
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
