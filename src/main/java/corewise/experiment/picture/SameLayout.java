package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Frame;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Strip;
import java.util.ArrayList;
import java.util.List;

/** The joined list in list order, and how many runs had it. Stateless. */
final class SameLayout {
    private static final double ROW = 34;

    private SameLayout() {}

    static List<Mark> of(Evidence.Same evidence, Frame frame) {
        Rect place = frame.place();
        double line = frame.px(Frame.LINE + 8);
        double tall = Math.min(frame.px(ROW), Math.max(1, place.height() - line));
        double top = place.y() + Math.max(0, (place.height() - tall - line) / 2);
        Rect row = new Rect(place.x(), top, place.width(), tall);
        List<Mark> marks = new ArrayList<>(Strip.list(evidence.items()).in(row));
        String words = evidence.differing() == 0
                ? frame.texts().get("claims.evidence.same", evidence.runs())
                : frame.texts().get("claims.evidence.differing", evidence.differing(), evidence.runs());
        Mark.Type type = Mark.Type.centred(12);
        marks.add(new Mark.Words(
                frame.fitted(words, type, place.width()),
                place.middleX(),
                top + tall + frame.px(8 + Frame.LINE / 2),
                type));
        return marks;
    }
}
