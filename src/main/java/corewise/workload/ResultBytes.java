package corewise.workload;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Results as bytes, exactly: a letter for their kind, then their value, big-endian. Stateless and thread-safe. */
final class ResultBytes {
    /** Of the longest text, which is a digest in hexadecimal digits; a number has fewer. */
    static final int MOST_OF_TEXT = 1 + 64;

    private static final byte NUMBER = 'N';
    private static final byte TEXT = 'T';
    private static final byte BAND = 'B';

    private ResultBytes() {}

    /** What a band of so many pixels takes. */
    static int ofPixels(int pixels) {
        return 1 + Integer.BYTES * (1 + pixels);
    }

    static byte[] of(Object result) {
        if (result instanceof Long number) {
            return ByteBuffer.allocate(1 + Long.BYTES)
                    .put(NUMBER)
                    .putLong(number)
                    .array();
        }
        if (result instanceof String text) {
            byte[] characters = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(1 + characters.length)
                    .put(TEXT)
                    .put(characters)
                    .array();
        }
        if (result instanceof Band band) {
            return ofBand(band);
        }
        throw new IllegalArgumentException("no bytes are known for " + result.getClass());
    }

    private static byte[] ofBand(Band band) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES * (1 + band.width() * band.rows()));
        bytes.put(BAND).putInt(band.width());
        for (int y = 0; y < band.rows(); y++) {
            for (int x = 0; x < band.width(); x++) {
                bytes.putInt(band.iterations(x, y));
            }
        }
        return bytes.array();
    }

    static Object result(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            byte kind = left.get();
            Object result = switch (kind) {
                case NUMBER -> left.getLong();
                case TEXT -> text(left);
                case BAND -> band(left);
                default -> throw new IllegalArgumentException("a result of the unknown kind " + kind);
            };
            if (left.hasRemaining()) {
                throw new IllegalArgumentException("a result has " + left.remaining() + " bytes too many");
            }
            return result;
        } catch (BufferUnderflowException tooShort) {
            throw new IllegalArgumentException("a result is cut off", tooShort);
        }
    }

    private static String text(ByteBuffer left) {
        byte[] characters = new byte[left.remaining()];
        left.get(characters);
        return new String(characters, StandardCharsets.UTF_8);
    }

    private static Band band(ByteBuffer left) {
        int width = left.getInt();
        int[] iterations = new int[left.remaining() / Integer.BYTES];
        for (int i = 0; i < iterations.length; i++) {
            iterations[i] = left.getInt();
        }
        if (width < 1 || iterations.length % width != 0) {
            throw new IllegalArgumentException(iterations.length + " pixels in rows of " + width);
        }
        return new Band(width, iterations);
    }
}
