package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line speaks English unless it is asked for another language, and a window what is asked for. */
class SpokenLanguageTest {
    private final List<WindowRequest> windows = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean display;
    private int code;

    @TempDir
    Path folder;

    private String told(Charset charset, String... arguments) {
        out.reset();
        err.reset();
        FakeRunService service = new MadeUpRuns().service;
        CliEnvironment environment = new CliEnvironment(
                "1.2.3",
                Texts.load(),
                () -> service,
                () -> display ? Optional.empty() : Optional.of(Fact.of("display.none")),
                request -> {
                    windows.add(request);
                    return 0;
                },
                (last, runs, width, height, png) -> {},
                action -> () -> {},
                new PrintStream(out, true, charset),
                new PrintStream(err, true, charset),
                folder);
        code = CorewiseCommand.execute(environment, arguments);
        return out.toString(charset);
    }

    private String complaint(Charset charset) {
        return err.toString(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--locale de run --way serial --items 3", "run --way serial --items 3 --locale=de"})
    void whatIsAskedForIsSpokenWhereverItStands(String arguments) {
        String german = told(StandardCharsets.UTF_8, arguments.split(" "));
        assertEquals(0, code, complaint(StandardCharsets.UTF_8));
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
                assertEquals(0, code, complaint(StandardCharsets.UTF_8));
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
                complaint(StandardCharsets.UTF_8).strip());
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
                1,
                complaint(StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.contains("cannot write"))
                        .count());
        told(Charset.forName("GBK"), "ways", "--locale", "zh");
        assertEquals("", complaint(Charset.forName("GBK")));
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
