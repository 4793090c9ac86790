package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class WindowThreadFxTest {
    @Test
    void anotherThreadIsRefusedAndNamed() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, WindowThread::check);
        assertTrue(refused.getMessage().endsWith(Thread.currentThread().getName()), refused.getMessage());
    }

    @Test
    void theWindowsThreadPasses() {
        assertDoesNotThrow(() -> WaitForAsyncUtils.waitForAsyncFx(60_000, WindowThread::check));
    }

    @Test
    void aLoopCannotBeDrivenFromElsewhere() {
        FrameLoop loop = new FrameLoop(() -> 0, now -> {});
        assertThrows(IllegalStateException.class, loop::request);
        assertThrows(IllegalStateException.class, () -> loop.setDrive(FrameLoop.Drive.FULL));
        WaitForAsyncUtils.waitForAsyncFx(60_000, loop::close);
    }
}
