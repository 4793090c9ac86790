package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.fact.ToldIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the toolkit cannot do is told, in a program that is ending. */
@Timeout(60)
class ToolkitThreadIT {
    /** A program that wants to draw when it is ending. */
    public static final class Ending {
        private Ending() {}

        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(Ending::draw));
        }

        private static void draw() {
            try {
                ToolkitThread.startHeadless();
            } catch (ToldIOException told) {
                System.out.print(told.fact().key());
            }
        }
    }

    /** A program that is told to end while it draws, so that the drawing fails. */
    public static final class EndingMeanwhile {
        private EndingMeanwhile() {}

        public static void main(String[] arguments) throws Exception {
            ToolkitThread.startHeadless();
            CountDownLatch drawing = new CountDownLatch(1);
            CountDownLatch ending = new CountDownLatch(1);
            Thread asking = new Thread(() -> {
                try {
                    ToolkitThread.call(() -> {
                        drawing.countDown();
                        ending.await();
                        throw new NullPointerException();
                    });
                } catch (ToldIOException told) {
                    System.out.print(told.fact().key());
                }
            });
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                ending.countDown();
                join(asking);
            }));
            asking.start();
            drawing.await();
            System.exit(0);
        }

        private static void join(Thread asking) {
            try {
                asking.join();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Ending.class, EndingMeanwhile.class})
    void aProgramThatIsEndingIsToldThatItCannotDraw(Class<?> ending) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ending.getName())
                .start();
        program.getOutputStream().close();

        assertEquals(
                "shell.drawingStopped", new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String said = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(said.contains("Exception"), said);
    }
}
