package corewise.ui.board;

import static corewise.ui.board.BoardTexts.text;

import corewise.model.MachineInfo;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.WorkerKind;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Token;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** Draws the cores: their names, how busy each is, and the tasks on them. Belongs to the window's thread. */
final class CoresPainter {
    private final Brush brush;
    private final BoardFrame frame;
    private final CoreLanes lanes;
    private final MachineInfo machine;

    CoresPainter(Brush brush, BoardFrame frame) {
        this.brush = brush;
        this.frame = frame;
        this.lanes = frame.layout().lanes();
        this.machine = frame.trace().machine();
    }

    void paint() {
        brush.card(lanes.card());
        header();
        for (int processor = 0; processor < lanes.processors(); processor++) {
            if (lanes.grid()) {
                cell(processor);
            } else {
                lane(processor);
            }
        }
        if (!machine.coreReported()) {
            notReported();
        } else {
            tasks();
        }
    }

    private void header() {
        Box card = lanes.card();
        double y = card.y() + 17 * brush.scale();
        Font font = brush.palette().font(11.5);
        brush.text(
                text("cores.title"),
                brush.palette().bold(11),
                brush.color(Token.SECONDARY),
                card.x() + BoardLayout.PADDING,
                y);
        double left = Math.max(lanes.bar(0).x(), card.x() + 78 * brush.scale());
        if (frame.preview()) {
            Box place = new Box(left, y - 8, card.right() - BoardLayout.PADDING - left, 16);
            brush.fitted(text("cores.empty", machine.availableProcessors()), font, brush.color(Token.SECONDARY), place);
            return;
        }
        String window = frame.sample()
                .map(sample -> text("cores.window", Math.round(sample.windowNanos() / 1e6)))
                .orElseGet(() -> text("cores.noWindow"));
        brush.text(window, font, brush.color(Token.SECONDARY), left, y);
        String note = text(shares() ? "cores.noteShares" : "cores.note");
        if (frame.phase() == BoardFrame.Phase.LIVE) {
            note = text("cores.live", note);
        }
        double free = card.right() - BoardLayout.PADDING - left - brush.width(window, font) - 20;
        if (brush.width(note, font) < free) {
            brush.textRight(note, font, brush.color(Token.SECONDARY), card.right() - BoardLayout.PADDING, y);
        }
    }

    private boolean shares() {
        return frame.state().turns().tooShortToFollow();
    }

    private float busy(int processor) {
        return frame.sample().map(sample -> sample.busy(processor)).orElse(UtilisationSample.UNKNOWN);
    }

    private void lane(int processor) {
        boolean usable = machine.usable(processor);
        Box label = lanes.label(processor);
        double size = Math.min(13, label.height() / brush.scale() * 0.8);
        if (size >= 6.5) {
            String name =
                    lanes.columns() == 1 && size > 9 ? text("cores.core", processor) : Integer.toString(processor);
            Font font = usable ? brush.palette().bold(size) : brush.palette().font(size);
            brush.fitted(name, font, brush.color(usable ? Token.TEXT : Token.SECONDARY), label);
        }
        bar(processor);
        stage(lanes.stage(processor), usable);
    }

    private void bar(int processor) {
        GraphicsContext graphics = brush.graphics();
        Box bar = lanes.bar(processor);
        double arc = Math.min(8, bar.height() / 2);
        graphics.setFill(brush.color(Token.BUSY_GROUND));
        graphics.fillRoundRect(bar.x(), bar.y(), bar.width(), bar.height(), arc, arc);
        float busy = busy(processor);
        Box number = lanes.number(processor);
        double size = Math.min(12.5, number.height() / brush.scale() * 0.75);
        if (Float.isNaN(busy)) {
            if (size >= 6.5) {
                brush.text("–", brush.palette().font(size), brush.color(Token.SECONDARY), number.x(), number.centerY());
            }
            return;
        }
        graphics.setFill(brush.color(Token.BUSY));
        graphics.fillRoundRect(bar.x(), bar.y(), bar.width() * busy, bar.height(), arc, arc);
        if (size >= 6.5) {
            brush.text(
                    Math.round(busy * 100) + "%",
                    brush.palette().bold(size),
                    brush.color(Token.SECONDARY),
                    number.x(),
                    number.centerY());
        }
    }

    private void stage(Box stage, boolean usable) {
        GraphicsContext graphics = brush.graphics();
        double arc = Math.min(12, stage.height() * 0.4);
        graphics.setFill(brush.color(usable ? Token.LANE : Token.BUSY_GROUND));
        graphics.fillRoundRect(stage.x(), stage.y(), stage.width(), stage.height(), arc, arc);
        if (stage.height() >= 12) {
            graphics.setStroke(brush.color(Token.LANE_BORDER));
            graphics.setLineWidth(1);
            graphics.strokeRoundRect(stage.x() + 0.5, stage.y() + 0.5, stage.width() - 1, stage.height() - 1, arc, arc);
        }
        if (!usable && stage.height() >= 12) {
            Box place = new Box(stage.x() + 10, stage.y(), stage.width() - 20, stage.height());
            brush.fitted(
                    text("cores.notAvailable"),
                    brush.palette().font(Math.min(12.5, stage.height() / brush.scale() * 0.7)),
                    brush.color(Token.SECONDARY),
                    place);
        }
    }

    /** A core as a cell: utilisation rises from below in grey, the running task's colour stands above it. */
    private void cell(int processor) {
        Box cell = lanes.lane(processor);
        GraphicsContext graphics = brush.graphics();
        boolean usable = machine.usable(processor);
        graphics.setFill(brush.color(usable ? Token.LANE : Token.BUSY_GROUND));
        graphics.fillRect(cell.x(), cell.y(), cell.width(), cell.height());
        float busy = busy(processor);
        if (!Float.isNaN(busy)) {
            double width = Math.max(2, cell.width() * 0.16);
            graphics.setFill(brush.color(Token.BUSY));
            graphics.fillRect(cell.x(), cell.bottom() - cell.height() * busy, width, cell.height() * busy);
        }
        graphics.setStroke(brush.color(Token.LANE_BORDER));
        graphics.strokeRect(cell.x() + 0.5, cell.y() + 0.5, cell.width() - 1, cell.height() - 1);
        if (cell.width() > 30 && cell.height() > 22) {
            brush.text(
                    Integer.toString(processor),
                    brush.palette().font(8),
                    brush.color(Token.SECONDARY),
                    cell.x() + cell.width() * 0.2,
                    cell.y() + 7 * brush.scale());
        }
    }

    private void tasks() {
        if (frame.preview()) {
            return;
        }
        if (shares()) {
            for (int processor = 0; processor < lanes.processors(); processor++) {
                shares(processor);
            }
            return;
        }
        List<List<Integer>> running = new ArrayList<>();
        for (int processor = 0; processor < lanes.processors(); processor++) {
            running.add(List.of());
        }
        for (int task = 0; task < frame.items(); task++) {
            int processor = frame.state().processor(task);
            boolean here = frame.state().state(task) == TaskState.RUNNING
                    || frame.state().givesWay(task);
            if (here && processor >= 0 && processor < running.size()) {
                if (running.get(processor).isEmpty()) {
                    running.set(processor, new ArrayList<>());
                }
                running.get(processor).add(task);
            }
        }
        for (int processor = 0; processor < running.size(); processor++) {
            place(processor, running.get(processor));
        }
    }

    /** Two tasks on one core at one moment are an error of observation: both are drawn, none is repaired away. */
    private void place(int processor, List<Integer> tasks) {
        Box chip = lanes.chip(processor);
        for (int i = 0; i < tasks.size(); i++) {
            int task = tasks.get(i);
            double width = chip.width() / tasks.size();
            Box box = new Box(chip.x() + i * width, chip.y(), width - (tasks.size() > 1 ? 2 : 0), chip.height());
            if (!Flights.flying(frame, task)) {
                runningChip(box, task);
            }
        }
        if (tasks.size() == 1 && lanes.roomForText()) {
            story(processor, tasks.getFirst(), chip);
        }
    }

    private void runningChip(Box box, int task) {
        if (lanes.grid()) {
            double edge = Math.max(2, box.width() * 0.2);
            brush.chip(
                    new Box(box.x() + edge, box.y() + 1, box.width() - edge - 1, box.height() - 2),
                    task,
                    frame.items());
            return;
        }
        double track = Math.min(6, box.height() * 0.2);
        boolean tall = box.height() >= 16;
        Box body = tall ? new Box(box.x(), box.y(), box.width(), box.height() - track - 1) : box;
        if (frame.state().givesWay(task)) {
            brush.paleChip(body, task, frame.items());
        } else {
            brush.chip(body, task, frame.items());
        }
        if (tall) {
            GraphicsContext graphics = brush.graphics();
            double done = frame.reader().progress(task, frame.state().nanos());
            graphics.setFill(brush.color(Token.BUSY_GROUND));
            graphics.fillRoundRect(box.x(), box.bottom() - track, box.width(), track, track, track);
            graphics.setFill(ColorRamp.of(task, frame.items()));
            graphics.fillRoundRect(box.x(), box.bottom() - track, box.width() * done, track, track, track);
        }
    }

    private void story(int processor, int task, Box chip) {
        Box stage = lanes.stage(processor);
        double left = chip.right() + 12 * brush.scale();
        Font font = brush.palette().font(Math.min(12.5, stage.height() / brush.scale() * 0.72));
        String here = workerStory(task);
        Box place = new Box(left, stage.y(), stage.right() - 8 - left, stage.height());
        brush.fitted(here, font, brush.color(Token.SECONDARY), place);
        int from = frame.state().cameFrom(task);
        if (from >= 0 && !frame.state().givesWay(task)) {
            double used = brush.width(here, font);
            Box rest = new Box(left + used, stage.y(), place.width() - used, stage.height());
            brush.fitted(" · " + text("cores.cameFrom", from), font, brush.color(Token.MOVED), rest);
        }
    }

    private String workerStory(int task) {
        long nanos = frame.state().nanos();
        if (frame.state().givesWay(task)) {
            return text("cores.givesWay");
        }
        String ran = BoardTexts.time(frame.reader().ranNanos(task, nanos));
        int worker = frame.trace().worker(task);
        if (worker == TraceView.NONE) {
            return "";
        }
        var info = frame.trace().workerInfo(worker);
        if (info.kind() == WorkerKind.TASK_THREAD) {
            String life = BoardTexts.time(Math.max(0, nanos - frame.trace().startedNanos(task)));
            return text("cores.thread", info.name(), ran, life);
        }
        return text(info.kind() == WorkerKind.MAIN ? "cores.main" : "cores.worker", info.name(), ran);
    }

    private void shares(int processor) {
        Box stage = lanes.stage(processor);
        double inset = lanes.grid() ? 1 : Math.min(5, stage.height() * 0.12);
        String turns = text("cores.turns", Math.round(frame.state().turns().turnsPerSecond(processor)));
        Font font = brush.palette().font(12);
        // the shares are what is to be seen: words only where they leave them most of the lane
        boolean words = lanes.roomForText() && stage.width() > 3 * brush.width(turns, font);
        double room = stage.width() - 2 * inset - (words ? brush.width(turns, font) + 24 : 0);
        double x = stage.x() + inset;
        for (TurnShares.Share share : frame.state().turns().shares(processor)) {
            double width = share.share() * room;
            Box box = new Box(x, stage.y() + inset, width - (width > 4 ? 1 : 0), stage.height() - 2 * inset);
            if (width >= 14) {
                brush.chip(box, share.task(), frame.items());
            } else {
                brush.graphics().setFill(ColorRamp.of(share.task(), frame.items()));
                brush.graphics().fillRect(box.x(), box.y(), Math.max(0.5, box.width()), box.height());
            }
            x += width;
        }
        if (words && frame.state().turns().turnsPerSecond(processor) > 0) {
            brush.textRight(turns, font, brush.color(Token.SECONDARY), stage.right() - 10, stage.centerY());
        }
    }

    /** Where the system does not tell the core, running tasks stand together, on no lane. */
    private void notReported() {
        Box first = lanes.stage(0);
        Box place = new Box(first.x() + 10, first.y(), first.width() - 20, first.height());
        brush.fitted(text("cores.notReported"), brush.palette().font(12.5), brush.color(Token.SECONDARY), place);
        if (frame.preview()) {
            return;
        }
        int running = frame.state().count(TaskState.RUNNING);
        double top = lanes.processors() > 1 ? lanes.stage(1).y() : first.y();
        double left = lanes.processors() > 1 ? place.x() : place.x() + place.width() / 2;
        Box row = new Box(
                left, top + 3, place.right() - left, Math.max(10, Math.min(34 * brush.scale(), first.height() - 6)));
        ChipRow chips = ChipRow.of(row, Math.max(running, machine.availableProcessors()), brush.scale());
        int at = 0;
        for (int task = 0; task < frame.items() && at < chips.capacity(); task++) {
            if (frame.state().state(task) == TaskState.RUNNING) {
                brush.chip(chips.chip(at++), task, frame.items());
            }
        }
    }
}
