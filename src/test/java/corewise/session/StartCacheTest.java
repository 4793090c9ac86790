package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start cache is named by: the same as in the launcher. */
class StartCacheTest {
    @TempDir
    private Path home;

    @Test
    void aJavaIsToldByItsMakersVersionOrElseByItsOwn() throws IOException {
        release("JAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\nIMPLEMENTOR_VERSION=\"Temurin-25.0.3+9\"\n");
        assertEquals(Optional.of("Temurin-25.0.3+9"), StartCache.build(home));
        release("JAVA_VERSION=\"25.0.3\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\n");
        assertEquals(Optional.of("25.0.3+9-LTS"), StartCache.build(home));
    }

    @Test
    void whatCannotBePartOfAFilesNameIsNoVersion() throws IOException {
        assertEquals(Optional.empty(), StartCache.build(home));
        release("nonsense\n");
        assertEquals(Optional.empty(), StartCache.build(home));
        release("IMPLEMENTOR_VERSION=\"../../elsewhere\"\n");
        assertEquals(Optional.empty(), StartCache.build(home));
    }

    @Test
    void oneThatIsMissingOrDoesNotFitIsMadeButNotTwiceForTheSameJar() throws IOException {
        Path file = home.resolve("start-x.aot");
        assertTrue(StartCache.isToBeMade(file, false));
        Files.createFile(file);
        Path jar = Files.createFile(home.resolve("corewise.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        assertFalse(StartCache.isToBeMade(file, true), "it is used");
        assertTrue(StartCache.isToBeMade(file, false), "it was made for other jars");
        Files.setLastModifiedTime(file, Files.getLastModifiedTime(jar));
        assertFalse(StartCache.isToBeMade(file, false), "it was made for this one");
    }

    @Test
    void thatAStartWentWellIsKeptBesideTheFileAndNoStartFailsForIt() throws IOException {
        StartCache.wentWell(home.resolve("start-x.aot"));
        assertEquals("well\n", Files.readString(home.resolve("start-x.aot.start")));
        StartCache.wentWell(home.resolve("no folder/start-x.aot"));
        assertFalse(Files.exists(home.resolve("no folder")));
    }

    @Test
    void whatIsCompiledAtItsBestIsNotCompiledInTraining() {
        assertEquals(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=exclude,corewise/workload/*.*",
                        "-XX:CompileCommand=exclude,java/util/concurrent/Fork*.*"),
                StartCache.compiling("""
                        [ { match: ["corewise/workload/*.*", "java/util/concurrent/Fork*.*"], c2: { Exclude: false } },
                          { match: ["*.*"], c2: { Exclude: true } } ]"""));
    }

    private void release(String text) throws IOException {
        Files.writeString(home.resolve("release"), text);
    }
}
