package corewise.ui.race;

/** How fast a race is replayed. Immutable. */
enum RaceSpeed {
    /** The longest run in ten seconds. */
    WHOLE("speed.whole", 0),
    THOUSANDTH("speed.thousandth", 0.001),
    HUNDREDTH("speed.hundredth", 0.01),
    TENTH("speed.tenth", 0.1),
    REAL("speed.real", 1),
    TENFOLD("speed.tenfold", 10);

    private static final double WHOLE_SECONDS = 10;

    private final String key;
    private final double factor;

    RaceSpeed(String key, double factor) {
        this.key = key;
        this.factor = factor;
    }

    /** Key of its name. */
    String key() {
        return key;
    }

    /** Race time that passes in a unit of the viewer's time, for a race that lasts this long. */
    double rate(long endNanos) {
        return this == WHOLE ? endNanos / (WHOLE_SECONDS * 1e9) : factor;
    }
}
