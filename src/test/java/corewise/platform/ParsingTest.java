package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.recording.ThreadWait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsingTest {
    private static long wait(String schedstat) {
        return SchedstatWaits.parse(ByteBuffer.wrap(schedstat.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void secondNumberOfSchedstatIsTheRunQueueWait() {
        assertEquals(45_021, wait("3084127 45021 17\n"));
        assertEquals(0, wait("0 0 0\n"));
        assertEquals(ThreadWait.UNKNOWN_NANOS, wait(""));
        assertEquals(ThreadWait.UNKNOWN_NANOS, wait("garbage"));
        assertEquals(3_084_127, OwnCost.parse("3084127 45021 17\n"));
        assertEquals(0, OwnCost.parse(""));
    }

    @Test
    void allowedProcessorsAreReadFromTheStatus() {
        BitSet expected = new BitSet();
        expected.set(0, 4);
        expected.set(8);
        expected.set(10, 12);
        List<String> status = List.of("Name:\tjava", "Cpus_allowed:\td0f", "Cpus_allowed_list:\t0-3,8,10-11");
        assertEquals(Optional.of(expected), ProcessorList.fromStatus(status));
        assertEquals(Optional.empty(), ProcessorList.fromStatus(List.of("Name:\tjava")));
    }

    @Test
    void ticksBecomeSharesAndNoTicksAreUnknown() {
        // user, nice, system, idle, iowait, irq, softirq, steal
        long[] before = {100, 0, 50, 1000, 10, 0, 0, 5};
        long[] after = {110, 0, 55, 1005, 15, 0, 0, 5};
        assertEquals(0.6f, TickDifference.busy(before, after), 1e-6);
        assertTrue(Float.isNaN(TickDifference.busy(before, before)));
        long[] stolen = {110, 0, 50, 1000, 10, 0, 0, 15};
        assertEquals(0.5f, TickDifference.busy(before, stolen), 1e-6, "what the hypervisor took is not ours");
        assertEquals(0.5f, TickDifference.steal(new long[][] {before}, new long[][] {stolen}), 1e-6);
        assertTrue(Float.isNaN(TickDifference.steal(new long[][] {before}, new long[][] {before})));
    }

    @Test
    void displayNamesAreTakenApart() {
        assertEquals(Optional.of(new DisplayCheck.Display("", 0)), DisplayCheck.parse(":0"));
        assertEquals(Optional.of(new DisplayCheck.Display("", 1)), DisplayCheck.parse("unix:1.0"));
        assertEquals(Optional.of(new DisplayCheck.Display("host", 10)), DisplayCheck.parse("host:10.0"));
        assertEquals(Optional.empty(), DisplayCheck.parse(""));
        assertEquals(Optional.empty(), DisplayCheck.parse("nonsense"));
    }

    @Test
    void displayThatIsNotSetOrDeadIsNone(@TempDir Path sockets) throws IOException {
        assertFalse(DisplayCheck.usable(Map.of(), sockets));
        assertFalse(DisplayCheck.usable(Map.of("DISPLAY", ":7"), sockets), "no socket");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(sockets.resolve("X7")));
        }
        assertFalse(DisplayCheck.usable(Map.of("DISPLAY", ":7"), sockets), "a socket that nobody listens on");
    }

    @Test
    void displayThatAnswersIsUsable(@TempDir Path sockets) throws IOException, InterruptedException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X8")));
            Thread answering = new Thread(() -> answer(server));
            answering.start();
            assertTrue(DisplayCheck.usable(Map.of("DISPLAY", ":8"), sockets));
            answering.join();
        }
    }

    private static void answer(ServerSocketChannel server) {
        try (SocketChannel client = server.accept()) {
            // as a server does: one that hangs up on an unread greeting resets the connection
            ByteBuffer greeting = ByteBuffer.allocate(12);
            while (greeting.hasRemaining() && client.read(greeting) >= 0) {
                assertTrue(greeting.position() > 0);
            }
            client.write(ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void displayOverTheNetworkThatRefusesIsNone() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }
        String display = "127.0.0.1:" + (port - 6000);
        assertFalse(DisplayCheck.usable(Map.of("DISPLAY", display), Path.of("none")));
    }
}
