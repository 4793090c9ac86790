package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar a core, filled as far as the core was busy with all programs; its share and name below where there is room.
 * Stateless.
 */
final class CoreBarsLayout {
    private static final double LARGEST_BAR = 72;
    private static final double GAP_SHARE = 0.24;
    private static final double LARGEST_GAP = 12;
    private static final double LEAST_FOR_WORDS = 38;

    private CoreBarsLayout() {}

    static List<Mark> of(Evidence.CoreBars evidence, Frame frame) {
        int cores = evidence.busy().size();
        Rect whole = frame.aboveCaption();
        double pitch = Math.min(whole.width() / Math.max(1, cores), frame.px(LARGEST_BAR + LARGEST_GAP));
        double gap = pitch < 3 ? 0 : Math.min(frame.px(LARGEST_GAP), pitch * GAP_SHARE);
        boolean words = pitch >= frame.px(LEAST_FOR_WORDS);
        Rect place = words ? whole.within(0, 0, 0, frame.px(2 * Frame.LINE)) : whole;
        List<Mark> marks = new ArrayList<>();
        for (int core = 0; core < cores; core++) {
            double busy = evidence.busy().get(core);
            Rect bar = new Rect(place.x() + core * pitch, place.y(), pitch - gap, place.height());
            double radius = Math.min(frame.px(4), bar.width() / 4);
            marks.add(new Mark.Box(bar, radius, Ink.of(Token.BUSY_GROUND)));
            if (busy > 0) {
                double tall = Math.max(1, place.height() * Math.min(1, busy));
                marks.add(new Mark.Box(
                        new Rect(bar.x(), bar.bottom() - tall, bar.width(), tall),
                        Math.min(radius, tall / 2),
                        Ink.of(Token.BUSY)));
            }
            if (words) {
                double y = whole.bottom() - frame.px(Frame.LINE / 2);
                Mark.Type type = Mark.Type.centred(Frame.TINY);
                marks.add(
                        new Mark.Words(frame.quantities().share(busy), bar.middleX(), y - frame.px(Frame.LINE), type));
                marks.add(new Mark.Words(frame.texts().get("claims.evidence.core", core), bar.middleX(), y, type));
            }
        }
        marks.add(frame.caption(
                words
                        ? frame.texts().get("claims.evidence.fewCores")
                        : frame.texts().get("claims.evidence.manyCores", cores)));
        return marks;
    }
}
