package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The virtual machine is asked what it makes of the rules of compiling: it passes over what it does not understand. */
class CompilingRulesTest {
    private static final Path RULES = Path.of("src/dist/lib/compiling.directives");
    private static final Pattern MATCHING = Pattern.compile(" matching: (.*)");
    private static final Pattern BEST = Pattern.compile("c2 directives:\\s+inline: -\\s+(Enable:\\w+ Exclude:\\w+)");

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String understood() throws IOException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:CompilerDirectivesFile=" + RULES,
                        "-XX:+CompilerDirectivesPrint",
                        "-version")
                .redirectErrorStream(true)
                .start();
        return new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatWorksOnTheListIsCompiledAtItsBestAndAllElseIsNot() throws IOException {
        String understood = understood();
        List<String> best = Arrays.asList(all(MATCHING, understood).getFirst().split(", "));
        assertTrue(
                best.containsAll(
                        List.of("corewise/workload/*.*", "corewise/recording/*.*", "sun/security/provider/*.*")),
                understood);
        assertEquals("*.*", all(MATCHING, understood).get(1), understood);
        assertEquals(
                List.of("Enable:true Exclude:false", "Enable:true Exclude:true"),
                all(BEST, understood).subList(0, 2));
    }

    @Test
    void everyPackageOfTheProgramThatTheyNameIsThere() throws IOException {
        for (String matched : all(Pattern.compile("\"(corewise/[\\w/]+)/\\*\\.\\*\""), Files.readString(RULES))) {
            assertTrue(Files.isDirectory(Path.of("src/main/java", matched)), matched);
        }
    }
}
