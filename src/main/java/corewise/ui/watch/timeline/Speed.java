package corewise.ui.watch.timeline;

/** How fast a replay goes. Immutable. */
public enum Speed {
    /** The whole run in ten seconds. */
    WHOLE("speed.whole", 0),
    THOUSANDTH("speed.thousandth", 0.001),
    HUNDREDTH("speed.hundredth", 0.01),
    TENTH("speed.tenth", 0.1),
    REAL("speed.real", 1),
    TENFOLD("speed.tenfold", 10),
    /** The next beginning or end of a slice comes once a second. */
    TURN_A_SECOND("speed.turn", 0);

    private final String key;
    private final double factor;

    Speed(String key, double factor) {
        this.key = key;
        this.factor = factor;
    }

    /** Key of its name. */
    String key() {
        return key;
    }

    /** Trace time that passes in a second, where that is fixed; else 0. */
    double factor() {
        return factor;
    }
}
