package corewise.ui.fx;

import java.util.concurrent.Callable;
import org.testfx.util.WaitForAsyncUtils;

/** Does things on the window's thread for a test's thread, which waits for them. Stateless. */
public final class FxThread {
    private static final long LONGEST_MILLIS = 60_000;
    /** What is done later may leave something to be done later, and that again. */
    private static final int DEEP = 5;

    private FxThread() {}

    /** Does something, and then what it has left to be done later. */
    public static void onWindowThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, action);
        drain();
    }

    /** Waits until what is to be done later is done. TestFX's own wait rests for fifty milliseconds besides. */
    public static void drain() {
        for (int time = 0; time < DEEP; time++) {
            WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {});
        }
    }

    /** Asks something. */
    public static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, question);
    }
}
