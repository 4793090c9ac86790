package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.RunOptions;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.session.MadeUpInterpreters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the command line says and understands about Python. */
class PythonOptionsTest extends MadeUpTerminal {
    private String refused(String... arguments) {
        assertEquals(ExitCode.BAD_ARGUMENTS, execute(arguments));
        return err().strip();
    }

    @Test
    void languageInterpreterStartMethodAndPayloadReachTheRuns() {
        service.interpreters = List.of(MadeUpInterpreters.locked("3.12"));
        execute(
                "run",
                "--items",
                "3",
                "--size",
                "10",
                "--language",
                "python",
                "--python",
                "/opt/python3.12",
                "--start-method",
                "spawn",
                "--payload",
                "1.5MB",
                "--way",
                "imap-unordered");

        assertEquals(
                RunOptions.DEFAULTS
                        .withPayload(1_500_000)
                        .inPython(new InterpreterChoice("/opt/python3.12", Optional.of(StartMethod.SPAWN))),
                service.specs().getLast().options());
        assertEquals(Way.IMAP_UNORDERED, service.specs().getLast().way());

        execute("run", "--items", "3", "--size", "10", "--way", "serial", "--payload", "0");
        assertEquals(RunOptions.DEFAULTS, service.specs().getLast().options());
    }

    @Test
    void whatALanguageLacksIsToldWithTheReason() {
        assertEquals(
                "virtual-threads is not to be had in Python: Python has no virtual threads.",
                refused("run", "--language", "python", "--way", "serial,virtual-threads"));
        assertEquals(
                "interpreters is not to be had in Java: only Python has several interpreters in one process.",
                refused("race", "--ways", "serial,interpreters"));
        assertEquals(
                "shared-total-atomic is not to be had in Python: Python has no atomic addition.",
                refused("run", "--language", "python", "--work", "shared-total-atomic"));
    }

    @Test
    void whatAnInterpreterLacksIsToldBeforeAnythingIsRun() {
        service.interpreters = List.of(MadeUpInterpreters.locked("3.9.18"));

        assertEquals(
                "Python 3.9.18 has no pool of interpreters; 3.14 or newer is needed.",
                refused("run", "--language", "python", "--way", "serial,interpreters"));
        assertEquals(List.of(), service.specs());
    }

    @Test
    void whatIsWrongIsToldInASentence() {
        assertEquals(
                "--python is for runs in Python: give --language python too.", refused("run", "--python", "python3"));
        assertEquals(
                "--start-method is for runs in Python: give --language python too.",
                refused("run", "--start-method", "fork"));
        assertTrue(refused("run", "--language", "perl").contains("java and python"));
        assertTrue(refused("run", "--language", "python", "--start-method", "clone")
                .contains("fork, spawn and forkserver"));
        assertTrue(refused("run", "--payload", "much").contains("1MB"));
        assertTrue(refused("run", "--payload", "65GB").contains("1MB"));
        assertTrue(refused("run", "--payload", "64.1MB").contains("64MB"));
    }

    @Test
    void interpretersAreListedWithTheirOwnStartMethodFirst() {
        service.interpreters = List.of(
                new Interpreter(
                        "/usr/bin/python3.14",
                        new InterpreterInfo("cpython", "3.14.0", "", true, Optional.of(StartMethod.FORKSERVER)),
                        false,
                        List.of(StartMethod.FORK, StartMethod.SPAWN, StartMethod.FORKSERVER),
                        true),
                new Interpreter(
                        "/usr/bin/python3.13t",
                        new InterpreterInfo("cpython", "3.13.0", "", false, Optional.of(StartMethod.FORK)),
                        true,
                        List.of(StartMethod.FORK),
                        false));

        assertEquals(0, execute("python"));
        assertEquals(
                List.of(
                        "version  lock  start methods, its own first  program",
                        "3.14.0   on    forkserver, fork, spawn       /usr/bin/python3.14",
                        "3.13.0   off   fork                          /usr/bin/python3.13t"),
                out().lines().toList());
    }

    @Test
    void whereThereIsNoneOneSentenceSaysWhatToInstall() {
        assertEquals(ExitCode.PROBLEM, execute("python"));
        assertTrue(err().startsWith("There is no Python 3.8 or newer here"));
        assertEquals("", out());
    }
}
