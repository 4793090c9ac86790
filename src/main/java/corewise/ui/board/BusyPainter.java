package corewise.ui.board;

import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.Objects;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws how busy each core is: that changes with every sample, a few times a second. */
@OnWindowThread
final class BusyPainter {
    private final Brush brush;
    private final BoardFrame frame;
    private final CoreLanes lanes;

    BusyPainter(Brush brush, BoardFrame frame) {
        this.brush = brush;
        this.frame = frame;
        this.lanes = frame.layout().lanes();
    }

    /** Mark of what is drawn here. */
    static long content(BoardFrame frame) {
        long mark = Objects.hash(frame.phase(), frame.layout().lanes());
        for (int core = 0; core < frame.layout().lanes().processors(); core++) {
            mark = mark * 31 + Math.round(frame.busy(core) * 100);
            mark = mark * 31 + Math.round(frame.ours(core) * 100);
        }
        return mark & Long.MAX_VALUE;
    }

    void paint() {
        for (int processor = 0; processor < lanes.processors(); processor++) {
            if (lanes.grid()) {
                level(processor);
            } else {
                bar(processor);
            }
        }
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
            String share = frame.texts().quantities().wholeShare(busy);
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
        brush.graphics().fillRect(cell.x(), cell.bottom() - height, lanes.level(cell), height);
    }
}
