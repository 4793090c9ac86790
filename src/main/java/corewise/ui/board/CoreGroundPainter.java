package corewise.ui.board;

import corewise.metrics.Conditions;
import corewise.model.MachineInfo;
import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws what stays on the cores' card while tasks come and go: names, lanes, notes. */
@OnWindowThread
final class CoreGroundPainter {
    private final Brush brush;
    private final BoardFrame frame;
    private final CoreLanes lanes;
    private final MachineInfo machine;

    CoreGroundPainter(Brush brush, BoardFrame frame) {
        this.brush = brush;
        this.frame = frame;
        this.lanes = frame.layout().lanes();
        this.machine = frame.trace().machine();
    }

    /** Mark of what is drawn here. */
    static long content(BoardFrame frame) {
        long changes = frame.trace().usableCores().stream()
                .filter(cores -> cores.fromNanos() <= frame.state().nanos())
                .count();
        return Objects.hash(frame.phase(), changes) & Long.MAX_VALUE;
    }

    /** Mark of what is said above the lanes. */
    static long headerContent(BoardFrame frame) {
        return Objects.hash(
                        frame.phase(),
                        BusyLegend.parts(frame),
                        ProcessWords.lives(frame),
                        frame.state().rate())
                & Long.MAX_VALUE;
    }

    void paint() {
        brush.card(lanes.card());
        for (int processor = 0; processor < lanes.processors(); processor++) {
            if (lanes.grid()) {
                cell(processor);
            } else {
                lane(processor);
            }
        }
        if (!machine.coreReported()) {
            notReported();
        }
    }

    /** The radius of a utilisation bar's corners, pixels. */
    static double barRadius(Box bar) {
        return Math.min(4, bar.height() / 4);
    }

    /** What is said above the lanes. */
    void header() {
        Box card = lanes.card();
        double y = card.y() + 17 * brush.scale();
        Font font = brush.palette().font(11.5);
        brush.text(
                frame.text("cores.title"),
                brush.palette().bold(11),
                brush.color(Token.SECONDARY),
                card.x() + BoardLayout.PADDING,
                y);
        double left = Math.max(lanes.bar(0).x(), card.x() + 78 * brush.scale());
        if (frame.preview()) {
            Box place = new Box(left, y - 8, card.right() - BoardLayout.PADDING - left, 16);
            preview(font, place);
            return;
        }
        String lives = ProcessWords.lives(frame).isEmpty() ? "" : ProcessWords.shortLives(frame);
        double right = new BusyLegend(brush, frame).right(left);
        double beside = right + 20 + brush.width(lives, font);
        if (!lives.isEmpty()
                && beside > card.right() - BoardLayout.PADDING
                && !frame.trace().simulated()) {
            // no room for both: what the processes do is news, how long the bars look back is not
            brush.fitted(lives, font, brush.color(Token.SECONDARY), new Box(left, y - 8, card.right() - left - 4, 16));
            return;
        }
        new BusyLegend(brush, frame).paint(left, y);
        double free = card.right() - BoardLayout.PADDING - right - 20;
        for (String note : notes()) {
            if (brush.width(note, font) < free) {
                brush.textRight(note, font, brush.color(Token.SECONDARY), card.right() - BoardLayout.PADDING, y);
                return;
            }
        }
    }

    /** How many tasks may run; what the bars are, where that has room too. */
    private void preview(Font font, Box place) {
        String most = frame.text("cores.empty", Conditions.atOnce(frame.trace().spec(), machine));
        String all = frame.texts().sentences(most, frame.text("cores.emptyBars"));
        brush.fitted(brush.fits(all, font, place.width()) ? all : most, font, brush.color(Token.SECONDARY), place);
    }

    /** What may be said at the right, of which the first that has room is. */
    private List<String> notes() {
        String lives = ProcessWords.lives(frame);
        String note = lives.isEmpty() ? note(frame) : lives;
        List<String> notes = new ArrayList<>();
        if (frame.phase() == BoardFrame.Phase.LIVE) {
            notes.add(frame.text("cores.live", note));
        }
        if (frame.phase() != BoardFrame.Phase.LIVE || !lives.isEmpty()) {
            notes.add(note);
        }
        if (!lives.isEmpty()) {
            notes.add(ProcessWords.shortLives(frame));
        }
        return notes;
    }

    /** What is seen of each core. */
    static String note(BoardFrame frame) {
        if (frame.trace().spec().sampled()) {
            return frame.text("cores.noteSampled");
        }
        return frame.layout().lanes().grid()
                ? frame.text("cores.noteGrid")
                : frame.text(
                        "cores.note",
                        frame.texts()
                                .quantities()
                                .roughly(RecentTurns.windowNanos(frame.state().rate())));
    }

    private void lane(int processor) {
        boolean usable = frame.trace().usable(processor, frame.state().nanos());
        Box label = lanes.label(processor);
        double size = Math.min(13, label.height() / brush.scale() * 0.8);
        if (size >= 6.5) {
            String name = lanes.columns() == 1 && size > 9
                    ? frame.text("cores.core", processor)
                    : Integer.toString(processor);
            Font font = usable ? brush.palette().bold(size) : brush.palette().font(size);
            brush.fitted(name, font, brush.color(usable ? Token.TEXT : Token.SECONDARY), label);
        }
        Box bar = lanes.bar(processor);
        brush.rounded(bar, brush.color(Token.BUSY_GROUND), barRadius(bar));
        stage(lanes.stage(processor), usable);
    }

    private void stage(Box stage, boolean usable) {
        double radius = Math.min(6, stage.height() * 0.2);
        Color fill = brush.color(usable ? Token.LANE : Token.BUSY_GROUND);
        if (stage.height() >= 12) {
            brush.bordered(stage, fill, brush.color(Token.LANE_BORDER), radius);
        } else {
            brush.rounded(stage, fill, radius);
        }
        if (!usable && stage.height() >= 12) {
            Box place = new Box(stage.x() + 10, stage.y(), stage.width() - 20, stage.height());
            brush.fitted(
                    frame.text("cores.notAvailable"),
                    brush.palette().font(Math.min(12.5, stage.height() / brush.scale() * 0.7)),
                    brush.color(Token.SECONDARY),
                    place);
        }
    }

    private void cell(int processor) {
        Box cell = lanes.lane(processor);
        boolean usable = frame.trace().usable(processor, frame.state().nanos());
        brush.bordered(cell, brush.color(usable ? Token.LANE : Token.BUSY_GROUND), brush.color(Token.LANE_BORDER), 0);
        if (cell.width() > 30 && cell.height() > 22) {
            brush.text(
                    Integer.toString(processor),
                    brush.palette().font(8),
                    brush.color(Token.SECONDARY),
                    cell.x() + cell.width() * 0.2,
                    cell.y() + 7 * brush.scale());
        }
    }

    /** Where the system does not tell the core, running tasks stand together, on no lane. */
    private void notReported() {
        Box first = lanes.stage(0);
        Box place = new Box(first.x() + 10, first.y(), first.width() - 20, first.height());
        brush.fitted(frame.text("cores.notReported"), brush.palette().font(12.5), brush.color(Token.SECONDARY), place);
    }
}
