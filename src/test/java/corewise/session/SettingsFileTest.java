package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final WindowSettings LEFT = new WindowSettings(true, 150, 1366, 700, true, "race", "");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("window.properties");
    }

    @Test
    void theNextStartKnowsHowTheWindowWasLeft() {
        new SettingsFile(folder.resolve("new")).save(LEFT);
        assertEquals(LEFT, new SettingsFile(folder.resolve("new")).load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "format", "dark=\\u00zz", "format=one\nzoom=large\nwidth=-5\nheight=99999999999", "\0\0\0"})
    void whatIsNoSettingCountsAsNotThere(String text) throws IOException {
        Files.writeString(file(), text);
        assertEquals(WindowSettings.DEFAULTS, new SettingsFile(folder).load());
    }

    @Test
    void bytesThatAreNoTextAndAFolderInItsPlaceAreHarmless() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(WindowSettings.DEFAULTS, new SettingsFile(folder).load());
        Files.delete(file());
        Files.createDirectory(file());
        SettingsFile blocked = new SettingsFile(folder);
        assertEquals(WindowSettings.DEFAULTS, blocked.load());
        blocked.save(LEFT);
        assertEquals(WindowSettings.DEFAULTS, new SettingsFile(folder).load());
    }

    @Test
    void whatANewerVersionWroteIsNotUsedAndNotLost() throws IOException {
        String newer = "format=2\ndark=true\n";
        Files.writeString(file(), newer);
        SettingsFile settings = new SettingsFile(folder);
        assertEquals(WindowSettings.DEFAULTS, settings.load());
        settings.save(LEFT);
        assertEquals(newer, Files.readString(file()));
    }

    @Test
    void aWindowThatNobodyChangedLeavesNothing() {
        new SettingsFile(folder).save(WindowSettings.DEFAULTS);
        assertFalse(Files.exists(file()));
    }
}
