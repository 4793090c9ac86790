package corewise.ui.fx;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that must not keep the window waiting. Called on the window's thread, where not told otherwise. */
public interface BackgroundTasks {

    /**
     * Does the work elsewhere and tells its outcome on the window's thread.
     *
     * @param work what takes time
     * @param onWindowThread is given what it gives
     * @param onFailure is given what it throws
     */
    <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure);

    /**
     * Does work that keeps something, as {@link #run}; closing the window does not drop it. Called on any thread.
     *
     * @param what is kept, for people
     * @return complete when it is done, well or not
     */
    @CanIgnoreReturnValue
    default <T> CompletableFuture<Void> keep(
            String what, Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        return keepAfter(CompletableFuture.completedFuture(null), what, work, onWindowThread, onFailure);
    }

    /**
     * Does work that keeps something, as {@link #keep}, once it is its turn.
     *
     * @param turn complete when it is
     */
    @CanIgnoreReturnValue
    default <T> CompletableFuture<Void> keepAfter(
            CompletableFuture<?> turn,
            String what,
            Supplier<T> work,
            Consumer<T> onWindowThread,
            Consumer<Throwable> onFailure) {
        return turn.thenAccept(granted -> run(work, onWindowThread, onFailure));
    }
}
