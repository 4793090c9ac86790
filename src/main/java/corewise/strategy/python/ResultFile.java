package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;

/** The results that Python's main has, in memory that this program reads. Belongs to one thread at a time. */
final class ResultFile {
    /** The length of a result that has not come. */
    static final long NONE = -1;
    /** The length of the result of an item that failed. */
    static final long FAILED = -2;

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Before a result: its length, when it came, how long main pickled its item and wrote it; eight bytes each. */
    private static final int HEAD = 4 * Long.BYTES;

    private static final int CAME = Long.BYTES;
    private static final int PICKLED = 2 * Long.BYTES;
    private static final int WRITTEN = 3 * Long.BYTES;

    private final int place;
    private final MappedByteBuffer memory;

    private ResultFile(int place, MappedByteBuffer memory) {
        this.place = place;
        this.memory = memory;
    }

    /**
     * Makes the file and maps it.
     *
     * @param mostBytes of a result
     */
    static ResultFile create(Path file, int items, int mostBytes) throws IOException {
        long place = place(mostBytes);
        if (place * items > Integer.MAX_VALUE) {
            throw new ToldIOException(Fact.of("python.problem.manyResults").bytes("bytes", place * items), null);
        }
        MappedByteBuffer memory = EventFile.map(file, ByteBuffer.allocate(0), place * items);
        for (int item = 0; item < items; item++) {
            memory.putLong((int) (item * place), NONE);
        }
        return new ResultFile((int) place, memory);
    }

    /** How large such a file is. */
    static long bytes(int items, int mostBytes) {
        return place(mostBytes) * items;
    }

    private static long place(int mostBytes) {
        // so that no length lies across two words, and is seen whole
        return HEAD + (long) Math.ceilDiv(mostBytes, Long.BYTES) * Long.BYTES;
    }

    /** Bytes that a result may have. */
    int mostBytes() {
        return place - HEAD;
    }

    /** How many bytes the result of an item has; {@link #NONE} before it is here, {@link #FAILED} where it never will be. */
    long length(int item) {
        return (long) LONG.getAcquire(memory, item * place);
    }

    /** When that came to main from a worker that is not in its memory, on Python's clock; its length is known. */
    long cameNanos(int item) {
        return memory.getLong(item * place + CAME);
    }

    /** How long main pickled an item for its worker; 0 where it did not. */
    long picklingNanos(int item) {
        return memory.getLong(item * place + PICKLED);
    }

    /** How long main wrote it; 0 where it did not, or has not noted it yet. */
    long writingNanos(int item) {
        return memory.getLong(item * place + WRITTEN);
    }

    /** The result of an item whose length is known. */
    byte[] bytes(int item) {
        byte[] bytes = new byte[(int) length(item)];
        memory.get(item * place + HEAD, bytes);
        return bytes;
    }
}
