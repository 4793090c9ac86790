package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script, started as a user would. Where only the search for Java is of interest, the
 * Java it may find is a script that tells what it was asked.
 */
class LauncherIT {
    private static final Path DIST = Path.of(System.getProperty("corewise.dist"));
    private static final String SAYS_ARGUMENTS = "#!/bin/sh\nprintf '<%s>' \"$0\" \"$@\"\nexit 7\n";

    @TempDir
    private Path folder;

    private Map<String, String> environment;
    private Path launcher;

    /** A copy of the script that sees no Java but those that a test makes, and the tools it needs. */
    @BeforeEach
    void hideInstalledJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("readlink", "dirname", "sed")) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
        }
        Path home = Files.createDirectories(folder.resolve("home"));
        environment = new HashMap<>(Map.of("PATH", tools.toString(), "HOME", home.toString()));

        String script = Files.readString(DIST.resolve("bin/corewise"));
        String nowhere = folder.resolve("nowhere").toString();
        launcher = executable(
                folder.resolve("an app/bin/corewise"),
                script.replaceAll("(?m)^    (/[^ ]+/)", "    " + nowhere + "$1"));
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
    void aHeadlessRunWritesNothingOnStandardError() throws Exception {
        assertQuietSuccess(startProgram(
                "run", "--way", "serial", "--work", "primes", "--items", "2", "--length", "1ms", "--quiet"));
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
        LauncherRun run = LauncherRun.of(folder, environment, second);
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
    void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
        String answers =
                "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'openjdk version \"%s\"' >&2; exit 0; }\nexit %d\n";
        executable(folder.resolve("silent old/bin/java"), answers.formatted("1.8.0_402", 9));
        executable(folder.resolve("silent new/bin/java"), answers.formatted("26-ea", 8));
        environment.put("COREWISE_JAVA", folder.resolve("silent old").toString());
        environment.put("JAVA_HOME", folder.resolve("silent new").toString());
        assertEquals(8, start().exitCode());
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

    /** The real script with the Java that runs this test, and a home without caches. */
    private LauncherRun startProgram(String... arguments) throws Exception {
        Map<String, String> bare = Map.of(
                "COREWISE_JAVA", System.getProperty("java.home"),
                "PATH", System.getenv("PATH"),
                "HOME", environment.get("HOME"));
        return LauncherRun.of(folder, bare, DIST.resolve("bin/corewise"), arguments);
    }

    private LauncherRun start(String... arguments) throws Exception {
        return LauncherRun.of(folder, environment, launcher, arguments);
    }

    private static void assertQuietSuccess(LauncherRun run) {
        assertAll(() -> assertEquals("", run.errors()), () -> assertEquals(0, run.exitCode(), run::output));
    }

    /** Each fake Java says where it is, and then its arguments. */
    private void assertFoundIn(String home) throws Exception {
        LauncherRun run = start();
        String java = folder.resolve(home).resolve("bin/java").toString();
        assertTrue(run.output().startsWith("<" + java + ">"), () -> run.output() + run.errors());
    }

    private Path javaHome(String name, String version) throws IOException {
        return javaHome(name, version, SAYS_ARGUMENTS);
    }

    private Path oldJavaHome(String name) throws IOException {
        return javaHome(name, "17.0.15", "#!/bin/sh\necho 'the old one was started'\nexit 9\n");
    }

    private Path javaHome(String name, String version, String program) throws IOException {
        Path home = folder.resolve(name);
        executable(home.resolve("bin/java"), program);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
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
