package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The launchers of both families of systems do the same. That of Windows is not run here: it is held to the other. */
class LauncherScriptsTest {
    private static final Path SCRIPTS = Path.of("src/dist/bin");
    private static final Pattern OPTION = Pattern.compile("(?<=[ \"+])(-[XD][\\w:+.-]+|--[a-z-]+)");
    private static final Pattern MEANT =
            Pattern.compile("_?JAVA_[A-Z_]+|IMPLEMENTOR_VERSION|COREWISE_JAVA|corewise\\.Main");

    private final String unix = Files.readString(SCRIPTS.resolve("corewise"));
    private final String windows = Files.readString(SCRIPTS.resolve("corewise.bat"));

    LauncherScriptsTest() throws IOException {}

    private static Set<String> found(Pattern pattern, String script) {
        return pattern.matcher(script)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothGiveTheSameOptionsToJavaButForWhatACharacterSetNeeds() {
        Set<String> unixOnly = found(OPTION, unix);
        assertTrue(unixOnly.contains("-XX:AOTCache"), unixOnly.toString());
        assertTrue(unixOnly.containsAll(found(OPTION, windows)), found(OPTION, windows) + " of " + unixOnly);
        unixOnly.removeAll(found(OPTION, windows));
        assertEquals(Set.of("-Dstdout.encoding", "-Dstderr.encoding"), unixOnly);
    }

    @Test
    void bothReadTheSameVariablesAndKeysAndStartTheSameClass() {
        assertEquals(found(MEANT, unix), found(MEANT, windows));
        for (String same : Set.of("needed=25", "try it with -version.", "or newer and found none: install a JDK")) {
            assertTrue(unix.contains(same) && windows.replace("%", "$").contains(same), same);
        }
    }

    @Test
    void everyPlaceThatTheScriptOfWindowsGoesToIsThere() {
        Set<String> labels = found(Pattern.compile("(?m)^:\\w+"), windows);
        Set<String> used = found(Pattern.compile("(?<=(goto|call) ):\\w+"), windows);
        assertEquals(labels, used);
        assertTrue(
                windows.lines().allMatch(line -> line.chars().allMatch(sign -> sign < 128)), "any code page reads it");
        assertEquals(
                windows.lines().count(), windows.split("\r\n", -1).length - 1, "every line ends as Windows has it");
    }
}
