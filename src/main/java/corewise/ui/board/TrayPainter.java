package corewise.ui.board;

import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/** Draws the tasks that have no core: not started, ready, blocked. */
@OnWindowThread
record TrayPainter(Brush brush, BoardFrame frame) {
    private static final double TALLEST_STRIP = 26;

    /** Where tasks that have not started stand, with all that is said of them. */
    static Box notStartedPlace(BoardFrame frame) {
        BoardLayout layout = frame.layout();
        if (layout.sayWhyWaiting() || noneWaits(frame)) {
            return layout.inside(layout.notStarted());
        }
        Box lines = layout.notStartedRow(frame.items()).lines(TALLEST_STRIP * layout.scale());
        // below the chips of a chunk is a line
        return new Box(lines.x() - 2, lines.y() - 2, lines.width() + 4, lines.height() + 6);
    }

    private static boolean noneWaits(BoardFrame frame) {
        return frame.state().count(Place.NOT_STARTED) == 0 && frame.state().stoppedAt(Place.NOT_STARTED) == 0;
    }

    /** Mark of what stays in the cards while tasks come and go. */
    static long groundContent(BoardFrame frame) {
        return Objects.hash(frame.phase(), frame.layout(), QueueWords.title(frame), QueueWords.note(frame))
                & Long.MAX_VALUE;
    }

    /** The cards and their titles. */
    void ground() {
        BoardLayout layout = frame.layout();
        boolean processes = frame.trace().spec().usesProcesses();
        card(layout.notStarted(), QueueWords.title(frame), QueueWords.note(frame));
        card(layout.ready(), frame.text("ready.title"), frame.text(processes ? "ready.noteProcess" : "ready.note"));
        card(layout.blocked(), frame.text("blocked.title"), frame.text("blocked.note"));
    }

    private void card(Box card, String title, String note) {
        brush.card(card);
        brush.title(card, title, note, frame.layout().titleWidth(card));
    }

    void notStarted() {
        if (noneWaits(frame)) {
            note(frame.layout().notStarted(), frame.layout().notStartedRow(1), QueueWords.none(frame));
            return;
        }
        ChipRow row = frame.layout().notStartedRow(frame.items());
        if (row.condensed()) {
            strip(row, this::isBeforeStart, frame.items());
        } else {
            chips(row);
        }
        if (frame.layout().sayWhyWaiting()) {
            Box place = frame.layout().whyWaiting();
            Font font = brush.palette().font(11.5);
            brush.fitted(QueueWords.whyWaiting(frame), font, brush.color(Token.SECONDARY), place);
        }
    }

    private void chips(ChipRow row) {
        boolean chunks = QueueWords.showsChunks(frame);
        int size = frame.trace().spec().effectiveChunk();
        int place = 0;
        Box train = null;
        for (int task = 0; task < frame.items(); task++) {
            if (isBeforeStart(task)) {
                Box chip = row.chip(place++);
                paintWaiting(chip, task);
                boolean goesOn = train != null && task % size != 0 && chip.y() == train.y();
                train = goesOn ? new Box(train.x(), train.y(), chip.right() - train.x(), train.height()) : chip;
                if (chunks) {
                    coupling(train);
                }
            }
        }
    }

    /** A line below the tasks of one chunk: they travel together. */
    private void coupling(Box train) {
        brush.graphics().setFill(brush.color(Token.SECONDARY));
        brush.graphics().fillRect(train.x(), train.bottom() + 1.5, train.width(), 1.5);
    }

    private boolean isBeforeStart(int task) {
        return frame.state().place(task) == Place.NOT_STARTED;
    }

    private void paintWaiting(Box box, int task) {
        if (frame.state().stopped(task)) {
            brush.stoppedChip(box, task, frame.items());
        } else if (frame.state().state(task) == TaskState.STARTING) {
            brush.hollowChip(box, task, frame.items());
        } else if (QueueWords.chunkTaken(frame, task)) {
            brush.paleChip(box, task, frame.items());
        } else {
            brush.chip(box, task, frame.items());
        }
    }

    void ready() {
        Box card = frame.layout().ready();
        if (frame.preview()) {
            note(card, frame.layout().readyRow(1), Stream.of(frame.text("ready.empty")), "ready.emptyShort");
            return;
        }
        String sentence = ReadyWords.sentence(frame);
        if (sentence.isEmpty()) {
            none(card, frame.layout().readyRow(1), ReadyWords.none(frame));
            return;
        }
        row(Place.READY);
        String more = frame.texts().sentences(sentence, frame.text("ready.notWork"));
        if (frame.state().stoppedAt(Place.READY) == 0 && hasRoom(card, more)) {
            sentence(card, more);
        } else {
            sentence(card, hasRoom(card, sentence) ? sentence : ReadyWords.shortened(frame, sentence));
        }
    }

    /** Mark of what the card of ready tasks shows. */
    static long readyContent(BoardFrame frame) {
        String sentence = frame.preview() ? "" : ReadyWords.sentence(frame);
        return ContentFingerprint.tray(
                frame,
                Place.READY,
                frame.preview() || !sentence.isEmpty() ? sentence : ReadyWords.none(frame) + anyInHands(frame));
    }

    /** Mark of what the card of blocked tasks shows. */
    static long blockedContent(BoardFrame frame) {
        String sentence = frame.preview() ? "" : LockWords.sentence(frame);
        return ContentFingerprint.tray(
                frame, Place.BLOCKED, sentence.isEmpty() ? sentence + anyInHands(frame) : sentence);
    }

    /** Whether a task may come, or has just gone, and be on its way over the place of chips. */
    private static boolean anyInHands(BoardFrame frame) {
        BoardState board = frame.state();
        return board.count(Place.READY) + board.count(Place.CORE) + board.count(Place.BLOCKED) > 0;
    }

    void blocked() {
        Box card = frame.layout().blocked();
        if (frame.preview()) {
            String who = frame.text("blocked.empty");
            String all = frame.texts().sentences(who, frame.text("blocked.emptyNeeds"));
            note(card, frame.layout().blockedRow(1), Stream.of(all, who), "blocked.emptyShort");
            return;
        }
        String sentence = LockWords.sentence(frame);
        if (sentence.isEmpty()) {
            none(card, frame.layout().blockedRow(1), frame.text("blocked.none"));
        } else {
            row(Place.BLOCKED);
            sentence(card, hasRoom(card, sentence) ? sentence : LockWords.shortened(frame));
        }
    }

    /** Whoever is in a worker's hands keeps a place here, empty while it stands elsewhere, so that nothing jumps. */
    private void row(Place at) {
        BoardState board = frame.state();
        ChipRow row = StandingPlaces.tray(frame, at);
        if (row.condensed()) {
            strip(row, task -> board.place(task) == at, board.to());
            return;
        }
        if (board.noneAt(at)) {
            return;
        }
        int place = 0;
        for (int task = board.from(); task < board.to(); task++) {
            if (!board.inHands(task)) {
                continue;
            }
            Box chip = row.chip(Math.min(place++, row.capacity() - 1));
            if (board.place(task) == at && !Flights.flying(frame, task)) {
                standing(chip, task, at == Place.READY);
            }
        }
    }

    private void standing(Box chip, int task, boolean progress) {
        if (frame.state().stopped(task)) {
            brush.stoppedChip(chip, task, frame.items());
        } else if (frame.state().state(task) == TaskState.UNKNOWN) {
            brush.hollowChip(chip, task, frame.items());
        } else {
            brush.paleChip(chip, task, frame.items());
        }
        if (progress) {
            progress(chip, task);
        }
    }

    private void progress(Box chip, int task) {
        double done = frame.reader().progress(task, frame.state().nanos());
        var graphics = brush.graphics();
        double height = Math.max(2, chip.height() * 0.12);
        graphics.setFill(ColorRamp.of(task, frame.items()));
        graphics.fillRect(chip.x() + 2, chip.bottom() - height - 1, (chip.width() - 4) * done, height);
    }

    /** Tasks before a bound as a strip of colour, each at its place in the list. */
    private void strip(ChipRow row, IntPredicate stands, int bound) {
        Box box = row.box();
        int pixels = (int) box.width();
        int[] taskAt = new int[pixels + 1];
        Arrays.fill(taskAt, TraceView.NONE);
        int to = Math.min(bound, frame.state().to());
        for (int task = frame.state().from(); task < to; task++) {
            if (stands.test(task)) {
                taskAt[pixel(task, pixels)] = task;
            }
        }
        if (bound > to) {
            // what nobody has begun needs no look at each: every pixel has at least one of them
            int first = pixel(to, pixels);
            for (int pixel = first; pixel <= pixels; pixel++) {
                int task = Math.min(bound - 1, (int) Math.ceil((pixel + 1) * (double) frame.items() / pixels) - 1);
                if (task >= to && pixel(task, pixels) == pixel) {
                    taskAt[pixel] = task;
                }
            }
        }
        Box strip = row.strip(TALLEST_STRIP * brush.scale());
        double width = Math.max(1, box.width() / frame.items() - (frame.items() < pixels / 3 ? 1 : 0));
        for (int pixel = 0; pixel <= pixels; pixel++) {
            if (taskAt[pixel] != TraceView.NONE) {
                brush.part(
                        new Box(Math.rint(box.x() + pixel), strip.y(), width, strip.height()),
                        taskAt[pixel],
                        frame.items());
            }
        }
    }

    private int pixel(int task, int pixels) {
        return (int) (task * (double) pixels / frame.items());
    }

    /** Says that nobody is here: where the sentence on those who are stands, so that no chip flies over it. */
    private void none(Box card, ChipRow row, String words) {
        if (anyInHands(frame) && hasRoom(card, words)) {
            sentence(card, words);
        } else {
            note(card, row, words);
        }
    }

    /** The first of some notes for which there is room, or else what is said with this key. */
    private void note(Box card, ChipRow row, Stream<String> notes, String shortest) {
        Box place = notePlace(card, row);
        note(
                card,
                row,
                notes.filter(each -> brush.roomFor(each, noteFont(), place))
                        .findFirst()
                        .orElseGet(() -> frame.text(shortest)));
    }

    /** Says a note in the place of chips, in as many lines as their card has room for. */
    private void note(Box card, ChipRow row, String note) {
        brush.paragraph(note, noteFont(), brush.color(Token.SECONDARY), notePlace(card, row));
    }

    private Font noteFont() {
        return brush.palette().font(12.5);
    }

    private Box notePlace(Box card, ChipRow row) {
        Box place = row.box();
        // beside a title its first line is level with it
        double top = frame.layout().narrow(card)
                ? place.y() + 2
                : card.y() + BoardLayout.TITLE_MIDDLE * brush.scale() - Brush.lineHeight(noteFont()) / 2;
        return new Box(place.x(), top, place.width(), card.bottom() - BoardLayout.MARGIN / 2 - top);
    }

    private boolean hasRoom(Box card, String sentence) {
        return brush.roomFor(sentence, sentenceFont(), frame.layout().sentence(card));
    }

    private Font sentenceFont() {
        return brush.palette().font(11.5);
    }

    private void sentence(Box card, String sentence) {
        Box place = frame.layout().sentence(card);
        brush.paragraph(sentence, sentenceFont(), brush.color(Token.SECONDARY), place);
    }
}
