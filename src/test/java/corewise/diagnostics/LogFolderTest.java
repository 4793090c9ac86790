package corewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogFolderTest {
    @Test
    void isWhereEachSystemKeepsSuchFiles() {
        assertEquals(Path.of("/home/a/.local/state/corewise"), LogFolder.of(null, null, "/home/a", "Linux"));
        assertEquals(Path.of("/state/corewise"), LogFolder.of("/state", null, "/home/a", "Linux"));
        assertEquals(Path.of("/home/a/.local/state/corewise"), LogFolder.of("not/absolute", null, "/home/a", "Linux"));
        assertEquals(Path.of("/Users/a/Library/Logs/Corewise"), LogFolder.of(null, null, "/Users/a", "Mac OS X"));
        assertEquals(Path.of("/local/Corewise/log"), LogFolder.of(null, "/local", "/a", "Windows 11"));
        assertEquals(Path.of("/a/AppData/Local/Corewise/log"), LogFolder.of(null, " ", "/a", "Windows 11"));
    }
}
