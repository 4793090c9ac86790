package corewise.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a window can be opened, before the toolkit is started: on Linux the toolkit ends the program where
 * there is no display. A display that is set but that nobody answers on is none. Stateless and thread-safe.
 */
public final class DisplayCheck {
    private static final Pattern DISPLAY = Pattern.compile("(?:unix|([^:]*)):(\\d+)(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int TIMEOUT_MILLIS = 800;
    /** Little-endian hello of protocol 11.0 without authorisation; any answer shows that a server is there. */
    private static final byte[] HELLO = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private DisplayCheck() {}

    /** Whether a window can be opened on this machine now; takes up to a second where a display does not answer. */
    public static boolean usable() {
        return SystemFamily.current() != SystemFamily.LINUX || usable(System.getenv(), Path.of("/tmp/.X11-unix"));
    }

    /** The same for an environment, with the folder of the servers' local sockets. */
    static boolean usable(Map<String, String> environment, Path sockets) {
        return parse(environment.getOrDefault("DISPLAY", ""))
                .map(display -> answers(display, sockets))
                .orElse(false);
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

    private static boolean answers(Display display, Path sockets) {
        try {
            if (!display.host().isEmpty()) {
                return answersOverNetwork(display);
            }
            Path socket = sockets.resolve("X" + display.number());
            return Files.exists(socket) && answersLocally(socket);
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean answersOverNetwork(Display display) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(display.host(), FIRST_PORT + display.number()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(HELLO);
            return answered(socket.getInputStream());
        }
    }

    private static boolean answersLocally(Path path) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(path));
            Channels.newOutputStream(channel).write(HELLO);
            return answered(Channels.newInputStream(channel));
        }
    }

    /** A refusal for want of authorisation is an answer too: the toolkit has the key that this check has not. */
    private static boolean answered(InputStream answer) throws IOException {
        return answer.read() >= 0;
    }

    /**
     * A display's name in parts. Immutable.
     *
     * @param host empty for a local one
     * @param number from 0
     */
    record Display(String host, int number) {}
}
