package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fonts of Linux, without which the toolkit ends with an error of its own. Stateless and thread-safe. */
final class Fonts {
    private static final Path USUAL = Path.of("/usr/share/fonts");
    private static final Pattern FONT = Pattern.compile(".*\\.(ttf|ttc|otf|pfb)");
    private static final int DEEPEST = 4;
    private static final String LIBRARY = "libfontconfig.so.1";
    /** Those of the system, not of the program. */
    private static final int OF_SYSTEM = 0;

    private Fonts() {}

    /** Whether there is one. Looks for a file where fonts usually are, for asking the system takes longer. */
    static boolean any() {
        return stands(USUAL, System.getenv()) || known();
    }

    /** Whether there is a file of a font in a folder, and nothing in the environment says to look elsewhere. */
    static boolean stands(Path folder, Map<String, String> environment) {
        if (environment.containsKey("FONTCONFIG_FILE")
                || environment.containsKey("FONTCONFIG_PATH")
                || !Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.find(
                folder, DEEPEST, (file, about) -> FONT.matcher(file.toString()).matches())) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    /** Whether the library that the toolkit asks knows one. */
    private static boolean known() {
        Optional<MethodHandle> configuration = NativeFunctions.ofLibrary(LIBRARY, "FcConfigGetCurrent", ADDRESS);
        Optional<MethodHandle> fonts =
                NativeFunctions.ofLibrary(LIBRARY, "FcConfigGetFonts", ADDRESS, ADDRESS, JAVA_INT);
        return configuration.isPresent() && fonts.isPresent() && count(configuration.get(), fonts.get()) > 0;
    }

    @SuppressWarnings("restricted")
    private static int count(MethodHandle configuration, MethodHandle fonts) {
        try {
            MemorySegment current = (MemorySegment) configuration.invokeExact();
            MemorySegment set = (MemorySegment) fonts.invokeExact(current, OF_SYSTEM);
            return set.equals(MemorySegment.NULL)
                    ? 0
                    : set.reinterpret(JAVA_INT.byteSize()).get(JAVA_INT, 0);
        } catch (Throwable problem) {
            NativeFunctions.failed("FcConfigGetFonts", problem);
            return 0;
        }
    }
}
