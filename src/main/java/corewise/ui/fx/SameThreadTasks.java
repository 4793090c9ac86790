package corewise.ui.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does background work at once, on the thread that asks: for pictures and tests. */
public final class SameThreadTasks implements BackgroundTasks {

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        T outcome;
        try {
            outcome = work.get();
        } catch (RuntimeException | Error problem) {
            onFailure.accept(problem);
            return;
        }
        onWindowThread.accept(outcome);
    }
}
