package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final WindowSettings LEFT = new WindowSettings(
            true, 150, 1366, 700, true, "race", "de", Motion.FULL, Optional.empty(), Optional.empty());

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

    @Test
    void whatComesAfterTheLastIsOlder() {
        SettingsFile settings = new SettingsFile(folder);
        settings.saveLast(LEFT);
        settings.save(WindowSettings.of(false, 100, 800, 600, "watch"));
        assertEquals(LEFT, new SettingsFile(folder).load());
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
    void motionListAndInterpreterAreKeptWhateverTheFolderIsCalled() throws IOException {
        Path interpreter = Files.createFile(folder.resolve("py thon = ü \\ :#"));
        assertTrue(interpreter.toFile().setExecutable(true));
        WindowSettings all = new WindowSettings(
                false,
                110,
                900,
                600,
                false,
                "learn",
                "",
                Motion.LESS,
                Optional.of(new ListLeft(Work.WAIT, 31, Lengths.GIANT, 1_500_000, -7)),
                Optional.of(interpreter.toString()));
        new SettingsFile(folder).save(all);
        assertEquals(all, new SettingsFile(folder).load());
        Files.delete(interpreter);
        assertEquals(
                Optional.empty(),
                new SettingsFile(folder).load().python(),
                "an interpreter that is gone is not chosen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motion=some",
                "work=primes",
                "work=primes\nitems=0\nlengths=equal\nitem-nanos=5\nseed=1",
                "work=primes\nitems=9999999\nlengths=equal\nitem-nanos=5\nseed=1",
                "work=own-function\nitems=5\nlengths=equal\nitem-nanos=5\nseed=1",
                "work=none\nitems=5\nlengths=equal\nitem-nanos=5\nseed=1",
                "work=primes\nitems=5\nlengths=equal\nitem-nanos=-5\nseed=one",
                "python=/no/such/file",
                "python=\\u0000"
            })
    void halfAListAndWhatIsUnknownCountAsNotThere(String text) throws IOException {
        Files.writeString(file(), text);
        assertEquals(WindowSettings.DEFAULTS, new SettingsFile(folder).load());
    }

    @Test
    void onlyAStartWithoutAnyFileIsTheFirstAndOnlyOnce() throws IOException {
        SettingsFile settings = new SettingsFile(folder);
        assertTrue(settings.isFirst());
        settings.used();
        assertTrue(Files.exists(file()));
        assertFalse(new SettingsFile(folder).isFirst());
        Files.writeString(file(), "\0\0\0");
        assertFalse(new SettingsFile(folder).isFirst(), "what cannot be read was there");
        Files.writeString(file(), "format=2\n");
        SettingsFile newer = new SettingsFile(folder);
        assertFalse(newer.isFirst());
        newer.used();
        assertEquals("format=2\n", Files.readString(file()));
    }

    @Test
    void whatWasKeptIsWholeAndNothingElseIsLeftBeside() throws IOException {
        SettingsFile settings = new SettingsFile(folder);
        settings.save(LEFT);
        settings.save(WindowSettings.DEFAULTS);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
        assertEquals(WindowSettings.DEFAULTS, new SettingsFile(folder).load());
    }

    @Test
    void aWindowThatNobodyChangedLeavesNothing() {
        new SettingsFile(folder).save(WindowSettings.DEFAULTS);
        assertFalse(Files.exists(file()));
    }
}
