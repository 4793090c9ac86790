package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;

/**
 * Has the toolkit run, and gives what is marked by {@link Start} a stage of its own on the window's thread before each
 * test; after it no window is left. What is thrown on the window's thread and caught by nobody fails the test. TestFX's
 * own extension hands on one stage as it was left, and rests for a quarter of a second around each test.
 */
public final class WindowExtension implements BeforeEachCallback, AfterEachCallback {
    private static final List<Throwable> UNCAUGHT = Collections.synchronizedList(new ArrayList<>());

    private static boolean running;

    private static synchronized void haveToolkitRun() throws TimeoutException {
        if (!running) {
            FxToolkit.registerPrimaryStage();
            running = true;
        }
    }

    private static void start(Object test, Stage stage) throws Exception {
        for (Method method :
                AnnotationSupport.findAnnotatedMethods(test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN)) {
            method.setAccessible(true);
            try {
                method.invoke(test, stage);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof Exception cause ? cause : thrown;
            }
        }
    }

    /** The toolkit's window without a screen has no room for some pixels of one that fills it, and is none of ours. */
    private static void heard(Throwable thrown) {
        if (Arrays.stream(thrown.getStackTrace())
                .noneMatch(frame -> frame.getClassName().endsWith(".HeadlessWindow"))) {
            UNCAUGHT.add(thrown);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        haveToolkitRun();
        Object test = context.getRequiredTestInstance();
        FxThread.ask(() -> {
            UNCAUGHT.clear();
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> heard(thrown));
            start(test, new Stage());
            return test;
        });
        FxThread.drain();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FxThread.onWindowThread(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        assertAll(
                UNCAUGHT.stream().map(thrown -> () -> fail("thrown on the window's thread, caught by nobody", thrown)));
    }
}
