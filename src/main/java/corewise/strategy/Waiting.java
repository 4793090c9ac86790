package corewise.strategy;

/** Waiting that an interrupt does not end: it is a cancel, and is passed on. Stateless and thread-safe. */
public final class Waiting {
    private Waiting() {}

    /**
     * Something to wait for.
     *
     * @param <T> what comes of it
     * @param <E> how else it may end
     */
    @FunctionalInterface
    public interface Step<T, E extends Exception> {
        T await() throws InterruptedException, E;
    }

    /** Waits, again after each interrupt, of which {@code cancel} is told. */
    public static <T, E extends Exception> T passingOn(Runnable cancel, Step<T, E> step) throws E {
        while (true) {
            try {
                return step.await();
            } catch (InterruptedException cancelled) {
                cancel.run();
            }
        }
    }

    static void forEnd(Thread thread, Runnable cancel) {
        passingOn(cancel, () -> {
            thread.join();
            return thread;
        });
    }
}
