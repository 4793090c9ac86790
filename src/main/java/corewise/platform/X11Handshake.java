package corewise.platform;

import corewise.fact.Fact;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first exchange of the X11 protocol: a hello with a key, and the server's yes or no. Waits no longer than told,
 * whatever is at the other end. Thread-safe; stateless but for the connection that was let in.
 */
final class X11Handshake {
    private static final byte[] KEY_NAME = "MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte YES = 1;
    private static final int HEADER = 8;
    private static final int LONGEST_ANSWER = HEADER + 255;

    /**
     * The last connection that was let in, kept open: a server that begins anew whenever nobody is left, as those without a
     * screen do, would do so just as the toolkit comes, which could not open it then.
     */
    private static final AtomicReference<SocketChannel> LET_IN = new AtomicReference<>();

    private X11Handshake() {}

    /**
     * Asks a server to be let in.
     *
     * @param key empty to ask without one
     * @return what it says against it; empty when it lets the program in
     * @throws IOException when nobody answers in time
     */
    static Optional<Fact> refusal(SocketAddress server, byte[] key, int timeoutMillis) throws IOException {
        SocketChannel channel = open(server);
        boolean letIn = false;
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey events = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(server)) {
                await(selector, timeoutMillis);
                channel.finishConnect();
            }
            ByteBuffer hello = hello(key);
            channel.write(hello);
            if (hello.hasRemaining()) {
                throw new EOFException(); // it does not take the hello
            }
            events.interestOps(SelectionKey.OP_READ);
            await(selector, timeoutMillis);
            ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
            if (channel.read(answer) <= 0) {
                throw new EOFException();
            }
            Optional<Fact> refusal = refusal(answer.flip());
            letIn = refusal.isEmpty();
            return refusal;
        } finally {
            close(letIn ? LET_IN.getAndSet(channel) : channel);
        }
    }

    private static void close(SocketChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static SocketChannel open(SocketAddress server) throws IOException {
        return server instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private static void await(Selector selector, int timeoutMillis) throws IOException {
        if (selector.select(timeoutMillis) == 0) {
            throw new SocketTimeoutException();
        }
        selector.selectedKeys().clear();
    }

    /** The hello of protocol 11.0, little-endian. */
    static ByteBuffer hello(byte[] key) {
        int name = key.length == 0 ? 0 : KEY_NAME.length;
        ByteBuffer hello =
                ByteBuffer.allocate(12 + padded(name) + padded(key.length)).order(ByteOrder.LITTLE_ENDIAN);
        hello.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
        hello.putShort((short) name).putShort((short) key.length).putShort((short) 0);
        if (name > 0) {
            hello.put(KEY_NAME).position(12 + padded(name)).put(key);
        }
        return hello.clear();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    /** What an answer says against letting the program in. */
    static Optional<Fact> refusal(ByteBuffer answer) {
        if (answer.get(0) == YES) {
            return Optional.empty();
        }
        int length = answer.limit() < 2 ? 0 : Math.min(Byte.toUnsignedInt(answer.get(1)), answer.limit() - HEADER);
        if (answer.get(0) != 0 || length <= 0) {
            return Optional.of(Fact.of("display.wantsKey"));
        }
        byte[] reason = new byte[length];
        answer.get(HEADER, reason);
        return Optional.of(
                Fact.of("display.said").verbatim("what", new String(reason, StandardCharsets.ISO_8859_1).strip()));
    }
}
