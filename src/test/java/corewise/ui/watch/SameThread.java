package corewise.ui.watch;

import corewise.ui.fx.BackgroundTasks;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Background tasks that are done at once, on the calling thread. */
public final class SameThread implements BackgroundTasks {
    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            onFailure.accept(e);
            return;
        }
        onWindowThread.accept(result);
    }
}
