package corewise.strategy.process;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes frames from a stream, one after another, and never trusts them. Belongs to one thread, but for {@link #bytes()}.
 * Allocates nothing a frame once its buffer has grown to the longest one.
 */
public final class FrameReader {
    private static final int FIRST_CAPACITY = 4096;
    private static final int LENGTH_BYTES = Integer.BYTES;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_CAPACITY];
    private ByteBuffer numbers = ByteBuffer.wrap(buffer);
    /** What comes next in the frame; the frame's end; the end of what has been read from the stream. */
    private int at;

    private int frameEnd;
    private int end;
    private final AtomicLong bytes = new AtomicLong();

    public FrameReader(InputStream in) {
        this.in = in;
    }

    /** Bytes that came so far; from any thread. */
    public long bytes() {
        return bytes.get();
    }

    /**
     * Waits for the next frame; what was not taken of the one before is passed over.
     *
     * @return its type, or null when the stream ended after a whole frame
     * @throws MalformedFrameException when this is no frame
     * @throws Obituary when the virtual machine at the other end says in its place why it ends
     * @throws EOFException when the stream ended within a frame
     */
    public FrameType next() throws IOException {
        at = frameEnd;
        if (end == at && !fill(1)) {
            return null;
        }
        require(LENGTH_BYTES);
        int length = numbers.getInt(at);
        if (Obituary.begins(buffer[at])) {
            readObituary();
        }
        if (length < 1 || length > Wire.LONGEST_FRAME) {
            throw new MalformedFrameException("a frame of " + length + " bytes");
        }
        at += LENGTH_BYTES;
        require(length);
        frameEnd = at + length;
        byte code = buffer[at++];
        FrameType type = FrameType.ofCode(code);
        if (type == null) {
            throw new MalformedFrameException("a frame of the unknown type " + code);
        }
        return type;
    }

    private void readObituary() throws IOException {
        boolean more = true;
        while (more && end - at < Obituary.LONGEST) {
            more = fill(end - at + 1);
            Optional<Obituary> read = Obituary.in(buffer, at, end);
            if (read.isPresent()) {
                throw read.get();
            }
        }
    }

    /** Why the other end was ended by its virtual machine, where nobody has read that yet; it has ended. */
    Optional<String> obituary() {
        try {
            FrameType type = FrameType.HELLO;
            while (type != null && (end > frameEnd || in.available() > 0)) {
                type = next();
            }
            return Optional.empty();
        } catch (Obituary found) {
            return Optional.of(found.error());
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    private void require(int wanted) throws IOException {
        if (end - at < wanted && !fill(wanted)) {
            throw new EOFException("the stream ended within a frame");
        }
    }

    /** Reads until so many bytes are there from {@code at} on; false when the stream ends before. */
    private boolean fill(int wanted) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        frameEnd = 0;
        while (end < wanted) {
            if (end == buffer.length) {
                // grows with what has really come, so that a wrong length cannot claim the heap
                buffer = Arrays.copyOf(buffer, Math.min(Wire.LONGEST_FRAME + LENGTH_BYTES, 2 * buffer.length));
                numbers = ByteBuffer.wrap(buffer);
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
            bytes.addAndGet(read);
        }
        return true;
    }

    private int take(int wanted) throws MalformedFrameException {
        if (wanted < 0 || frameEnd - at < wanted) {
            throw new MalformedFrameException("a frame is too short for what it should say");
        }
        int from = at;
        at += wanted;
        return from;
    }

    public byte readByte() throws MalformedFrameException {
        return buffer[take(Byte.BYTES)];
    }

    public int readInt() throws MalformedFrameException {
        return numbers.getInt(take(Integer.BYTES));
    }

    public long readLong() throws MalformedFrameException {
        return numbers.getLong(take(Long.BYTES));
    }

    /** Bytes that follow their number. */
    public byte[] readBytes() throws MalformedFrameException {
        int length = readInt();
        int from = take(length);
        return Arrays.copyOfRange(buffer, from, from + length);
    }

    public String readText() throws MalformedFrameException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    /** One of these values, which goes over the wire as its place among them. */
    public <E extends Enum<E>> E readEnum(E[] values) throws MalformedFrameException {
        int place = readByte();
        if (place < 0 || place >= values.length) {
            throw new MalformedFrameException("place " + place + " of " + values.length + " values");
        }
        return values[place];
    }

    /** To be called when all was taken: more than that is not what was agreed on. */
    public void finish() throws MalformedFrameException {
        if (at != frameEnd) {
            throw new MalformedFrameException("a frame has " + (frameEnd - at) + " bytes too many");
        }
    }
}
