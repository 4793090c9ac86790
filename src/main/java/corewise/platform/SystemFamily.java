package corewise.platform;

import java.util.Locale;

/** The family of the operating system. Immutable. */
enum SystemFamily {
    LINUX("Linux"),
    WINDOWS("Windows"),
    MACOS("macOS"),
    OTHER("");

    private final String words;

    SystemFamily(String words) {
        this.words = words;
    }

    /** The family of this machine. */
    static SystemFamily current() {
        return of(System.getProperty("os.name", ""));
    }

    /** The family that Java's name of a system means. */
    static SystemFamily of(String javaName) {
        String name = javaName.toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return LINUX;
        }
        if (name.contains("windows")) {
            return WINDOWS;
        }
        return name.contains("mac") ? MACOS : OTHER;
    }

    /** What people call it; Java's name where it is none of the known ones. */
    String words() {
        return words.isEmpty() ? System.getProperty("os.name", "") : words;
    }
}
