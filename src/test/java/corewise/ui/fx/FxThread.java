package corewise.ui.fx;

import java.util.concurrent.Callable;
import org.testfx.util.WaitForAsyncUtils;

/** Does things on the window's thread for a test's thread, which waits for them. Stateless. */
public final class FxThread {
    private static final long LONGEST_MILLIS = 60_000;

    private FxThread() {}

    /** Does something, and then what it has left to be done later. */
    public static void onWindowThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Asks something. */
    public static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, question);
    }
}
