package corewise.simulation.picture;

/**
 * An axis on which the same factor is the same distance. Immutable.
 *
 * @param least value at {@code from}, above 0
 * @param most value at {@code to}, more than the least
 * @param from pixel of the least value
 * @param to pixel of the most; may be the smaller of the two
 */
record LogAxis(double least, double most, double from, double to) {
    LogAxis {
        if (least <= 0 || most <= least) {
            throw new IllegalArgumentException("a logarithmic axis needs 0 < least < most");
        }
    }

    /** The pixel of a value; what lies outside lies at an end. */
    double place(double value) {
        double share = Math.log(Math.clamp(value, least, most) / least) / Math.log(most / least);
        return from + share * (to - from);
    }

    /** The value at a pixel; outside the value of the nearer end. */
    double value(double place) {
        double share = Math.clamp((place - from) / (to - from), 0, 1);
        return least * Math.pow(most / least, share);
    }
}
