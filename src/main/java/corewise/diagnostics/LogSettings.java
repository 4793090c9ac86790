package corewise.diagnostics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Leads what the program and its libraries log to the {@link ProgramLog}, and nothing to the console. The platform makes
 * it by name when something is logged for the first time.
 */
public final class LogSettings {
    private static final String PROPERTY = "java.util.logging.config.class";
    private static final String SETTINGS = "handlers = " + ProgramLog.class.getName() + "\n.level = WARNING\n";

    /**
     * Reads the settings.
     *
     * @throws IOException never: they are in memory
     */
    public LogSettings() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Makes them hold; to be called before anything is logged. Settings that were chosen from outside are left alone. */
    public static void install() {
        if (System.getProperty(PROPERTY) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(PROPERTY, LogSettings.class.getName());
        }
    }
}
