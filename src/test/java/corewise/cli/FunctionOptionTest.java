package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.model.Way;
import corewise.session.MadeUpInterpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says and understands about functions of one's own. */
class FunctionOptionTest extends MadeUpTerminal {
    private static final String PYTHON = "def work(n):\n    return n\n";
    private static final String JAVA = "Object work(long n) { return n; }\n";

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theEndingOfTheFileChoosesTheLanguageAndSizeTheFirstNumber() throws IOException {
        service.interpreters = List.of(MadeUpInterpreters.locked("3.12"));
        write("mine.py", PYTHON);
        write("Mine.java", JAVA);

        execute("run", "--function", "mine.py", "--way", "pool", "--items", "3", "--size", "10");
        OwnFunction python = new OwnFunction(Language.PYTHON, "mine.py", PYTHON);
        assertEquals(
                ListSpec.ofNumbers(python, 3, 10), service.specs().getLast().list());
        assertEquals(Language.PYTHON, service.specs().getLast().language());

        execute("race", "--function", "Mine.java", "--ways", "serial,pool", "--repeat", "1", "--pause", "0ms");
        OwnFunction java = new OwnFunction(Language.JAVA, "Mine.java", JAVA);
        assertEquals(ListSpec.ofNumbers(java, 24, 1), service.specs().getLast().list());
        assertEquals(Way.POOL, service.specs().getLast().way());
    }

    @Test
    void lineEndsOfOtherSystemsAndWhatEditorsPutBeforeATextAreLeftOut() throws IOException {
        service.interpreters = List.of(MadeUpInterpreters.locked("3.12"));
        write("mine.py", "\uFEFFdef work(n):\r\n    return n\r\n");

        execute("run", "--function", "mine.py", "--way", "serial");

        assertEquals(
                PYTHON,
                service.specs().getLast().list().function().orElseThrow().source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--function gone.py | gone.py cannot be read",
                "--function mine.txt | which says what it is written in",
                "--function mine.py --work primes | give one of them",
                "--function mine.py --length 20ms | nobody knows",
                "--function mine.py --lengths mixed | nobody knows",
                "--function mine.py --language java | written in Python",
                "--function mine.py --way global-lock | is not to be had in Python",
                "--function mine.py --size 0 | must be 1 to",
                "--function long.py | is too long",
                "--function bytes.py | is not text",
                "--work own-function | needs the function",
            })
    void whatIsWrongIsToldInOneSentence(String arguments, String said) throws IOException {
        write("mine.py", PYTHON);
        write("mine.txt", PYTHON);
        write("long.py", "#".repeat(OwnFunction.LONGEST + 1));
        Files.write(folder.resolve("bytes.py"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        int code = execute(("run " + arguments).split(" "));

        assertEquals(ExitCode.BAD_ARGUMENTS, code);
        assertTrue(err().contains(said), err());
    }
}
