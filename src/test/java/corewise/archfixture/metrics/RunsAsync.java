package corewise.archfixture.metrics;

import java.util.concurrent.CompletableFuture;

/** An offender: runs something on the common pool. */
final class RunsAsync {
    static CompletableFuture<Integer> later() {
        return CompletableFuture.supplyAsync(() -> 1);
    }
}
