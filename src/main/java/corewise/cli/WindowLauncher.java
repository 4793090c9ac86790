package corewise.cli;

/** Opens the window. Called once, on the program's main thread. */
@FunctionalInterface
public interface WindowLauncher {

    /**
     * Opens the window and returns when it was closed.
     *
     * @param request what to do once it is open
     * @return the program's exit code
     */
    int open(WindowRequest request);
}
