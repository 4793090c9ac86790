package corewise.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Where the window does what takes longer than a frame. Called on the window's thread. */
public interface BackgroundTasks extends AutoCloseable {

    /**
     * Does work off the window's thread and hands over what comes of it.
     *
     * @param work runs on a background thread; it may be interrupted by {@link #close()}
     * @param onWindowThread receives the result on the window's thread
     * @param onFailure receives what the work threw on the window's thread; an {@link Error} comes wrapped in an
     *     {@link java.util.concurrent.ExecutionException}
     */
    <T> void run(Callable<T> work, Consumer<? super T> onWindowThread, Consumer<? super Exception> onFailure);

    /** Interrupts what still runs; results of it are not handed over any more. */
    @Override
    void close();

    /** Background tasks on this many daemon threads. */
    static BackgroundTasks onThreads(int threads) {
        return new ThreadedBackgroundTasks(threads);
    }

    /** The twin for tests: everything happens in the call, on the caller's thread. */
    static BackgroundTasks sameThread() {
        return new SameThreadBackgroundTasks();
    }
}
