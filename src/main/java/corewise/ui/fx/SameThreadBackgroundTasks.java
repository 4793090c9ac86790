package corewise.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Background tasks that are done before the call returns, for tests. Thread-safe: it has no state. */
final class SameThreadBackgroundTasks implements BackgroundTasks {

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onWindowThread, Consumer<? super Exception> onFailure) {
        Outcome.of(work, onWindowThread, onFailure).run();
    }

    @Override
    public void close() {
        // nothing runs between two calls
    }
}
