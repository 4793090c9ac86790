package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.fact.ToldIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    @Test
    void aProgramThatIsEndingIsToldThatItCannotDraw() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName())
                .start();
        program.getOutputStream().close();

        assertEquals(
                "shell.drawingStopped", new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals("", new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
