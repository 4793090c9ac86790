package corewise.diagnostics;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hears of whatever was thrown and caught by nobody, on any thread: writes it down, and tells whoever uses the program,
 * of each place where it happens once. A flood stays a trickle: what happens again is counted, and written at its 10th,
 * 100th … time. Thread-safe.
 */
public final class Defects implements Thread.UncaughtExceptionHandler {
    /** Beyond so many places nothing further is told: then something else is wrong. */
    static final int MOST_PLACES = 100;

    private static final System.Logger LOG = System.getLogger(Defects.class.getName());
    private static final int TEN = 10;

    private final Map<String, Long> times = new HashMap<>();
    private volatile Consumer<Defect> teller;

    /** @param teller tells the user; called on the thread on which it happened */
    public Defects(Consumer<Defect> teller) {
        this.teller = teller;
    }

    /** Hears of all threads that have no handler of their own from now on. */
    public Defects install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        return this;
    }

    /** Lets another tell the user from now on; gives the one before. */
    public Consumer<Defect> tellBy(Consumer<Defect> other) {
        Consumer<Defect> before = teller;
        teller = other;
        return before;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        Defect defect = new Defect(thread.getName(), cause(problem));
        long time = count(defect.place());
        if (time == 1) {
            LOG.log(Level.ERROR, "uncaught on thread " + defect.thread(), problem);
            teller.accept(defect);
        } else if (isPowerOfTen(time)) {
            LOG.log(Level.ERROR, "for the {0}th time: {1}", time, defect.inShort());
        }
    }

    /** The toolkit wraps what an action of a view throws. */
    private static Throwable cause(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null
                && (root instanceof ReflectiveOperationException
                        || root.getCause() instanceof ReflectiveOperationException)) {
            root = root.getCause();
        }
        return root;
    }

    private synchronized long count(String place) {
        boolean known = times.containsKey(place);
        return known || times.size() < MOST_PLACES ? times.merge(place, 1L, Long::sum) : 0;
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest >= TEN && rest % TEN == 0) {
            rest /= TEN;
        }
        return rest == 1;
    }
}
