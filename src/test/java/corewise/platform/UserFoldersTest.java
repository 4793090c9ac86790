package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static UserFolders linux(Map<String, String> environment) {
        return new UserFolders(SystemFamily.LINUX, environment, "/h", "");
    }

    @Test
    void areWhereEachSystemKeepsSuchThings() {
        UserFolders linux = linux(Map.of());
        assertEquals(Path.of("/h/.local/share/corewise"), linux.data());
        assertEquals(Path.of("/h/.local/state/corewise"), linux.log());
        assertEquals(Path.of("/h/.cache/corewise"), linux.cache());

        UserFolders mac = new UserFolders(SystemFamily.MACOS, Map.of(), "/h", "");
        assertEquals(Path.of("/h/Library/Application Support/Corewise"), mac.data());
        assertEquals(Path.of("/h/Library/Logs/Corewise"), mac.log());
        assertEquals(Path.of("/h/Library/Caches/Corewise"), mac.cache());

        UserFolders windows = new UserFolders(SystemFamily.WINDOWS, Map.of("LOCALAPPDATA", "/l"), "/h", "");
        assertEquals(Path.of("/l/Corewise"), windows.data());
        assertEquals(Path.of("/l/Corewise/log"), windows.log());
        assertEquals(Path.of("/l/Corewise/cache"), windows.cache());
        assertEquals(
                Path.of("/h/AppData/Local/Corewise/log"),
                new UserFolders(SystemFamily.WINDOWS, Map.of("LOCALAPPDATA", " "), "/h", "").log());
    }

    @Test
    void areWhereTheUserSaysButNotBelowTheCurrentFolder() {
        UserFolders chosen =
                linux(Map.of("XDG_DATA_HOME", "/d", "XDG_STATE_HOME", "/s", "XDG_CACHE_HOME", "not/absolute"));
        assertEquals(Path.of("/d/corewise"), chosen.data());
        assertEquals(Path.of("/s/corewise"), chosen.log());
        assertEquals(Path.of("/h/.cache/corewise"), chosen.cache());
    }

    @Test
    void areTheUsualOnesWhereTheUsersChoiceIsNoPath() {
        assertEquals(
                Path.of("/h/.cache/corewise"),
                linux(Map.of("XDG_CACHE_HOME", "/tmp/\0")).cache());
    }

    @Test
    void canNotBeMadeWhereNobodyKnowsTheHome() {
        UserFolders unknown = new UserFolders(SystemFamily.LINUX, Map.of(), "?", "");
        assertEquals(Path.of("/dev/null/.local/share/corewise"), unknown.data());
        assertEquals(Path.of("/dev/null/.cache/corewise"), unknown.cache());
    }

    @Test
    void theVariableIsFollowedBeforeTheAccount() {
        assertEquals(Path.of("/elsewhere"), UserFolders.home(SystemFamily.LINUX, "/elsewhere", "/account"));
        assertEquals(Path.of("/account"), UserFolders.home(SystemFamily.LINUX, null, "/account"));
        assertEquals(Path.of("/account"), UserFolders.home(SystemFamily.LINUX, "relative", "/account"));
        assertEquals(Path.of("/dev/null"), UserFolders.home(SystemFamily.LINUX, "", "?"));
        assertEquals(Path.of("/account"), UserFolders.home(SystemFamily.WINDOWS, "/elsewhere", "/account"));
    }

    @Test
    void testsNeverUseTheRealFolder() {
        assertEquals(
                Path.of(System.getProperty(UserFolders.PROPERTY)),
                UserFolders.current().data());
    }
}
