package corewise.ui;

import corewise.ui.fx.TypeSize;
import java.util.List;

/** The steps in which the window is made larger and smaller, in percent. Stateless. */
final class Zoom {
    static final int USUAL = 100;
    static final List<Integer> STEPS = List.of(80, 90, USUAL, 110, 125, 150, 175, 200);
    /** So many sizes of the type are as wide as the narrowest window in which all controls have their places. */
    private static final double LEAST_EMS = 36;

    private Zoom() {}

    /** The step after this one, not above the most. */
    static int larger(int zoom, int most) {
        return STEPS.stream()
                .filter(step -> step > zoom && step <= most)
                .findFirst()
                .orElse(zoom);
    }

    /** The step before this one. */
    static int smaller(int zoom) {
        return STEPS.reversed().stream().filter(step -> step < zoom).findFirst().orElse(zoom);
    }

    /** The step that is nearest to a zoom that may be none. */
    static int step(int zoom) {
        return STEPS.stream()
                .min((one, other) -> Math.abs(one - zoom) - Math.abs(other - zoom))
                .orElse(USUAL);
    }

    /** The largest step at which all controls have their places in a window of this width. */
    static int most(double width) {
        double fits = width / (LEAST_EMS * TypeSize.USUAL) * 100;
        return STEPS.reversed().stream()
                .filter(step -> step <= fits)
                .findFirst()
                .orElse(STEPS.getFirst());
    }
}
