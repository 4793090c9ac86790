package corewise.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The file of keys to X11 displays, read as the toolkit's own library reads it. Stateless and thread-safe. */
final class XAuthority {
    private static final String KIND = "MIT-MAGIC-COOKIE-1";
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final int LOCAL = 256;
    private static final int ANY = 65_535;
    private static final byte[] NO_KEY = {};

    private XAuthority() {}

    /** The key to a display at an address, empty where the user has none. */
    static byte[] key(Map<String, String> environment, DisplayCheck.Display display, SocketAddress address)
            throws IOException {
        Path file = environment.containsKey("XAUTHORITY")
                ? Path.of(environment.get("XAUTHORITY"))
                : Path.of(environment.getOrDefault("HOME", "."), ".Xauthority");
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return NO_KEY;
        }
        boolean remote = address instanceof InetSocketAddress internet
                && internet.getAddress() != null
                && !internet.getAddress().isLoopbackAddress();
        byte[] host = remote
                ? ((InetSocketAddress) address).getAddress().getAddress()
                : hostName().getBytes(StandardCharsets.UTF_8);
        return find(ByteBuffer.wrap(Files.readAllBytes(file)), host, remote, display.number());
    }

    private static String hostName() throws IOException {
        return Files.isReadable(HOST_NAME) ? Files.readString(HOST_NAME).strip() : "";
    }

    /**
     * The first fitting key among the entries of the file.
     *
     * @param host the name of this machine, or the address of a remote one
     */
    static byte[] find(ByteBuffer entries, byte[] host, boolean remote, int display) {
        try {
            while (entries.hasRemaining()) {
                int family = Short.toUnsignedInt(entries.getShort());
                byte[] address = counted(entries);
                String number = new String(counted(entries), StandardCharsets.US_ASCII);
                String kind = new String(counted(entries), StandardCharsets.US_ASCII);
                byte[] key = counted(entries);
                boolean here = family == ANY || ((family == LOCAL) != remote && Arrays.equals(address, host));
                boolean same = number.isEmpty() || number.equals(Integer.toString(display));
                if (here && same && kind.equals(KIND)) {
                    return key;
                }
            }
        } catch (BufferUnderflowException cutOff) {
            return NO_KEY;
        }
        return NO_KEY;
    }

    private static byte[] counted(ByteBuffer entries) {
        int length = Short.toUnsignedInt(entries.getShort());
        if (length > entries.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        entries.get(bytes);
        return bytes;
    }
}
