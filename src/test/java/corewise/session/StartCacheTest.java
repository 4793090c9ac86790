package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private void release(String text) throws IOException {
        Files.writeString(home.resolve("release"), text);
    }
}
