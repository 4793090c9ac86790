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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end in the midst of a frame ends after it, and not around it. */
@Timeout(60)
class ToldToEndIT {
    /** By the one signal that whoever runs tests in the background has not told them to ignore. */
    @Test
    void theFrameUnderWayIsDrawnAndTheWindowClosedBeforeTheToolkitEnds(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectError(errors.toFile())
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        String complaints = Files.readString(errors);
        assertFalse(complaints.contains("Exception"), complaints);
        assertEquals("closed" + System.lineSeparator() + "ended" + System.lineSeparator(), said);
        assertEquals(143, program.waitFor());
    }

    /** A window that is told to end while it makes a frame. */
    public static final class Program {
        private static final CountDownLatch TOLD = new CountDownLatch(1);

        public static void main(String[] arguments) {
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
                        Signals.send("-TERM", ProcessHandle.current().pid());
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
