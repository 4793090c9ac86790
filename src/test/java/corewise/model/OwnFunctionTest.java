package corewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFunctionTest {
    private static OwnFunction python(String source) {
        return new OwnFunction(Language.PYTHON, "my work.py", source);
    }

    private static OwnFunction java(String source) {
        return new OwnFunction(Language.JAVA, "Work.java", source);
    }

    @Test
    void itReportsWhereItCallsCheckpointInItsCode() {
        assertTrue(python("def work(n):\n    checkpoint()\n").reports());
        assertTrue(java("Object work(long n) { checkpoint (); return n; }").reports());
        assertFalse(python("# checkpoint()\ndef work(n): return n").reports());
        assertFalse(python("def checkpoint(): pass").reports());
        assertFalse(java("/* checkpoint() */ // checkpoint()\nObject work(long n) { return n; }")
                .reports());
    }

    @Test
    void itsInnermostLineIsFoundInWhatItsLanguageSays() {
        String traceback = "Traceback (most recent call last):\n  File \"my work.py\", line 4, in work\n"
                + "  File \"/usr/lib/random.py\", line 99, in x\n  File \"my work.py\", line 2, in help\nValueError";
        assertEquals(OptionalInt.of(2), python("a\nb\nc\nd").lineOf(traceback));
        String trace =
                "java.lang.X: no\n    at other.Work.java.x(List.java:7)\n    at help(Work.java:3)\n    at work(Work.java:1)";
        assertEquals(OptionalInt.of(3), java("a\nb\nc").lineOf(trace));
        assertEquals(OptionalInt.empty(), java("a\nb").lineOf(trace), "there is no such line");
        assertEquals(OptionalInt.empty(), java("a").lineOf("MyWork.java:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x.py", "a/b.py", ".hidden.py", "a\\b.py", "a\nb.py"})
    void namesThatNameAFolderOrHideAreNone(String name) {
        assertFalse(OwnFunction.isName(name));
        assertThrows(IllegalArgumentException.class, () -> new OwnFunction(Language.PYTHON, name, ""));
    }

    @Test
    void aListOfOneNeedsAFunctionAndNoOtherDoes() {
        assertThrows(IllegalArgumentException.class, () -> new ListSpec(Work.OWN_FUNCTION, 1, Lengths.EQUAL, 1, 1));
        ListSpec list = ListSpec.ofNumbers(python("def work(n): return n"), 3, 5);
        assertThrows(IllegalArgumentException.class, () -> new RunSpec(Way.POOL, list, 1), "another language");
    }

    @ParameterizedTest
    @CsvSource({"POOL, true", "SERIAL, true", "GLOBAL_LOCK, false"})
    void withoutCheckpointsItIsSampledUnlessALockNeedsThem(Way way, boolean sampled) {
        ListSpec list = ListSpec.ofNumbers(java("Object work(long n) { return n; }"), 3, 5);
        assertEquals(sampled, new RunSpec(way, list, 1).sampled());
    }

    @Test
    void listsWithoutOneAreWrittenDownAsTheyEverWere() {
        assertEquals(
                "ListSpec[work=PRIMES, items=2, lengths=EQUAL, size=3, seed=4]",
                new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 3, 4).toString());
    }
}
