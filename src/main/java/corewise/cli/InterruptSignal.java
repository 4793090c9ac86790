package corewise.cli;

/** Tells when the user ends the program from outside, with Ctrl-C for example. Thread-safe. */
@FunctionalInterface
public interface InterruptSignal {

    /**
     * Asks for an action when that happens, on a thread of the implementation; the program does not end before the
     * action has returned.
     *
     * @return to be closed when the action is no longer wanted; closing is harmless while the program is ending
     */
    Registration onInterrupt(Runnable action);

    /** An action asked for. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
