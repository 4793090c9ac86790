package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import java.util.List;

/** Where everything of a piece of evidence is: what is painted, as marks in a frame. Stateless. */
final class EvidenceLayout {
    private EvidenceLayout() {}

    /** The marks, the first of them below the others. */
    static List<Mark> of(Evidence evidence, Frame frame) {
        return switch (evidence) {
            case Evidence.CoreBars bars -> CoreBarsLayout.of(bars, frame);
            case Evidence.Bars bars -> BarsLayout.of(bars, frame);
            case Evidence.Curves curves -> CurvesLayout.of(curves, frame);
            case Evidence.WinMap map -> WinMapLayout.of(map, frame);
            case Evidence.Several several -> SeveralLayout.of(several, frame);
            case Evidence.Moment moment -> MomentLayout.of(moment, frame);
            case Evidence.Orders orders -> OrdersLayout.of(orders, frame);
            case Evidence.Same same -> SameLayout.of(same, frame);
            case Evidence.Lanes lanes -> LanesLayout.of(lanes, frame);
        };
    }
}
