package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each process that main forks is made with all that main has in memory: that is no more than a run needs. */
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
}
