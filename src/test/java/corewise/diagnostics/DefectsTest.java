package corewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefectsTest {
    private final List<Defect> told = new ArrayList<>();
    private final Defects defects = new Defects(told::add);
    private final Logger logger = Logger.getLogger(Defects.class.getName());
    private final List<LogRecord> written = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord happened) {
            written.add(happened);
        }

        @Override
        public void flush() {
            // kept in a list
        }

        @Override
        public void close() {
            // kept in a list
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void whatNobodyCaughtIsWrittenDownAndTold() throws InterruptedException {
        IllegalStateException problem = new IllegalStateException("broken");
        Thread thread = Thread.ofPlatform().name("some-thread").unstarted(() -> {
            throw problem;
        });
        thread.setUncaughtExceptionHandler(defects);
        thread.start();
        thread.join();
        assertEquals(List.of(new Defect("some-thread", problem)), told);
        assertSame(problem, written.getFirst().getThrown());
    }

    @Test
    void aFloodIsToldOnceAndWrittenSeldom() {
        for (int time = 0; time < 1_000; time++) {
            happen(broken());
        }
        assertEquals(1, told.size());
        assertEquals(4, written.size(), "the first, 10th, 100th and 1000th");
    }

    @Test
    void anotherPlaceIsToldAsWell() {
        happen(broken());
        happen(new IllegalStateException("elsewhere"));
        assertEquals(2, told.size());
    }

    @Test
    void fromOneKindOnAlwaysNewPlacesAreNoLongerTold() {
        for (int place = 0; place < 2 * Defects.MOST_PLACES; place++) {
            IllegalStateException problem = new IllegalStateException("broken");
            problem.setStackTrace(new StackTraceElement[] {new StackTraceElement("Made", "up", "Made.java", place)});
            happen(problem);
        }
        assertEquals(Defects.MOST_PLACES, told.size());
    }

    @Test
    void whatAnActionOfAViewThrewIsToldWithoutItsWrapping() {
        IllegalStateException problem = broken();
        happen(new RuntimeException(new InvocationTargetException(problem)));
        assertSame(problem, told.getFirst().problem());
    }

    @Test
    void itIsToldInTheWindowWhileThatIsOpen() {
        List<Defect> inWindow = new ArrayList<>();
        Consumer<Defect> before = defects.tellBy(inWindow::add);
        happen(broken());
        defects.tellBy(before);
        happen(new IllegalStateException("elsewhere"));
        assertEquals(1, inWindow.size());
        assertEquals(1, told.size());
    }

    @Test
    void theWordsNameTheLogAndTheDetailsTheThreadAndWhereItHappened() {
        happen(broken());
        String line = new DefectWords(Texts.load(), Path.of("/logs/corewise.0.log")).line(told.getFirst());
        assertTrue(line.contains("/logs/corewise.0.log") && line.contains("broken"), line);
        String details = told.getFirst().details("1.2");
        assertTrue(details.contains("Corewise 1.2") && details.contains("DefectsTest.broken"), details);
        assertTrue(details.contains(Thread.currentThread().getName()), details);
    }

    private void happen(Throwable problem) {
        defects.uncaughtException(Thread.currentThread(), problem);
    }

    private static IllegalStateException broken() {
        return new IllegalStateException("broken");
    }
}
