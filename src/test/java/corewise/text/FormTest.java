package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.fact.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Texts texts = Texts.load();

    private String said(Form form, String others) {
        return texts.in(form).say(new Value.Verbatim(others));
    }

    @Test
    void theFormGoesByTheCharset() {
        assertEquals(Form.TERMINAL, Form.of(StandardCharsets.UTF_8));
        assertEquals(Form.ASCII, Form.of(StandardCharsets.US_ASCII));
        assertEquals(Form.ASCII, Form.of(StandardCharsets.ISO_8859_1));
    }

    @Test
    void germanIsSpeltAndNamesOfOthersAreNot() {
        assertEquals("Aenderung: groesser als ueblich", Form.ASCII.of("Änderung: größer als üblich"));
        assertEquals("\"a\", 'b'", Form.ASCII.of("„a“, ‚b‘"));
        assertEquals("Übung", said(Form.ASCII, "Übung"));
    }

    @Test
    void chineseNeedsATerminalThatHasItsSigns() {
        assertEquals(true, Form.canSay(Tongue.CHINESE, StandardCharsets.UTF_8));
        assertEquals(true, Form.canSay(Tongue.CHINESE, java.nio.charset.Charset.forName("GBK")));
        assertEquals(false, Form.canSay(Tongue.CHINESE, StandardCharsets.US_ASCII));
        assertEquals(false, Form.canSay(Tongue.CHINESE, StandardCharsets.ISO_8859_1));
        assertEquals(true, Form.canSay(Tongue.GERMAN, StandardCharsets.US_ASCII));
    }

    @Test
    void aNumberAndItsUnitStayOnOneLineButOnATerminal() {
        Value share = new Value.Share(0.4);
        assertEquals("40\u00a0%", texts.say(share));
        assertEquals("40 %", texts.in(Form.TERMINAL).say(share));
        assertEquals("40 %", texts.in(Form.ASCII).say(share));
    }

    @Test
    void signsThatCommandATerminalOrTurnTextRoundAreShownAsUnknown() {
        String evil = "a\u001b[2J\u0007\u009b\u202eb\u2066c\r\nd\te";
        for (Form form : new Form[] {Form.TYPOGRAPHIC, Form.TERMINAL}) {
            assertEquals("a\ufffd[2J\ufffd\ufffd\ufffdb\ufffdc  d e", said(form, evil));
        }
        assertEquals("a?[2J???b?c  d e", said(Form.ASCII, evil));
        assertEquals("Größe 10 µ – “x”", said(Form.TYPOGRAPHIC, "Größe 10 µ – “x”"));
        assertEquals("Größe 10 u - \"x\"", said(Form.ASCII, "Größe 10 µ – “x”"));
        String quoted = texts.quantities().factor(2);
        assertEquals(quoted, said(Form.TYPOGRAPHIC, quoted));
        assertEquals("2.00×", said(Form.TERMINAL, quoted));
    }
}
