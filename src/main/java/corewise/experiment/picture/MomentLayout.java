package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A chip a task, in list order: bright on a core, pale ready, hollow neither. Stateless. */
final class MomentLayout {
    private static final double LARGEST_CHIP = 30;
    private static final double GAP_SHARE = 0.16;
    private static final double LEAST_FOR_NUMBER = 17;
    /** How much of its ground a task covers that is not running. */
    private static final double PALE = 0.22;

    private MomentLayout() {}

    static List<Mark> of(Evidence.TaskStates evidence, Frame frame) {
        Rect place = frame.aboveCaption();
        int tasks = Math.max(1, evidence.tasks());
        double pitch = pitch(tasks, place, frame.px(LARGEST_CHIP) / (1 - GAP_SHARE));
        int columns = (int) Math.max(1, Math.floor(place.width() / pitch + 1e-9));
        int rows = (tasks + columns - 1) / columns;
        // rows of the same length, as far as that goes
        int perRow = (tasks + rows - 1) / rows;
        double top = place.y() + Math.max(0, (place.height() - rows * pitch) / 2);
        Set<Integer> running = new HashSet<>(evidence.running());
        Set<Integer> ready = new HashSet<>(evidence.ready());
        List<Mark> marks = new ArrayList<>();
        for (int task = 0; task < evidence.tasks(); task++) {
            double size = pitch * (1 - GAP_SHARE);
            int row = task / perRow;
            Rect chip = new Rect(place.x() + (task - row * perRow) * pitch, top + row * pitch, size, size);
            double radius = Math.min(frame.px(5), size / 4);
            if (running.contains(task)) {
                marks.add(new Mark.Box(chip, radius, new Ink.OfTask(task, tasks)));
            } else if (ready.contains(task)) {
                marks.add(new Mark.Box(chip, radius, new Ink.Faint(new Ink.OfTask(task, tasks), PALE)));
            } else {
                marks.add(new Mark.Edge(chip, radius, Ink.of(Token.SLOT)));
            }
            if (size >= frame.px(LEAST_FOR_NUMBER)) {
                Ink ink = running.contains(task) ? new Ink.OnTask(task, tasks) : Ink.of(Token.SECONDARY);
                Mark.Type type = Mark.Type.centred(9);
                marks.add(new Mark.Words(
                        Integer.toString(task),
                        chip.middleX(),
                        chip.middleY(),
                        running.contains(task) ? type.inBold() : type,
                        ink));
            }
        }
        boolean all = running.size() + ready.size() >= evidence.tasks();
        marks.add(frame.caption(frame.texts().get(all ? "claims.evidence.moment" : "claims.evidence.momentHollow")));
        return marks;
    }

    /** The greatest distance of chips at which all of them fit. */
    private static double pitch(int tasks, Rect place, double most) {
        double pitch = most;
        while (pitch > 1 && Math.floor(place.width() / pitch) * Math.floor(place.height() / pitch) < tasks) {
            pitch -= 0.5;
        }
        return Math.max(1, pitch);
    }
}
