package corewise.strategy.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Puts frames together and sends each in one piece. Belongs to one thread at a time, but for {@link #bytes()}. Allocates
 * nothing a frame once its buffer has grown to the longest one.
 */
public final class FrameWriter {
    private static final int FIRST_CAPACITY = 1024;

    private final OutputStream out;
    private ByteBuffer frame = ByteBuffer.allocate(FIRST_CAPACITY);
    private final AtomicLong bytes = new AtomicLong();

    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Bytes that were sent so far; from any thread. */
    public long bytes() {
        return bytes.get();
    }

    /** Begins a frame; one that was begun and not sent is forgotten. */
    public FrameWriter begin(FrameType type) {
        frame.clear().putInt(0).put(type.code());
        return this;
    }

    public FrameWriter writeByte(int value) {
        room(Byte.BYTES).put((byte) value);
        return this;
    }

    public FrameWriter writeInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public FrameWriter writeLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Bytes after their number. */
    public FrameWriter writeBytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    public FrameWriter writeText(String text) {
        return writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A value that goes over the wire as its place among its kind. */
    public FrameWriter writeEnum(Enum<?> value) {
        return writeByte(value.ordinal());
    }

    /** Puts another value in the place of one that ends so many bytes before the frame's end is now. */
    void replaceLong(int bytesBefore, long value) {
        frame.putLong(frame.position() - bytesBefore - Long.BYTES, value);
    }

    private ByteBuffer room(int wanted) {
        if (frame.remaining() < wanted) {
            int capacity = Math.max(2 * frame.capacity(), frame.position() + wanted);
            frame = ByteBuffer.allocate(capacity).put(frame.flip());
        }
        return frame;
    }

    /**
     * Sends the frame that was begun.
     *
     * @throws MalformedFrameException when it is longer than the other end would take; nothing has been sent then
     */
    public void send() throws IOException {
        int length = frame.position() - Integer.BYTES;
        if (length > Wire.LONGEST_FRAME) {
            throw new MalformedFrameException("a frame of " + length + " bytes");
        }
        frame.putInt(0, length);
        out.write(frame.array(), 0, frame.position());
        out.flush();
        bytes.addAndGet(frame.position());
    }
}
