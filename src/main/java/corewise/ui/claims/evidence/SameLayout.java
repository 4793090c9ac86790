package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import java.util.ArrayList;
import java.util.List;

/** The joined list in list order, and how many runs had it. Stateless. */
final class SameLayout {
    private static final double ROW = 34;
    private static final double LEAST_WITH_GAP = 3;

    private SameLayout() {}

    static List<Mark> of(Evidence.Same evidence, Frame frame) {
        Rect place = frame.place();
        double line = frame.px(Frame.LINE + 8);
        double tall = Math.min(frame.px(ROW), Math.max(1, place.height() - line));
        double top = place.y() + Math.max(0, (place.height() - tall - line) / 2);
        int items = Math.max(1, evidence.items());
        int columns = (int) Math.clamp(Math.floor(place.width()), 1, items);
        double step = place.width() / columns;
        double gap = step >= LEAST_WITH_GAP ? Math.min(2, step * 0.15) : 0;
        List<Mark> marks = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int item = (int) ((long) column * items / columns);
            marks.add(new Mark.Box(
                    new Rect(place.x() + column * step, top, step - gap, tall),
                    Math.min(frame.px(3), (step - gap) / 4),
                    new Ink.OfTask(item, items)));
        }
        String words = evidence.differing() == 0
                ? frame.texts().get("claims.evidence.same", evidence.runs())
                : frame.texts().get("claims.evidence.differing", evidence.differing(), evidence.runs());
        Mark.Type type = Mark.Type.centred(12);
        marks.add(new Mark.Words(
                frame.fitted(words, type, place.width()),
                place.middleX(),
                top + tall + frame.px(8 + Frame.LINE / 2),
                type,
                Ink.SECONDARY));
        return marks;
    }
}
