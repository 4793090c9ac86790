package corewise.report.replay;

/**
 * A row of whole numbers as text, short and exact: digits to the base 32 in the letters of base 64, the lowest first, of
 * which all but the last of a number stand in the upper half of the alphabet. For one thread.
 */
final class NumberText {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BASE = 32;

    private final StringBuilder text = new StringBuilder();

    /** Adds a number from 0 on. */
    NumberText add(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("only numbers from 0 on: " + number);
        }
        long rest = number;
        while (rest >= BASE) {
            text.append(LETTERS.charAt((int) (rest % BASE) + BASE));
            rest /= BASE;
        }
        text.append(LETTERS.charAt((int) rest));
        return this;
    }

    /** Adds a number that may be below 0. */
    NumberText addSigned(long number) {
        return add(number < 0 ? -2 * number - 1 : 2 * number);
    }

    /**
     * Adds a time that may not be known, told from another one.
     *
     * @param nanos below 0 where it is not known
     */
    NumberText addTime(long nanos, long base) {
        if (nanos < 0) {
            return add(0);
        }
        long apart = nanos - base;
        return add(1 + (apart < 0 ? -2 * apart - 1 : 2 * apart));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
