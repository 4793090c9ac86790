package corewise.ui.board;

import corewise.model.MachineInfo;
import corewise.picture.Token;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws what changes on the cores from frame to frame: how busy each is, and the tasks on it. */
@OnWindowThread
final class CoresPainter {
    private static final double LEAST_SHARE = 1.5;

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
        for (int processor = 0; processor < lanes.processors(); processor++) {
            if (lanes.grid()) {
                level(processor);
            } else {
                bar(processor);
            }
        }
        if (frame.preview()) {
            return;
        }
        if (machine.coreReported()) {
            tasks();
        } else {
            runningSomewhere();
        }
    }

    private boolean shares() {
        return frame.state().turns().tooShortToFollow();
    }

    private void bar(int processor) {
        float busy = frame.busy(processor);
        Box number = lanes.number(processor);
        double size = Math.min(12.5, number.height() / brush.scale() * 0.75);
        if (!Float.isNaN(busy)) {
            Box bar = lanes.bar(processor);
            double radius = CoreGroundPainter.barRadius(bar);
            float ours = frame.ours(processor);
            Box filled = new Box(bar.x(), bar.y(), bar.width() * busy, bar.height());
            brush.rounded(filled, brush.busy(Float.isNaN(ours) ? Brush.Busy.ANY : Brush.Busy.ELSE), radius);
            if (ours > 0) {
                Box own = new Box(bar.x(), bar.y(), bar.width() * ours, bar.height());
                brush.rounded(own, brush.busy(Brush.Busy.OURS), radius);
            }
        }
        if (size >= 6.5) {
            String share = Float.isNaN(busy) ? "–" : Math.round(busy * 100) + "%";
            Font font = Float.isNaN(busy)
                    ? brush.palette().font(size)
                    : brush.palette().bold(size);
            brush.text(share, font, brush.color(Token.SECONDARY), number.x(), number.centerY());
        }
    }

    /** In a cell utilisation rises from below, beside the running task's colour. */
    private void level(int processor) {
        float busy = frame.busy(processor);
        if (!Float.isNaN(busy)) {
            Box cell = lanes.lane(processor);
            float ours = frame.ours(processor);
            level(cell, busy, brush.busy(Float.isNaN(ours) ? Brush.Busy.ANY : Brush.Busy.ELSE));
            if (ours > 0) {
                level(cell, ours, brush.busy(Brush.Busy.OURS));
            }
        }
    }

    private void level(Box cell, float share, Color color) {
        brush.graphics().setFill(color);
        double height = cell.height() * share;
        brush.graphics().fillRect(cell.x(), cell.bottom() - height, levelWidth(cell), height);
    }

    private static double levelWidth(Box cell) {
        return Math.max(2, cell.width() * 0.16);
    }

    private void tasks() {
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
        for (int task = frame.state().from(); task < frame.state().to(); task++) {
            int processor = frame.state().processor(task);
            boolean here = frame.state().place(task) == Place.CORE;
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
            double edge = levelWidth(box) + box.width() * 0.04;
            brush.chip(
                    new Box(box.x() + edge, box.y() + 1, box.width() - edge - 1, box.height() - 2),
                    task,
                    frame.items());
            return;
        }
        double track = Math.min(6, box.height() * 0.2);
        boolean tall = box.height() >= 16;
        Box body = tall ? new Box(box.x(), box.y(), box.width(), box.height() - track - 1) : box;
        if (frame.state().stopped(task)) {
            brush.stoppedChip(body, task, frame.items());
        } else if (frame.state().givesWay(task)) {
            brush.paleChip(body, task, frame.items());
        } else {
            brush.chip(body, task, frame.items());
        }
        if (tall) {
            double done = frame.reader().progress(task, frame.state().nanos());
            Box whole = new Box(box.x(), box.bottom() - track, box.width(), track);
            brush.rounded(whole, brush.color(Token.BUSY_GROUND), track / 2);
            brush.rounded(
                    new Box(whole.x(), whole.y(), whole.width() * done, track),
                    ColorRamp.of(task, frame.items()),
                    track / 2);
        }
    }

    private void story(int processor, int task, Box chip) {
        Box stage = lanes.stage(processor);
        double left = chip.right() + 12 * brush.scale();
        Font font = brush.palette().font(Math.min(12.5, stage.height() / brush.scale() * 0.72));
        String here = WorkerStory.of(frame, task);
        Box place = new Box(left, stage.y(), stage.right() - 8 - left, stage.height());
        brush.fitted(here, font, brush.color(Token.SECONDARY), place);
        int from = frame.state().cameFrom(task);
        if (from >= 0 && !frame.state().givesWay(task)) {
            double used = brush.width(here, font);
            Box rest = new Box(left + used, stage.y(), place.width() - used, stage.height());
            brush.fitted(" · " + frame.text("cores.cameFrom", from), font, brush.color(Token.MOVED), rest);
        }
    }

    private void shares(int processor) {
        Box lane = lanes.stage(processor);
        double level = lanes.grid() ? levelWidth(lane) : 0;
        Box stage = new Box(lane.x() + level, lane.y(), lane.width() - level, lane.height());
        double inset = lanes.grid() ? 1 : Math.min(5, stage.height() * 0.12);
        String rate = frame.text("cores.turns", Math.round(frame.state().turns().turnsPerSecond(processor)));
        Font font = brush.palette().font(12);
        // the shares are what is to be seen: words only where they leave them most of the lane
        boolean words = lanes.roomForText() && stage.width() > 3 * brush.width(rate, font);
        double room = stage.width() - 2 * inset - (words ? brush.width(rate, font) + 24 : 0);
        double x = stage.x() + inset;
        TurnShares turns = frame.state().turns();
        double gathered = 0;
        for (int share = 0; share < turns.shareCount(processor); share++) {
            int task = turns.shareTask(processor, share);
            double width = turns.share(processor, share) * room;
            gathered += width;
            if (width >= 14) {
                Box box = new Box(x, stage.y() + inset, width - 1, stage.height() - 2 * inset);
                brush.chip(box, task, frame.items());
            } else if (gathered >= LEAST_SHARE) {
                // shares too thin to be seen are gathered until they are a stroke, which has the last one's colour
                brush.graphics().setFill(ColorRamp.of(task, frame.items()));
                double stroke = gathered - (gathered > 4 ? 1 : 0);
                brush.graphics().fillRect(x, stage.y() + inset, stroke, stage.height() - 2 * inset);
            } else {
                continue;
            }
            x += gathered;
            gathered = 0;
        }
        if (gathered > 0) {
            // what is left over is too thin as well, but it was there
            int last = turns.shareTask(processor, turns.shareCount(processor) - 1);
            brush.graphics().setFill(ColorRamp.of(last, frame.items()));
            brush.graphics().fillRect(x, stage.y() + inset, LEAST_SHARE, stage.height() - 2 * inset);
        }
        if (words && frame.state().turns().turnsPerSecond(processor) > 0) {
            brush.textRight(rate, font, brush.color(Token.SECONDARY), stage.right() - 10, stage.centerY());
        }
    }

    /** Where the system does not tell the core, running tasks stand together, on no lane. */
    private void runningSomewhere() {
        Box first = lanes.stage(0);
        Box place = new Box(first.x() + 10, first.y(), first.width() - 20, first.height());
        int running = frame.state().count(Place.CORE) + TrayPainter.stoppedAt(frame, Place.CORE);
        double top = lanes.processors() > 1 ? lanes.stage(1).y() : first.y();
        double left = lanes.processors() > 1 ? place.x() : place.x() + place.width() / 2;
        Box row = new Box(
                left, top + 3, place.right() - left, Math.max(10, Math.min(34 * brush.scale(), first.height() - 6)));
        ChipRow chips = ChipRow.of(row, Math.max(running, machine.availableProcessors()), brush.scale());
        int at = 0;
        for (int task = frame.state().from(); task < frame.state().to() && at < chips.capacity(); task++) {
            if (frame.state().place(task) == Place.CORE) {
                brush.chip(chips.chip(at++), task, frame.items());
            }
        }
    }
}
