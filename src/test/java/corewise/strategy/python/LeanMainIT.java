package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What processes begin with: those that main forks have all that main has in memory, which is no more than a run needs. */
@Timeout(60)
class LeanMainIT {
    @TempDir
    Path folder;

    static List<String> interpreters() {
        return PythonList.oldestAndNewest();
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void mainHasOnlyWhatItNeedsAndTellsWhatTheLibraryWould(String interpreter) throws Exception {
        String said = TestScript.said(TestScript.in(folder, interpreter, "lean.py"));
        assertEquals(List.of("True", "True True", "True"), said.lines().toList());
    }

    @Test
    void aServerOfProcessesHasWhatTheyNeed() throws Exception {
        List<String> needed = List.of("process-per-task", "observed", "observe", "results", "messages", "work", "own");
        assertEquals("[]", servedTo(needed));
        assertEquals("['pools']", servedTo(List.of("process-per-task", "observed", "pools")));
        assertEquals("[]", servedTo(List.of("process-pool", "observed", "pools")));
    }

    private String servedTo(List<String> arguments) throws Exception {
        Path own = Files.createTempDirectory(folder, "served");
        String newest = interpreters().getLast();
        return TestScript.said(TestScript.in(own, newest, "served.py", arguments.toArray(String[]::new)));
    }
}
