package corewise.platform;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Libraries of the system that a window needs on Linux. Stateless and thread-safe. */
public final class WindowLibraries {
    /** Without it there is no window. */
    static final String GTK = "libgtk-3.so.0";

    /** Without one of these the toolkit cannot draw by the graphics card, and tells so in stack traces. */
    private static final List<String> GRAPHICS = List.of("libGL.so.1", "libXxf86vm.so.1");

    /** How a program gets at a graphics card: Mesa's way, NVIDIA's own, Windows's card below Linux, phones' and boards'. */
    private static final List<Path> CARDS = List.of(
            Path.of("/dev/dri"),
            Path.of("/dev/nvidiactl"),
            Path.of("/dev/dxg"),
            Path.of("/dev/mali0"),
            Path.of("/dev/kgsl-3d0"));

    private static final String PIPELINES = "prism.order";
    private static final Path KNOWN = Path.of("/etc/ld.so.cache");

    private WindowLibraries() {}

    /**
     * Has the toolkit draw by itself where it could not do it otherwise: finding that out takes it up to half a second. To
     * be called before it is started.
     */
    public static void chooseDrawing() {
        if (SystemFamily.current() == SystemFamily.LINUX
                && System.getProperty(PIPELINES) == null
                && !drawsByCard(Files::exists, WindowLibraries::present)) {
            System.setProperty(PIPELINES, "sw");
        }
    }

    /** Whether there is a card that a program can get at, and libraries that suffice for it. */
    static boolean drawsByCard(Predicate<Path> exists, Predicate<String> present) {
        return CARDS.stream().anyMatch(exists) && GRAPHICS.stream().allMatch(present);
    }

    /** Whether the system has a library; asks its list first, for trying takes long. */
    static boolean present(String library) {
        return listed(library) || loads(library);
    }

    private static boolean listed(String library) {
        try {
            return Files.readString(KNOWN, StandardCharsets.ISO_8859_1).contains(library + '\0');
        } catch (IOException noList) {
            return false;
        }
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
