package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Pictures beside each other, or below each other where they would get too narrow. Stateless. */
final class SeveralLayout {
    private static final double GAP = 18;
    private static final double LEAST_WIDTH = 130;

    private SeveralLayout() {}

    static List<Mark> of(Evidence.Several several, Frame frame) {
        int count = Math.max(1, several.parts().size());
        Rect place = frame.place();
        double gap = frame.px(GAP);
        boolean beside = (place.width() - (count - 1) * gap) / count >= frame.px(LEAST_WIDTH);
        double whole = beside ? place.width() : place.height();
        double each = Math.max(1, (whole - (count - 1) * gap) / count);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < several.parts().size(); i++) {
            double at = i * (each + gap);
            Rect part = beside
                    ? new Rect(place.x() + at, place.y(), each, place.height())
                    : new Rect(place.x(), place.y() + at, place.width(), each);
            marks.addAll(EvidenceLayout.of(several.parts().get(i), frame.in(part)));
        }
        return marks;
    }
}
