package corewise.strategy.python;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The memory that Python's main and workers note into, a ring each, and this program reads. Belongs to one thread at a
 * time; the writers are other processes. Where a ring is full its writer leaves notes out and counts them.
 */
final class EventFile {
    /** The slot that main notes into. */
    static final int OF_MAIN = 0;
    /** The slot of the first worker. */
    static final int FIRST_WORKER = 1;

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MAGIC = 'C' | 'W' << 8 | 'E' << 16 | 'V' << 24;
    private static final int VERSION = 1;
    private static final int HEAD = 128;
    private static final int RECORD = 40;
    private static final int USUAL_CAPACITY = 4_096;
    private static final int LEAST_CAPACITY = 128;
    /** Main and a worker note an item twice each: what they note besides may be left out. */
    private static final int NOTES_AN_ITEM = 4;
    /** Address space, not memory: what nobody writes takes none. */
    private static final long MOST_BYTES = 512L << 20;

    private final int slots;
    private final int capacity;
    private final MappedByteBuffer memory;

    private EventFile(int slots, int capacity, MappedByteBuffer memory) {
        this.slots = slots;
        this.capacity = capacity;
        this.memory = memory;
    }

    /**
     * Makes the file and maps it.
     *
     * @param workers how many workers there may be at most
     * @param items the length of the list, of which one worker may have all
     */
    static EventFile create(Path file, int workers, int items) throws IOException {
        int slots = FIRST_WORKER + workers;
        int capacity = capacity(slots, items);
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(MAGIC).putInt(VERSION).putInt(slots).putInt(capacity).rewind();
        MappedByteBuffer memory = map(file, head, bytes(slots, capacity));
        return new EventFile(slots, capacity, memory);
    }

    /** Makes a file of a size that begins with these bytes, the rest 0, and maps it. */
    static MappedByteBuffer map(Path file, ByteBuffer first, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(first);
            MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes);
            memory.order(ByteOrder.LITTLE_ENDIAN);
            return memory;
        }
    }

    /** How large such a file is. */
    static long fileBytes(int workers, int items) {
        return bytes(FIRST_WORKER + workers, capacity(FIRST_WORKER + workers, items));
    }

    /** All begins and ends have room even where nobody reads, unless that were too much memory. */
    private static int capacity(int slots, int items) {
        int capacity = USUAL_CAPACITY;
        while (capacity < NOTES_AN_ITEM * items) {
            capacity *= 2;
        }
        while (capacity > LEAST_CAPACITY && bytes(slots, capacity) > MOST_BYTES) {
            capacity /= 2;
        }
        return capacity;
    }

    private static long bytes(int slots, int capacity) {
        return HEAD + (long) slots * (HEAD + (long) capacity * RECORD);
    }

    private int place(int slot) {
        return HEAD + slot * (HEAD + capacity * RECORD);
    }

    int slots() {
        return slots;
    }

    int capacity() {
        return capacity;
    }

    /** How many notes were written into a slot so far; each can be read. */
    long written(int slot) {
        return (long) LONG.getAcquire(memory, place(slot));
    }

    /** Gives room for more: so many notes of a slot have been read. */
    void taken(int slot, long count) {
        LONG.setRelease(memory, place(slot) + 8, count);
    }

    /** How many notes of a slot were left out because its ring was full. */
    long lost(int slot) {
        return (long) LONG.getAcquire(memory, place(slot) + 16);
    }

    int processId(int slot) {
        return memory.getInt(place(slot) + 24);
    }

    /** The system's thread id; 0 where it is not known. */
    int threadId(int slot) {
        return memory.getInt(place(slot) + 28);
    }

    /** The worker's number, from 0. */
    int number(int slot) {
        return memory.getInt(place(slot) + 36);
    }

    /** Bytes that came to it in messages. */
    long bytesIn(int slot) {
        return (long) LONG.getAcquire(memory, place(slot) + 48);
    }

    /** Bytes that it sent back in messages. */
    long bytesOut(int slot) {
        return (long) LONG.getAcquire(memory, place(slot) + 56);
    }

    /** When its process, made anew, began to read the program, on Python's clock; 0 where that is not known. */
    long readingNanos(int slot) {
        return memory.getLong(place(slot) + 64);
    }

    /** How long it pickled what it sent, and unpickled what came. */
    long picklingNanos(int slot) {
        return (long) LONG.getAcquire(memory, place(slot) + 72);
    }

    /** How long it wrote what it sent. */
    long writingNanos(int slot) {
        return (long) LONG.getAcquire(memory, place(slot) + 80);
    }

    /** Reads the k-th note of a slot. */
    void read(int slot, long k, Note note) {
        int at = place(slot) + HEAD + (int) (k & capacity - 1) * RECORD;
        note.nanos = memory.getLong(at);
        note.ran = memory.getLong(at + 8);
        note.ready = memory.getLong(at + 16);
        note.done = memory.getLong(at + 24);
        note.item = memory.getInt(at + 32);
        note.processor = memory.getShort(at + 36);
        note.type = memory.getShort(at + 38);
    }
}
