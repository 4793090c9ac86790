package corewise.ui.page;

import java.util.List;

/** How fast something is replayed. Immutable. */
public enum ReplaySpeed {
    /** The whole in ten seconds. */
    WHOLE("speed.whole", 0),
    THOUSANDTH("speed.thousandth", 0.001),
    HUNDREDTH("speed.hundredth", 0.01),
    TENTH("speed.tenth", 0.1),
    REAL("speed.real", 1),
    TENFOLD("speed.tenfold", 10),
    /** The next beginning or end of a slice comes once a second. */
    TURN_A_SECOND("speed.turn", 0);

    /** Those at which time passes evenly. */
    public static final List<ReplaySpeed> EVEN = List.of(WHOLE, THOUSANDTH, HUNDREDTH, TENTH, REAL, TENFOLD);

    private static final double WHOLE_SECONDS = 10;

    private final String key;
    private final double factor;

    ReplaySpeed(String key, double factor) {
        this.key = key;
        this.factor = factor;
    }

    /** Key of its name. */
    public String key() {
        return key;
    }

    /** Time of the trace that passes evenly in a unit of the viewer's, of a whole that lasts this long; 0 where it does not. */
    public double rate(long wholeNanos) {
        return this == WHOLE ? wholeNanos / (WHOLE_SECONDS * 1e9) : factor;
    }
}
