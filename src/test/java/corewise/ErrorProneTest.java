package corewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Error Prone's checks of the program and its tests, made beside the other tests: as a part of compiling they would
 * take longer than all else of it, on one core, each time that somebody starts the program.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class ErrorProneTest {
    private static final Path CHECKS = Path.of("src", "test", "resources", "errorprone");
    /** Packages of the compiler that Error Prone reads, and those that it also reflects on. */
    private static final List<String> EXPORTED =
            List.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

    private static final List<String> OPENED = List.of("code", "comp");

    @Test
    void findNothingButTheOffender(@TempDir Path temp) throws IOException, InterruptedException {
        Path offender = Files.copy(CHECKS.resolve("Offender.txt"), temp.resolve("Offender.java"));
        Path told = temp.resolve("told");
        Process compiler = new ProcessBuilder(command(temp, offender))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertEquals(1, compiler.waitFor(), () -> textOf(told));
        } finally {
            compiler.destroyForcibly();
        }
        List<String> complaints = textOf(told)
                .lines()
                .filter(line -> line.contains(": error: ") || line.contains(": warning: "))
                .toList();
        assertEquals(
                List.of(offender + ":6: error: [DeadException] Exception created but not thrown"),
                complaints,
                () -> textOf(told));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path temp, Path offender) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // as for compiling: it runs for less time than compiling itself for long would save
        Collections.addAll(command, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms1g", "-Xmn600m");
        EXPORTED.forEach(
                each -> command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED"));
        OPENED.forEach(each -> command.add("--add-opens=jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED"));
        Collections.addAll(command, "-m", "jdk.compiler/com.sun.tools.javac.Main");
        String release = String.valueOf(Runtime.version().feature());
        Collections.addAll(command, "-proc:none", "-parameters", "-encoding", "UTF-8", "--release", release);
        // after the checks nothing is written
        Collections.addAll(command, "--should-stop=ifError=FLOW", "--should-stop=ifNoError=FLOW");
        Collections.addAll(command, "-XDcompilePolicy=simple", "-XDaddTypeAnnotationsToSymbol=true");
        String libraries = libraries();
        Collections.addAll(command, "-classpath", libraries, "-processorpath", libraries, plugin());
        Collections.addAll(
                command, "-d", temp.toString(), "@" + Files.write(temp.resolve("sources"), sources(offender)));
        return command;
    }

    /** The class path without what was compiled of the program and its tests, which are compiled anew. */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> each.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String plugin() throws IOException {
        return Files.readAllLines(CHECKS.resolve("flags.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining(" ", "-Xplugin:ErrorProne ", ""));
    }

    private static List<String> sources(Path offender) throws IOException {
        List<String> sources = new ArrayList<>(List.of(quoted(offender)));
        for (Path root : List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(each -> each.toString().endsWith(".java"))
                        // that of the program stands for both
                        .filter(each -> root.endsWith(Path.of("main", "java")) || !each.endsWith("package-info.java"))
                        .map(ErrorProneTest::quoted)
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static String quoted(Path file) {
        return '"' + file.toString().replace("\\", "\\\\") + '"';
    }
}
