package corewise.cli;

import corewise.fact.ToldIOException;

/** Opens the window. Called once, on the program's main thread. */
@FunctionalInterface
public interface WindowLauncher {

    /**
     * Opens the window and returns when it was closed.
     *
     * @param request what to do once it is open
     * @return the program's exit code
     * @throws ToldIOException where there can be no window after all
     */
    int open(WindowRequest request) throws ToldIOException;
}
