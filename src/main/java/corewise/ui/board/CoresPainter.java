package corewise.ui.board;

import corewise.model.MachineInfo;
import corewise.picture.Token;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.paint.Color;

/** Draws the tasks that have a core now. */
@OnWindowThread
final class CoresPainter {
    /** How strong what is still to be done of a task is drawn. */
    private static final double TRACK = 0.3;

    /** How much of a chip's height its number leaves below itself. */
    static final double BELOW_NUMBER = 0.28;

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
        if (frame.preview()) {
            return;
        }
        if (machine.coreReported()) {
            tasks();
        } else {
            runningSomewhere();
        }
    }

    private void tasks() {
        List<List<Integer>> running = onCores(frame);
        for (int processor = 0; processor < running.size(); processor++) {
            place(processor, running.get(processor));
        }
    }

    /** The tasks that run on each core at the shown moment. */
    static List<List<Integer>> onCores(BoardFrame frame) {
        int processors = frame.layout().lanes().processors();
        List<List<Integer>> running = new ArrayList<>(Collections.nCopies(processors, List.of()));
        if (frame.state().noneAt(Place.CORE)) {
            return running;
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
        return running;
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
    }

    private void runningChip(Box box, int task) {
        boolean pale = paintTask(box, task);
        if (box.height() >= 16 && !lanes.grid()) {
            double done = frame.reader().progress(task, frame.state().nanos());
            Box line = line(box);
            Color ink = pale ? brush.color(Token.TEXT) : ColorRamp.ink(task, frame.items());
            brush.graphics().setFill(ink.deriveColor(0, 1, 1, TRACK));
            brush.graphics().fillRect(line.x(), line.y(), line.width(), line.height());
            brush.graphics().setFill(ink);
            brush.graphics().fillRect(line.x(), line.y(), line.width() * done, line.height());
        }
    }

    /** How far a task is, below its number: the lower its chip, the nearer to the chip's edge. */
    static Box line(Box chip) {
        double height = Math.rint(Math.min(4, chip.height() * 0.12));
        double below = Math.clamp(Math.floor(chip.height() * BELOW_NUMBER - 1 - height), 1, 3);
        return new Box(chip.x() + 5, chip.bottom() - below - height, chip.width() - 10, height);
    }

    /** Paints a task as it stands on a core; says whether its ground is pale. */
    private boolean paintTask(Box box, int task) {
        if (frame.state().stopped(task)) {
            brush.stoppedChip(box, task, frame.items());
            return true;
        }
        if (frame.state().givesWay(task)) {
            brush.paleChip(box, task, frame.items());
            return true;
        }
        brush.chip(box, task, frame.items());
        return false;
    }

    /** Where the system does not tell the core, running tasks stand together, on no lane. */
    private void runningSomewhere() {
        Box first = lanes.stage(0);
        Box place = new Box(first.x() + 10, first.y(), first.width() - 20, first.height());
        int running = frame.state().count(Place.CORE) + frame.state().stoppedAt(Place.CORE);
        double top = lanes.processors() > 1 ? lanes.stage(1).y() : first.y();
        double left = lanes.processors() > 1 ? place.x() : place.x() + place.width() / 2;
        Box row = new Box(
                left, top + 3, place.right() - left, Math.max(10, Math.min(34 * brush.scale(), first.height() - 6)));
        ChipRow chips = ChipRow.of(row, Math.max(running, machine.availableProcessors()), brush.scale());
        int at = 0;
        for (int task = frame.state().from(); task < frame.state().to() && at < chips.capacity(); task++) {
            if (frame.state().place(task) == Place.CORE) {
                paintTask(chips.chip(at++), task);
            }
        }
    }
}
