package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FrameWriter out = new FrameWriter(bytes);

    private FrameReader reader() {
        return new FrameReader(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void aFrameIsItsLengthItsTypeAndWhatItSays() throws IOException {
        out.begin(FrameType.ITEM).writeInt(258).send();

        assertArrayEquals(new byte[] {0, 0, 0, 5, 3, 0, 0, 1, 2}, bytes.toByteArray());
        assertEquals(9, out.bytes());
    }

    @Test
    void framesComeBackAsTheyWereSentAlsoLongOnes() throws IOException {
        byte[] longOne = new byte[1 << 20];
        Arrays.fill(longOne, (byte) 7);
        out.begin(FrameType.PING).writeLong(-5).send();
        out.begin(FrameType.RESULT).writeBytes(longOne).writeText("é").send();

        FrameReader in = reader();
        assertEquals(FrameType.PING, in.next());
        assertEquals(-5, in.readLong());
        in.finish();
        assertEquals(FrameType.RESULT, in.next());
        assertArrayEquals(longOne, in.readBytes());
        assertEquals("é", in.readText());
        assertNull(in.next());
        assertEquals(out.bytes(), in.bytes());
    }

    @Test
    void aListComesBackAsItWasSent() throws IOException {
        ListAssignment order = new ListAssignment(new ListSpec(Work.SHA256, 9, Lengths.GIANT, 77, -3), 5, 50);
        order.write(out);
        out.send();

        FrameReader in = reader();
        in.next();
        assertEquals(order, ListAssignment.read(in));
    }

    @Test
    void framesThatAreTooShortTooLongOrCutOffAreRefused() throws IOException {
        out.begin(FrameType.ITEM).writeInt(1).send();
        FrameReader in = reader();
        in.next();
        assertThrows(MalformedFrameException.class, in::readLong);
        assertThrows(MalformedFrameException.class, in::finish);

        FrameReader cut = new FrameReader(new ByteArrayInputStream(bytes.toByteArray(), 0, 7));
        assertThrows(EOFException.class, cut::next);

        FrameReader huge = new FrameReader(new ByteArrayInputStream(new byte[] {127, 0, 0, 0, 1}));
        assertThrows(MalformedFrameException.class, huge::next);
    }

    /** As they are written by a Java 25. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIGSEGV        | #  SIGSEGV (0xb) at pc=0x00007f0aa2e9d3ac, pid=81, tid=81
            Internal Error (sharedRuntime.cpp:513) | #  Internal Error (sharedRuntime.cpp:513), pid=81, tid=82
            EXCEPTION_ACCESS_VIOLATION | #  EXCEPTION_ACCESS_VIOLATION (0xc0000005) at pc=0x00007ff8, pid=1, tid=2
            """)
    void whatAVirtualMachineSaysOfItsEndIsReadWhereAFrameWasDue(String error, String line) throws IOException {
        out.begin(FrameType.PING).writeLong(1).send();
        bytes.writeBytes(("#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n" + line + "\n#\n")
                .getBytes(StandardCharsets.US_ASCII));

        FrameReader in = reader();
        in.next();
        assertEquals(error, assertThrows(Obituary.class, in::next).error());
        assertEquals(Optional.of(error), reader().obituary());
    }

    @Test
    void whatOnlyBeginsLikeItIsNotUnderstood() {
        bytes.writeBytes("#\n# nothing of the kind".getBytes(StandardCharsets.US_ASCII));

        assertThrows(MalformedFrameException.class, reader()::next);
        assertEquals(Optional.empty(), reader().obituary());
    }

    @Test
    void garbageEndsInAnExceptionOrInTheEnd() {
        long seed = 20261123;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            byte[] garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);
            for (int i = 0; i + 4 < garbage.length && random.nextBoolean(); i += 20) {
                Arrays.fill(garbage, i, i + 3, (byte) 0);
                garbage[i + 4] = FrameType.values()[random.nextInt(FrameType.values().length)].code();
            }
            takeAll(new FrameReader(new ByteArrayInputStream(garbage)));
        }
    }

    private static void takeAll(FrameReader in) {
        try {
            for (FrameType type = in.next(); type != null; type = in.next()) {
                if (type == FrameType.LIST) {
                    ListAssignment.read(in);
                } else {
                    in.readBytes();
                }
            }
        } catch (IOException refused) {
            assertEquals(true, refused instanceof MalformedFrameException || refused instanceof EOFException);
        }
    }
}
