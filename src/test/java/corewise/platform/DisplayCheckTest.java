package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayCheckTest {
    private static final byte[] YES = {1, 0, 11, 0, 0, 0, 0, 0};
    private static final byte[] NO = "\0\7\13\0\0\0\2\0No key.\0".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path sockets;

    private Optional<Fact> problem(String display) {
        return DisplayCheck.problem(Map.of("DISPLAY", display, "HOME", sockets.toString()), sockets);
    }

    private static Optional<Fact> silent(String display) {
        return Optional.of(Fact.of("display.silent").verbatim("display", display));
    }

    @Test
    void displayNamesAreTakenApart() {
        assertEquals(Optional.of(new DisplayCheck.Display("", 0)), DisplayCheck.parse(":0"));
        assertEquals(Optional.of(new DisplayCheck.Display("", 99)), DisplayCheck.parse(":99"));
        assertEquals(Optional.of(new DisplayCheck.Display("", 1)), DisplayCheck.parse("unix:1.0"));
        assertEquals(Optional.of(new DisplayCheck.Display("host", 10)), DisplayCheck.parse("host:10.0"));
        assertEquals(Optional.empty(), DisplayCheck.parse(""));
        assertEquals(Optional.empty(), DisplayCheck.parse("nonsense"));
        assertEquals(Optional.empty(), DisplayCheck.parse(":99999999999"));
    }

    @Test
    void aHeapThatIsTooSmallForAWindowIsToldWithWhatItNeeds() {
        assertEquals(Optional.empty(), DisplayCheck.memory(Long.MAX_VALUE));
        assertEquals(Optional.empty(), DisplayCheck.memory(90L << 20));
        assertEquals(
                Optional.of(Fact.of("display.memory").bytes("needed", 90L << 20).bytes("given", 64L << 20)),
                DisplayCheck.memory(64L << 20));
    }

    @Test
    void displayThatIsNotSetIsNone() {
        assertEquals(Optional.of(Fact.of("display.none")), DisplayCheck.problem(Map.of(), sockets));
        Optional<Fact> wayland = DisplayCheck.problem(Map.of("WAYLAND_DISPLAY", "wayland-0"), sockets);
        assertEquals(Optional.of(Fact.of("display.wayland")), wayland);
        assertTrue(problem("nonsense").isPresent());
    }

    @Test
    void withoutALibraryOfTheToolkitsThereIsNoWindowAndItIsNamedWithItsPackage() {
        assertEquals(
                Optional.of(Fact.of("display.noLibrary")
                        .verbatim("library", "libXtst.so.6")
                        .verbatim("debian", "libxtst6")
                        .verbatim("fedora", "libXtst")),
                WindowLibraries.missing(library -> !library.equals("libXtst.so.6")));
        assertEquals(Optional.empty(), WindowLibraries.missing(library -> true));
    }

    @Test
    void aFileOfAFontIsEnoughUnlessTheEnvironmentSaysToLookElsewhere() throws IOException {
        assertFalse(Fonts.stands(sockets, Map.of()));
        assertFalse(Fonts.stands(sockets.resolve("none"), Map.of()));
        Files.createFile(
                Files.createDirectories(sockets.resolve("truetype/dejavu")).resolve("DejaVuSans.ttf"));
        assertTrue(Fonts.stands(sockets, Map.of()));
        assertFalse(Fonts.stands(sockets, Map.of("FONTCONFIG_FILE", "/somewhere/fonts.conf")));
    }

    @Test
    void withoutTheLibrariesOfTheCardTheToolkitDrawsByItself() {
        assertTrue(WindowLibraries.drawsByCard(card -> card.endsWith("dri"), library -> true));
        assertFalse(WindowLibraries.drawsByCard(card -> false, library -> true));
        assertFalse(WindowLibraries.drawsByCard(card -> true, library -> !library.contains("Xxf86vm")));
        assertFalse(WindowLibraries.drawsByCard(card -> true, library -> !library.contains("GL")));
        assertFalse(WindowLibraries.present("libthat-nobody-has.so.0"));
    }

    @Test
    void deadDisplayIsNone() throws IOException {
        assertEquals(silent(":7"), problem(":7"), "no socket");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(sockets.resolve("X7")));
        }
        assertEquals(silent(":7"), problem(":7"), "a socket that nobody listens on");
    }

    @Test
    void displayThatListensButNeverAnswersIsNone() throws IOException {
        try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(sockets.resolve("X6")));
            assertEquals(silent(":6"), problem(":6"));
        }
    }

    @Test
    void displayThatLetsTheProgramInIsUsable() throws IOException, InterruptedException {
        assertEquals(Optional.empty(), answered(YES));
    }

    @Test
    void displayThatLetTheProgramInKeepsIt() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X8")));
            FutureTask<SocketChannel> accepted = new FutureTask<>(() -> {
                SocketChannel client = server.accept();
                client.read(ByteBuffer.allocate(64));
                client.write(ByteBuffer.wrap(YES));
                return client;
            });
            Thread.ofPlatform().start(accepted);
            assertEquals(Optional.empty(), problem(":8"));
            try (SocketChannel client = accepted.get()) {
                client.configureBlocking(false);
                assertEquals(0, client.read(ByteBuffer.allocate(64)), "nothing more to say, and not gone");
            }
        }
    }

    @Test
    void displayThatRefusesIsNoneAndItsReasonIsKept() throws IOException, InterruptedException {
        assertEquals(
                Optional.of(Fact.of("display.refuses")
                        .verbatim("display", ":8")
                        .fact("why", Fact.of("display.said").verbatim("what", "No key."))),
                answered(NO));
    }

    @Test
    void displayThatHangsUpIsNone() throws IOException, InterruptedException {
        assertEquals(silent(":8"), answered(new byte[0]));
    }

    private Optional<Fact> answered(byte[] answer) throws IOException, InterruptedException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X8")));
            Thread answering = new Thread(() -> answer(server, answer));
            answering.start();
            Optional<Fact> problem = problem(":8");
            answering.join();
            return problem;
        }
    }

    private static void answer(ServerSocketChannel server, byte[] answer) {
        try (SocketChannel client = server.accept()) {
            client.read(ByteBuffer.allocate(64));
            client.write(ByteBuffer.wrap(answer));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void displayOverTheNetworkThatRefusesConnectionsIsNone() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }
        assertTrue(problem("127.0.0.1:" + (port - 6_000)).isPresent());
        assertTrue(problem("127.0.0.1:99999").isPresent(), "no such port");
    }

    @Test
    void keyOfTheDisplayIsFoundByHostAndNumber() {
        byte[] host = "desk".getBytes(StandardCharsets.UTF_8);
        byte[] key = {1, 2, 3, 4};
        byte[] other = {9, 9};
        ByteBuffer file = ByteBuffer.allocate(200);
        entry(file, 256, "lab", "0", other);
        entry(file, 256, "desk", "1", other);
        entry(file, 256, "desk", "0", key);
        file.flip();
        assertArrayEquals(key, XAuthority.find(file.duplicate(), host, false, 0));
        assertArrayEquals(new byte[0], XAuthority.find(file.duplicate(), host, false, 5));
        file.limit(file.limit() - 2);
        assertArrayEquals(new byte[0], XAuthority.find(file, host, false, 0), "a file that is cut off");
    }

    private static void entry(ByteBuffer file, int family, String host, String display, byte[] key) {
        file.putShort((short) family);
        for (String text : new String[] {host, display, "MIT-MAGIC-COOKIE-1"}) {
            file.putShort((short) text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
        }
        file.putShort((short) key.length).put(key);
    }

    @Test
    void helloCarriesTheKeyPaddedToFours() {
        assertEquals(12, X11Handshake.hello(new byte[0]).remaining());
        ByteBuffer hello = X11Handshake.hello(new byte[] {1, 2, 3, 4, 5});
        assertEquals(12 + 20 + 8, hello.remaining());
        assertEquals('l', hello.get(0));
        assertEquals(18, hello.get(6));
        assertEquals(5, hello.get(8));
        assertEquals('M', hello.get(12));
        assertEquals(1, hello.get(32));
    }
}
