package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Printed;
import corewise.text.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is kept of what a function prints. */
class PrintedStreamTest {
    private final PrintedStream stream = new PrintedStream();

    private void print(String text) {
        new PrintStream(stream, true, StandardCharsets.UTF_8).print(text);
    }

    @Test
    void nothingIsNothing() {
        assertTrue(stream.printed().isEmpty());
        assertEquals(Printed.NOTHING, stream.printed());
    }

    @Test
    void theBeginningIsKeptAndTheRestCounted() {
        print("a".repeat(Printed.MOST - 1));
        // the first of its two bytes has room
        print("ä");
        print("bcd");
        assertEquals(new Printed("a".repeat(Printed.MOST - 1), 5), stream.printed());
    }

    @Test
    void signsThatCommandATerminalAreNotTold() {
        print("one\n\u001b[31mtwo\u202e\n");
        assertEquals(
                "What the function printed:\none\n\uFFFD[31mtwo\uFFFD",
                Texts.load().say(stream.printed().told()));
    }
}
