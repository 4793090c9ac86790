package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lessons on the command line. */
class LessonCommandTest extends MadeUpTerminal {
    private static final Path GOOD = Path.of("assets/lessons/01-one-core.lesson");

    @AfterEach
    void nothingIsRun() {
        assertFalse(serviceAsked);
    }

    @Test
    void goodLessonsAreToldToBeGood() throws IOException {
        Files.copy(GOOD, folder.resolve("a.lesson"));
        assertEquals(ExitCode.GOOD, execute("lesson", "check", "a.lesson"));
        assertEquals("a.lesson: 5 steps, nothing is wrong\n  complete in de, en and zh", out().strip());
        assertEquals("", err());
    }

    @Test
    void languagesAreToldToBeCompleteOrHowMuchIsMissing() throws IOException {
        String lesson = Files.readString(GOOD).replaceFirst("(?m)^title de: .*\n", "");
        Files.writeString(folder.resolve("a.lesson"), lesson);
        assertEquals(ExitCode.GOOD, execute("lesson", "check", "a.lesson"));
        String said = out();
        assertTrue(said.contains("complete in en and zh\n"), said);
        assertTrue(said.matches("(?s).*not in de: 1 text\\s*"), said);
    }

    @Test
    void whatIsWrongIsToldByLineAndTheExitCodeSaysSo() throws IOException {
        String lesson = Files.readString(GOOD)
                .replace("rule: serial.busy < 0.5 and serial.blocked > 50%", "rule: serial.lazy < 0.5");
        Files.writeString(folder.resolve("a.lesson"), lesson);
        int line = lesson.lines().toList().indexOf("rule: serial.lazy < 0.5") + 1;
        assertEquals(ExitCode.PROBLEM, execute("lesson", "check", "a.lesson", "none.lesson"));
        assertTrue(err().contains("line " + line + ": there is no figure \u201cserial.lazy\u201d"), err());
        assertTrue(err().contains("none.lesson cannot be read"), err());
    }

    @Test
    void whatIsWrongInTwoFilesIsToldOfBoth() throws IOException {
        Files.writeString(folder.resolve("a.lesson"), "");
        Files.writeString(folder.resolve("b.lesson"), "");
        assertEquals(ExitCode.PROBLEM, execute("lesson", "check", "a.lesson", "b.lesson"));
        for (String file : List.of("a.lesson", "b.lesson")) {
            assertTrue(
                    err().contains(file + ", line 1: \u201ctitle en: \u2026\u201d is missing before the first section"),
                    err());
        }
    }

    @Test
    void lessonsCanOnlyBeChecked() {
        assertEquals(ExitCode.BAD_ARGUMENTS, execute("lesson", "teach", "a.lesson"));
        assertTrue(err().contains("not \u201clesson teach\u201d"), err());
    }

    @Test
    void aLessonIsOpenedInTheWindowAndOnlyThere() {
        display = true;
        assertEquals(0, execute("--lesson", "mine.lesson"));
        assertEquals(
                Optional.of(folder.resolve("mine.lesson")), windows.getFirst().lesson());
        display = false;
        assertEquals(ExitCode.BAD_ARGUMENTS, execute("--lesson", "mine.lesson"));
        assertTrue(err().contains("--lesson needs a window"), err());
    }
}
