package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.MadeUpLanguage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written depends on the terminal's charset, and never on the country that the machine is set to. */
class TerminalTest extends MadeUpTerminal {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("run", "--help"),
            List.of("race", "--help"),
            List.of("claims", "--help"),
            List.of("run", "--way", "serial,pool", "--items", "20000", "--repeat", "2"),
            List.of("race", "--pause", "0ms", "--repeat", "2", "--work", "mandelbrot"),
            List.of("ways"),
            List.of("run", "--items", "100001"),
            List.of("run", "--way", "fast"));

    /** Names of commands, ways and works as they are typed, and of the made-up machine and its results. */
    private static final Set<String> TYPED = Stream.of(
                    Arrays.stream(Way.values()).map(Way::id).sorted(Comparator.reverseOrder()),
                    Arrays.stream(Work.values()).map(Work::id),
                    Arrays.stream(Lengths.values()).map(Lengths::id),
                    Stream.of("corewise", "run", "race", "claims", "made up"))
            .flatMap(typed -> typed)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    @Test
    void everyWordButWhatIsTypedComesFromTheBundles() {
        texts = MadeUpLanguage.texts();
        for (List<String> arguments : COMMANDS) {
            String told = told(StandardCharsets.UTF_8, arguments);
            String translated = told.replaceAll("(?<!\\w)--?[a-z-]+|[0-9a-f]{16}|(?m)^  [a-z]+(?=  )", " ");
            assertEquals(List.of(), MadeUpLanguage.escaped(translated, TYPED), told);
        }
    }

    private String told(Charset terminal, List<String> arguments) {
        charset = terminal;
        execute(arguments.toArray(String[]::new));
        return out() + err();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "de-DE", "tr-TR"})
    void theCountryOfTheMachineChangesNothing(String country) {
        Locale before = Locale.getDefault();
        for (List<String> arguments : COMMANDS) {
            String usual = told(StandardCharsets.UTF_8, arguments);
            try {
                Locale.setDefault(Locale.forLanguageTag(country));
                assertEquals(usual, told(StandardCharsets.UTF_8, arguments), arguments::toString);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void aPlainTerminalGetsSignsThatItHas() {
        for (List<String> arguments : COMMANDS) {
            String told = told(StandardCharsets.US_ASCII, arguments);
            // what a charset has not is written as a question mark
            assertEquals(-1, told.indexOf('?'), told);
        }
        assertTrue(
                told(StandardCharsets.US_ASCII, List.of("run", "--way", "fast")).contains("\"fast\""));
        assertTrue(told(StandardCharsets.UTF_8, List.of("run", "--way", "fast")).contains("“fast”"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --sed 1          | There is no option --sed; similar: --seed.",
                "run --bogus          | There is no option --bogus.",
                "runn                 | There is no command runn; similar: run.",
                "run extra            | “extra” is one argument too many.",
                "run --items          | --items needs a value: N.",
                "run --items many     | --items takes a whole number, not “many”. Length of the list, 1 to 100000.",
                "run --items 3000000000 | --items takes a whole number, not “3000000000”. Length of the list, 1 to 100000.",
                "run --seed 1 --seed 2 | --seed is given twice.",
                "run --quiet=5        | --quiet takes no value.",
                "run --lengths odd    | --lengths: lengths cannot be “odd”, only equal, mixed and giant.",
                "run --size 0         | --size must be 1 to 2000000000, not 0.",
                "open                 | Missing: FILE.",
            })
    void whatIsWrongWithArgumentsIsSaidInOneSentence(String arguments, String sentence) {
        assertEquals(
                sentence,
                told(StandardCharsets.UTF_8, List.of(arguments.split(" "))).strip());
    }
}
