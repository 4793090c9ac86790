package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.platform.EndSignals;
import corewise.strategy.process.Signals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that is told to end in the midst of a frame ends after it, and not around it. */
@Timeout(60)
class ToldToEndIT {
    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void theFrameUnderWayIsDrawnAndTheWindowClosedBeforeTheToolkitEnds(
            String signal, int exitCode, @TempDir Path folder) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        signal)
                .redirectError(errors.toFile())
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        String complaints = Files.readString(errors);
        assertFalse(complaints.contains("Exception"), complaints);
        assertEquals("closed" + System.lineSeparator() + "ended" + System.lineSeparator(), said);
        assertEquals(exitCode, program.waitFor());
    }

    /** A window that is told to end, by the signal that is its argument, while it makes a frame. */
    public static final class Program {
        private static final CountDownLatch TOLD = new CountDownLatch(1);
        private static String signal;

        public static void main(String[] arguments) {
            signal = arguments[0];
            EndSignals signals = new EndSignals(
                    () -> {
                        WindowThread.end();
                        TOLD.countDown();
                    },
                    Duration.ofSeconds(20));
            signals.listen();
            WindowThread.awaitStart();
            Application.launch(Drawing.class);
            System.out.println("ended");
            signals.close();
            System.exit(signals.exitCode());
        }
    }

    /** Its window. */
    public static final class Drawing extends Application {
        @Override
        public void start(Stage stage) {
            Rectangle moving = new Rectangle(10, 10);
            stage.setScene(new Scene(new Group(moving), 100, 100));
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    moving.setX(1);
                    stop();
                    try {
                        Signals.send(
                                "-" + Program.signal, ProcessHandle.current().pid());
                        Program.TOLD.await();
                    } catch (InterruptedException | IOException problem) {
                        throw new IllegalStateException(problem);
                    }
                }
            }.start();
        }

        @Override
        public void stop() {
            System.out.println("closed");
        }
    }
}
