package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Frame;
import corewise.picture.Mark;
import corewise.picture.Rect;
import java.util.ArrayList;
import java.util.List;

/** Pictures beside each other, or below each other where they would get too narrow. Stateless. */
final class SeveralLayout {
    private static final double GAP = 18;
    private static final double LEAST_WIDTH = 130;

    private static final double BARS = 1.6;

    private SeveralLayout() {}

    /** Bars have names and figures beside them. */
    private static double weight(Evidence part) {
        return part instanceof Evidence.Bars ? BARS : 1;
    }

    static List<Mark> of(Evidence.Several several, Frame frame) {
        int count = Math.max(1, several.parts().size());
        Rect place = frame.place();
        double gap = frame.px(GAP);
        boolean beside = (place.width() - (count - 1) * gap) / count >= frame.px(LEAST_WIDTH);
        double whole = beside ? place.width() : place.height();
        double room = Math.max(1, (whole - (count - 1) * gap));
        double weights =
                several.parts().stream().mapToDouble(SeveralLayout::weight).sum();
        double at = 0;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < several.parts().size(); i++) {
            double length = room * weight(several.parts().get(i)) / weights;
            Rect part = beside
                    ? new Rect(place.x() + at, place.y(), length, place.height())
                    : new Rect(place.x(), place.y() + at, place.width(), length);
            at += length + gap;
            marks.addAll(EvidencePicture.marks(several.parts().get(i), frame.in(part)));
        }
        return marks;
    }
}
