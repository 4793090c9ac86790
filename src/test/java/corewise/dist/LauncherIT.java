package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher script, started as a user would. Where only the search for Java is of interest, the
 * Java it may find is a script that tells what it was asked.
 */
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {
    private static final Path DIST = Path.of(System.getProperty("corewise.dist"));

    @TempDir
    private Path folder;

    private Map<String, String> environment;
    private Path launcher;

    /** A copy of the script that sees no Java but those that a test makes, and of all tools the one that it can do without. */
    @BeforeEach
    void hideInstalledJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("readlink"), tool("readlink"));
        Path home = Files.createDirectories(folder.resolve("home"));
        environment = new HashMap<>(Map.of("PATH", tools.toString(), "HOME", home.toString()));

        String script = Files.readString(DIST.resolve("bin/corewise"));
        String nowhere = folder.resolve("nowhere").toString();
        launcher = executable(
                folder.resolve("an app/bin/corewise"),
                script.replaceAll("(?m)^    (/[^ ]+/)", "    " + nowhere + "$1"));
        Files.createFile(Files.createDirectories(folder.resolve("an app/lib")).resolve("jvm.args"));
    }

    @Test
    void versionComesFromAColdStartWithoutAWordOnStandardError() throws Exception {
        LauncherRun run = startProgram("--version");
        assertQuietSuccess(run);
        assertTrue(run.output().toLowerCase(Locale.ROOT).contains("corewise"), run::output);
    }

    @Test
    void helpNamesTheRunCommandAndWritesNothingOnStandardError() throws Exception {
        LauncherRun run = startProgram("--help");
        assertQuietSuccess(run);
        assertTrue(run.output().contains("run"), run::output);
    }

    @Test
    void aHeadlessRunComplainsOfNothing() throws Exception {
        assertQuietSuccess(startProgram(
                "run", "--way", "serial", "--work", "primes", "--items", "2", "--length", "1ms", "--quiet"));
    }

    @Test
    void theFileOfLoadedClassesOfThisJavaIsUsedAndOneThatIsMissingIsToBeMade() throws Exception {
        Path home = javaHome("java 25", "25.0.1");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR_VERSION=\"Made-25\"\n");
        environment.put("COREWISE_JAVA", home.toString());
        Path cache = folder.resolve("an app").toRealPath().resolve("lib/start-Made-25.aot");
        LauncherRun without = start("ways");
        assertTrue(without.output().contains("<-Dcorewise.startCache=" + cache + ">"), without::output);
        assertFalse(without.output().contains("AOTCache"), without::output);

        Files.createFile(cache);
        LauncherRun with = start("ways");
        assertTrue(with.output().contains("<-XX:AOTCache=" + cache + ">"), with::output);
        assertTrue(with.output().contains("<-Dcorewise.startCache=" + cache + ">"), "it may not fit: " + with.output());
        assertTrue(with.output().endsWith("<corewise.Main><ways>"), with::output);

        assertVerified(true, "no start with it went well yet");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().minusSeconds(60)));
        Path last = cache.resolveSibling("start-Made-25.aot.start");
        Files.writeString(last, "well\n");
        assertVerified(false, "the last start with it went well");
        assertVerified(true, "the last start with it came to nothing");
        Files.writeString(last, "well\n");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(60)));
        assertVerified(true, "it is another than in the last start");

        LauncherRun told = start("ways", "--help");
        assertFalse(told.output().contains("AOTCache"), "reading it takes longer than telling: " + told.output());
        assertTrue(told.output().endsWith("<corewise.Main><ways><--help>"), told::output);
    }

    private void assertVerified(boolean expected, String why) throws Exception {
        assertEquals(expected, start("ways").output().contains("<-XX:+VerifySharedSpaces>"), why);
    }

    @Test
    void argumentsAndExitCodePassUnchanged() throws Exception {
        environment.put("COREWISE_JAVA", javaHome("java 25", "25.0.1").toString());
        LauncherRun run = start("a b", "*", "", "$HOME");
        assertEquals(7, run.exitCode(), run::errors);
        assertTrue(run.output().endsWith("<corewise.Main><a b><*><><$HOME>"), run::output);
    }

    @Test
    void aLinkToTheScriptFindsTheFolderBehindIt() throws Exception {
        environment.put("COREWISE_JAVA", javaHome("java 25", "25.0.1").toString());
        Path first = Files.createSymbolicLink(folder.resolve("first link"), Path.of("an app/bin/corewise"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);
        assertFindsItsFolder(LauncherRun.of(folder, environment, second));
    }

    /** As by a shell that is told the script's name, in a folder of its own or with places to look for folders in. */
    @Test
    void aNameWithoutAFolderOrAFolderThatIsSoughtElsewhereTooFindsIt() throws Exception {
        environment.put("COREWISE_JAVA", javaHome("java 25", "25.0.1").toString());
        Path shell = Path.of("/bin/sh");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("an app/bin/corewise"));
        assertFindsItsFolder(LauncherRun.of(folder, environment, shell, "link"));
        environment.put("CDPATH", folder + ":/");
        assertFindsItsFolder(LauncherRun.of(folder, environment, shell, "an app/bin/corewise"));
    }

    private void assertFindsItsFolder(LauncherRun run) throws IOException {
        String args = folder.toRealPath().resolve("an app/lib/jvm.args").toString();
        assertTrue(run.output().contains("<@" + args + ">"), () -> run.output() + run.errors());
    }

    @Test
    void javaMayBeNamedByItsProgramOrByItsFolder() throws Exception {
        Path home = javaHome("java 25", "25.0.1");
        environment.put("COREWISE_JAVA", home.resolve("bin/java").toString());
        assertEquals(7, start().exitCode());
        environment.put("COREWISE_JAVA", home.toString());
        assertEquals(7, start().exitCode());
    }

    @Test
    void theFirstJavaThatIsNewEnoughWins() throws Exception {
        environment.put("COREWISE_JAVA", oldJavaHome("too old").toString());
        environment.put("JAVA_HOME", oldJavaHome("old as well").toString());
        javaHome("home/.jdks/usual", "27");
        assertFoundIn("home/.jdks/usual");

        Path onPath = javaHome("on the path", "26").resolve("bin");
        environment.merge("PATH", onPath.toString(), (path, added) -> path + ":" + added);
        assertFoundIn("on the path");

        environment.put("JAVA_HOME", javaHome("java home", "25").toString());
        assertFoundIn("java home");

        environment.put("COREWISE_JAVA", javaHome("corewise java", "25.0.3").toString());
        assertFoundIn("corewise java");
    }

    @Test
    void aJavaThatCannotBeStartedOrSaysNonsenseIsPassedOver() throws Exception {
        for (String program :
                List.of("exit 1", "exit 0", "echo 'version \"99999999999999999999\"'", "echo 'version \"x\"'")) {
            Path broken = executable(folder.resolve("broken/bin/java"), "#!/bin/sh\n" + program + "\n");
            Files.writeString(folder.resolve("broken/release"), "JAVA_VERSION=\"25.0.1\"\n");
            environment.put("COREWISE_JAVA", broken.toString());
            environment.put("JAVA_HOME", javaHome("java home", "26-ea").toString());

            LauncherRun run = start();

            assertEquals("", run.errors(), program);
            assertTrue(run.output().startsWith("<" + folder.resolve("java home/bin/java")), run::output);
        }
    }

    @Test
    void whereTheOnlyJavaCannotBeStartedThatIsSaid() throws Exception {
        Path broken = executable(folder.resolve("broken/bin/java"), "#!/bin/sh\nexit 1\n");
        environment.put("COREWISE_JAVA", broken.toString());

        LauncherRun run = start();

        assertEquals(3, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run::errors);
        assertTrue(run.errors().contains(broken + " cannot be started"), run::errors);
    }

    @Test
    void noToolsAreNeeded() throws Exception {
        environment.put("PATH", folder.resolve("nowhere").toString());
        environment.put("COREWISE_JAVA", javaHome("java 25", "25.0.1").toString());

        LauncherRun run = start();

        assertAll(() -> assertEquals("", run.errors()), () -> assertEquals(7, run.exitCode()));
        assertTrue(run.output().contains("an app/lib/javafx"), run::output);
    }

    @Test
    void aLinkThatNothingCanReadEndsInASentence() throws Exception {
        environment.put("PATH", folder.resolve("nowhere").toString());
        environment.put("COREWISE_JAVA", javaHome("java 25", "25.0.1").toString());
        Path link = Files.createSymbolicLink(folder.resolve("home/link"), launcher);

        LauncherRun run = LauncherRun.of(folder, environment, link);

        assertEquals(3, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run::errors);
    }

    /** @param locale none, or one that is not installed, which is as good as none */
    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_XX.UTF-8"})
    void theProgramRunsFromAFolderWithAColonAndAnAccentWithoutACharacterSet(String locale) throws Exception {
        Path odd = Files.createDirectories(folder.resolve("a:b \u00e9"));
        Map<String, String> bare = Map.of(
                "COREWISE_JAVA", System.getProperty("java.home"),
                "PATH", System.getenv("PATH"),
                "LC_ALL", locale,
                "XDG_CACHE_HOME", odd.resolve("caches").toString(),
                "HOME", environment.get("HOME"));
        Path bin = Files.createDirectories(odd.resolve("app/bin"));
        Files.copy(DIST.resolve("bin/corewise"), bin.resolve("corewise"));
        assertTrue(bin.resolve("corewise").toFile().setExecutable(true));
        Files.createSymbolicLink(odd.resolve("app/lib"), DIST.resolve("lib"));

        LauncherRun run = LauncherRun.of(
                odd,
                bare,
                bin.resolve("corewise"),
                "run",
                "--way",
                "process-pool",
                "--items",
                "2",
                "--size",
                "100",
                "--json",
                odd.resolve("t\u00e9.json").toString());

        assertQuietSuccess(run);
        assertTrue(Files.exists(odd.resolve("t\u00e9.json")));
        try (Stream<Path> kept = Files.list(odd.resolve("caches/corewise"))) {
            assertTrue(kept.anyMatch(file -> file.toString().endsWith(".aot")));
        }
    }

    @Test
    void withoutJavaASentenceSaysWhatToInstall() throws Exception {
        environment.put("COREWISE_JAVA", oldJavaHome("too old").toString());
        LauncherRun run = start();
        assertAll(
                () -> assertEquals(3, run.exitCode()),
                () -> assertEquals("", run.output()),
                () -> assertTrue(run.errors().contains("install a JDK 25"), run::errors),
                () -> assertEquals(1, run.errors().lines().count(), run::errors));
    }

    /** Whatever the virtual machine was told to say, wherever and in how many places: a trace begins with its first brace. */
    @ParameterizedTest
    @CsvSource({
        "-Xlog:gc*=debug, JDK_JAVA_OPTIONS, -Xlog:gc",
        "-Xlog:safepoint*=debug:stdout, JDK_JAVA_OPTIONS, -verbose:gc",
        "-XX:+PrintCompilation, _JAVA_OPTIONS, -Xlog:gc",
        "-Xmx1g -verbose:gc -verbose:gc, _JAVA_OPTIONS, -verbose:gc",
        "-XX:+PrintGC -XX:+PrintGCDetails, JDK_JAVA_OPTIONS, -Xlog:gc"
    })
    void standardOutputIsTheProgramsAlone(String tool, String name, String options) throws Exception {
        LauncherRun run = startProgram(
                Map.of("JAVA_TOOL_OPTIONS", tool, name, options),
                "run",
                "--way",
                "pool",
                "--items",
                "4",
                "--size",
                "1000",
                "--json",
                "-",
                "--quiet");
        assertAll(
                () -> assertEquals(0, run.exitCode(), run::errors),
                () -> assertTrue(run.output().startsWith("{"), run::output));
    }

    private LauncherRun startProgram(String... arguments) throws Exception {
        return startProgram(Map.of(), arguments);
    }

    /** The real script with the Java that runs this test, and a home without caches. */
    private LauncherRun startProgram(Map<String, String> further, String... arguments) throws Exception {
        Map<String, String> bare = new HashMap<>(further);
        bare.put("COREWISE_JAVA", System.getProperty("java.home"));
        bare.put("PATH", System.getenv("PATH"));
        bare.put("HOME", environment.get("HOME"));
        return LauncherRun.of(folder, bare, DIST.resolve("bin/corewise"), arguments);
    }

    private LauncherRun start(String... arguments) throws Exception {
        return LauncherRun.of(folder, environment, launcher, arguments);
    }

    private static void assertQuietSuccess(LauncherRun run) {
        assertAll(() -> assertEquals("", run.complaints()), () -> assertEquals(0, run.exitCode(), run::output));
    }

    /** Each fake Java says where it is, and then its arguments. */
    private void assertFoundIn(String home) throws Exception {
        LauncherRun run = start();
        String java = folder.resolve(home).resolve("bin/java").toString();
        assertTrue(run.output().startsWith("<" + java + ">"), () -> run.output() + run.errors());
    }

    private Path javaHome(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        // it tells its version when asked for it, and else what it was asked
        executable(home.resolve("bin/java"), """
            #!/bin/sh
            [ "$1" != -version ] || { echo 'Picked up something' >&2; echo 'openjdk version "%s" 2026' >&2; exit 0; }
            printf '<%%s>' "$0" "$@"
            exit 7
            """.formatted(version));
        return home;
    }

    private Path oldJavaHome(String name) throws IOException {
        return javaHome(name, "17.0.15");
    }

    private static Path executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertTrue(file.toFile().setExecutable(true), () -> "cannot be made executable: " + file);
        return file;
    }

    private static Path tool(String name) {
        Path inUsr = Path.of("/usr/bin", name);
        return Files.exists(inUsr) ? inUsr : Path.of("/bin", name);
    }
}
