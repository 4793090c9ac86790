package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import corewise.text.Tongue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line speaks English unless it is asked for another language, and a window what is asked for. */
class SpokenLanguageTest extends MadeUpTerminal {
    private int code;

    private String told(Charset terminal, String... arguments) {
        charset = terminal;
        code = execute(arguments);
        return out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--locale de run --way serial --items 3", "run --way serial --items 3 --locale=de"})
    void whatIsAskedForIsSpokenWhereverItStands(String arguments) {
        String german = told(StandardCharsets.UTF_8, arguments.split(" "));
        assertEquals(0, code, err());
        assertTrue(german.contains("30,0 ms") && german.contains("Kerne"), german);
    }

    @Test
    void anotherCountryAloneChangesNothing() {
        Locale before = Locale.getDefault();
        String usual = told(StandardCharsets.UTF_8, "run", "--help");
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals(usual, told(StandardCharsets.UTF_8, "run", "--help"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void helpIsInEveryLanguageAndTellsOfTheOption() {
        for (Tongue tongue : Tongue.all()) {
            for (String command : List.of("run", "race", "claims", "simulate", "ways", "open", "lesson")) {
                String help = told(StandardCharsets.UTF_8, "--locale", tongue.tag(), command, "--help");
                assertEquals(0, code, err());
                assertTrue(help.contains("--locale"), help);
                String start = Texts.load(tongue).get("cli.option.locale").substring(0, 8);
                assertTrue(help.contains(start), help);
            }
        }
    }

    @Test
    void aLanguageThatIsNotSpokenIsAnErrorThatNamesWhatThereIs() {
        String said = told(StandardCharsets.UTF_8, "ways", "--locale", "xx");
        assertEquals(ExitCode.BAD_ARGUMENTS, code);
        assertEquals("", said);
        String known = String.join(", ", Tongue.all().stream().map(Tongue::tag).toList());
        assertEquals(
                "Invalid value for --locale: the program does not speak “xx”, only "
                        + known.replaceFirst(", (?!.*, )", " and ") + ".",
                err().strip());
    }

    @Test
    void germanIsSpeltOnAPlainTerminal() {
        String said = told(StandardCharsets.US_ASCII, "run", "--help", "--locale", "de");
        assertEquals(-1, said.indexOf('?'), said);
        assertTrue(said.contains("ue") && said.contains("ae"), said);
    }

    @Test
    void chineseIsEnglishWhereItCannotBeWrittenWhichIsSaidOnce() {
        String said = told(StandardCharsets.US_ASCII, "run", "--help", "--locale", "zh");
        assertEquals(told(StandardCharsets.US_ASCII, "run", "--help"), said);
        told(StandardCharsets.ISO_8859_1, "run", "--items", "3", "--locale", "zh");
        assertEquals(
                1, err().lines().filter(line -> line.contains("cannot write")).count());
        told(Charset.forName("GBK"), "ways", "--locale", "zh");
        assertEquals("", err());
    }

    @Test
    void aWindowIsAskedToSpeakIt() {
        display = true;
        told(StandardCharsets.US_ASCII, "--locale", "zh");
        assertEquals(Optional.of(Tongue.CHINESE), windows.getFirst().tongue());
        told(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), windows.getLast().tongue());
    }
}
