package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.text.Texts;
import java.util.List;

/** Evidence as a drawing: in a place of a window, or as high as it needs to be on a page. Stateless. */
public final class EvidencePicture {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 132;
    private static final double CURVES = 176;
    private static final double ROW = 30;
    private static final double ORDER = 12;
    private static final double CELLS = 27;
    private static final double AROUND = 56;
    private static final int MOST_ROWS = 20;
    private static final double CHIPS = 44;
    private static final int CHIPS_A_ROW = 12;

    private EvidencePicture() {}

    /** The drawing in a place that begins at its upper left corner. */
    public static Drawing in(Frame frame, Evidence evidence) {
        String title = EvidenceTable.of(evidence, frame.texts()).inWords(frame.texts());
        Rect place = frame.place();
        return new Drawing(place.width(), place.height(), title, marks(evidence, frame));
    }

    /** The marks, the first of them below the others. */
    static List<Mark> marks(Evidence evidence, Frame frame) {
        return switch (evidence) {
            case Evidence.CoreBars bars -> CoreBarsLayout.of(bars, frame);
            case Evidence.Bars bars -> BarsLayout.of(bars, frame);
            case Evidence.Curves curves -> CurvesLayout.of(curves, frame);
            case Evidence.WinMap map -> WinMapLayout.of(map, frame);
            case Evidence.Several several -> SeveralLayout.of(several, frame);
            case Evidence.TaskStates moment -> MomentLayout.of(moment, frame);
            case Evidence.Orders orders -> OrdersLayout.of(orders, frame);
            case Evidence.Same same -> SameLayout.of(same, frame);
            case Evidence.Lanes lanes -> LanesLayout.of(lanes, frame);
        };
    }

    /** The drawings for a page: several parts below each other. */
    public static List<Drawing> onPage(Evidence evidence, Texts texts) {
        if (evidence instanceof Evidence.Several several) {
            return several.parts().stream()
                    .flatMap(part -> onPage(part, texts).stream())
                    .toList();
        }
        Rect place = new Rect(0, 0, WIDTH, height(evidence));
        return List.of(in(new Frame(place, 1, TextMeasure.ESTIMATED, texts), evidence));
    }

    private static double height(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Bars bars ->
                AROUND / 2
                        + ROW * Math.min(MOST_ROWS, bars.bars().size())
                        + (bars.measure() == Evidence.Measure.FACTOR ? Frame.LINE : 0);
            // one place on the axis makes bars
            case Evidence.Curves curves ->
                curves.xs().size() == 1 ? BarsLayout.PITCH * curves.curves().size() + Frame.LINE : CURVES;
            case Evidence.WinMap map ->
                AROUND
                        + CELLS
                                * map.cells().stream()
                                        .map(Evidence.Cell::items)
                                        .distinct()
                                        .count();
            case Evidence.Orders orders ->
                AROUND / 2 + ORDER * Math.min(MOST_ROWS, orders.orders().size());
            case Evidence.TaskStates moment ->
                Math.max(HEIGHT, CHIPS * Math.ceilDiv(moment.tasks(), CHIPS_A_ROW) / 2.0);
            case Evidence.Same same -> AROUND;
            default -> HEIGHT;
        };
    }
}
