package corewise.platform;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a window can be opened, before the toolkit is started: on Linux the toolkit ends the program where
 * there is no display. A display that is set but that nobody answers on, or that refuses, is none. Stateless and
 * thread-safe.
 */
public final class DisplayCheck {
    private static final Pattern DISPLAY = Pattern.compile("(?:unix|([^:]*)):(\\d{1,5})(?:\\.\\d+)?");
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final int FIRST_PORT = 6000;
    private static final int TIMEOUT_MILLIS = 500;
    /** With less the toolkit’s own thread finds no room for what is drawn, prints that, and parts of the window stay empty. */
    private static final long LEAST_HEAP = 90L << 20;

    private DisplayCheck() {}

    /**
     * Why no window can be opened on this machine now, be it one that nobody sees; empty where one can. Takes half a second
     * where a display does not answer.
     */
    public static Optional<Fact> problem() {
        Optional<Fact> memory = memory(Runtime.getRuntime().maxMemory());
        if (SystemFamily.current() != SystemFamily.LINUX || "Headless".equals(System.getProperty("glass.platform"))) {
            return memory;
        }
        return memory.or(() -> problem(System.getenv(), SOCKETS))
                .or(() -> WindowLibraries.missing(WindowLibraries::present))
                .or(() -> undrawable(WindowLibraries::broken));
    }

    /**
     * Makes sure that something can be drawn on this machine, be it without a window.
     *
     * @throws ToldIOException where it cannot
     */
    public static void requireDrawing() throws ToldIOException {
        Optional<Fact> why = undrawable(WindowLibraries::brokenForDrawing);
        if (why.isPresent()) {
            throw new ToldIOException(Fact.of("shell.notDrawn").fact("why", why.get()), null);
        }
    }

    private static Optional<Fact> undrawable(Supplier<Optional<Fact>> broken) {
        if (SystemFamily.current() != SystemFamily.LINUX) {
            return Optional.empty();
        }
        return Fonts.any() ? broken.get() : Optional.of(Fact.of("display.noFonts"));
    }

    /** Whether a heap of this size is too small: all pages and three runs were seen in 90 MB and not in 60. */
    static Optional<Fact> memory(long mostBytes) {
        return mostBytes < LEAST_HEAP
                ? Optional.of(
                        Fact.of("display.memory").bytes("needed", LEAST_HEAP).bytes("given", mostBytes))
                : Optional.empty();
    }

    /** The same for an environment, with the folder of the servers' local sockets. */
    static Optional<Fact> problem(Map<String, String> environment, Path sockets) {
        String name = environment.getOrDefault("DISPLAY", "");
        if (name.isBlank()) {
            boolean none = environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
            return Optional.of(Fact.of(none ? "display.none" : "display.wayland"));
        }
        return parse(name)
                .map(display -> refusal(display, name, environment, sockets))
                .orElseGet(() -> Optional.of(about("display.noName", name)));
    }

    private static Optional<Fact> refusal(Display display, String name, Map<String, String> environment, Path sockets) {
        try {
            SocketAddress address = address(display, sockets);
            byte[] key = XAuthority.key(environment, display, address);
            return X11Handshake.refusal(address, key, TIMEOUT_MILLIS)
                    .map(reason -> about("display.refuses", name).fact("why", reason));
        } catch (IOException | IllegalArgumentException nobody) {
            return Optional.of(about("display.silent", name));
        }
    }

    private static Fact about(String key, String display) {
        return Fact.of(key).verbatim("display", display);
    }

    private static SocketAddress address(Display display, Path sockets) throws IOException {
        if (!display.host().isEmpty()) {
            return new InetSocketAddress(display.host(), FIRST_PORT + display.number());
        }
        Path socket = sockets.resolve("X" + display.number());
        if (!Files.exists(socket)) {
            throw new NoSuchFileException(socket.toString());
        }
        return UnixDomainSocketAddress.of(socket);
    }

    /** The parts of a display's name such as {@code :0}, {@code unix:1.0} or {@code host:10.0}. */
    static Optional<Display> parse(String name) {
        Matcher matcher = DISPLAY.matcher(name.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(new Display(host, Integer.parseInt(matcher.group(2))));
    }

    /**
     * A display's name in parts. Immutable.
     *
     * @param host empty for a local one
     * @param number from 0
     */
    record Display(String host, int number) {}
}
