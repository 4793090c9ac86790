package corewise.platform;

/** Does something before the program ends because it was told to from outside, by Ctrl-C for example. Thread-safe. */
public final class ShutdownActions {
    private static final System.Logger LOG = System.getLogger(ShutdownActions.class.getName());

    private ShutdownActions() {}

    /**
     * Asks for an action; the program does not end before it has returned.
     *
     * @return withdraws the action when it is no longer wanted; harmless while the program is ending
     */
    public static Runnable register(Runnable action) {
        Thread hook = new Thread(action, "corewise-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                LOG.log(System.Logger.Level.DEBUG, "the program is ending already: the action runs or has run");
            }
        };
    }
}
