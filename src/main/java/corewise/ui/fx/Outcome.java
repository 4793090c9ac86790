package corewise.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Does work and makes of its result or failure what has to happen on the window's thread. Stateless. */
final class Outcome {
    private Outcome() {}

    static <T> Runnable of(
            Callable<T> work, Consumer<? super T> onWindowThread, Consumer<? super Exception> onFailure) {
        try {
            T result = work.call();
            return () -> onWindowThread.accept(result);
        } catch (Exception failure) {
            return () -> onFailure.accept(failure);
        } catch (Error failure) {
            return () -> onFailure.accept(new ExecutionException(failure));
        }
    }
}
