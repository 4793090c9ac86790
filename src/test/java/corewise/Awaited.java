package corewise;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Waits for what another process brings about and nobody tells of. It is looked at a hundred times a second: who looks
 * without a pause takes a core away from the very process that is waited for. Stateless.
 */
public final class Awaited {
    private static final long LONGEST_SECONDS = 100;

    private Awaited() {}

    /**
     * Waits until that is so, asked on the calling thread.
     *
     * @throws TimeoutException where it is not in time
     */
    public static void that(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, wanted::getAsBoolean);
    }
}
