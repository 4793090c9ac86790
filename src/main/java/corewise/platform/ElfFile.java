package corewise.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a native library of Linux with 64 bits says of itself. Immutable.
 *
 * @param cutOff whether the file ends before what is to be loaded of it does: who loads it is ended by a signal, for the
 *     system maps the file and only later finds that there is nothing
 * @param needs the names of the libraries that it needs; empty of one that is cut off
 */
record ElfFile(boolean cutOff, List<String> needs) {
    /** What is no library. */
    static final ElfFile NOTHING = new ElfFile(false, List.of());

    private static final int MAGIC = 0x464c457f;
    private static final int BITS_64_LITTLE_ENDIAN = 0x0102;
    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int LOADED = 1;
    private static final int DYNAMIC = 2;
    private static final int NEEDED = 1;
    private static final int NAMES = 5;
    private static final int NAMES_LENGTH = 10;
    private static final int MOST_NAMES = 16 << 20;
    /** Of a file. */
    private static final int LONGEST_NAME = 256;

    ElfFile {
        needs = List.copyOf(needs);
    }

    /**
     * Reads a file.
     *
     * @return empty of one that is no such library: the system refuses it in words, or looks for another
     * @throws IOException where it cannot be read
     */
    static Optional<ElfFile> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = bytes(channel, 0, HEADER);
            if (header.limit() < HEADER || header.getInt(0) != MAGIC || header.getShort(4) != BITS_64_LITTLE_ENDIAN) {
                return Optional.empty();
            }
            int segments = Short.toUnsignedInt(header.getShort(56));
            return Optional.of(of(channel, bytes(channel, header.getLong(32), segments * SEGMENT), segments));
        }
    }

    private static ElfFile of(FileChannel channel, ByteBuffer segments, int count) throws IOException {
        boolean whole = segments.limit() == count * SEGMENT;
        ByteBuffer dynamic = ByteBuffer.allocate(0);
        for (int at = 0; whole && at < segments.limit(); at += SEGMENT) {
            long offset = segments.getLong(at + 8);
            long length = segments.getLong(at + 32);
            int kind = segments.getInt(at);
            whole = kind != LOADED || (offset >= 0 && length >= 0 && length <= channel.size() - offset);
            if (kind == DYNAMIC && length >= 0 && length < MOST_NAMES) {
                dynamic = bytes(channel, offset, (int) length);
            }
        }
        return new ElfFile(!whole, whole ? needs(channel, segments, dynamic) : List.of());
    }

    private static List<String> needs(FileChannel channel, ByteBuffer segments, ByteBuffer dynamic) throws IOException {
        List<Integer> places = new ArrayList<>();
        long names = 0;
        long length = 0;
        for (int at = 0; at + 16 <= dynamic.limit(); at += 16) {
            long value = dynamic.getLong(at + 8);
            switch ((int) dynamic.getLong(at)) {
                case NEEDED -> places.add((int) value);
                case NAMES -> names = value;
                case NAMES_LENGTH -> length = Math.clamp(value, 0, MOST_NAMES);
                default -> {
                    // of no interest here
                }
            }
        }
        if (places.isEmpty()) {
            return List.of();
        }
        // all that lies between them and no more: the names of all that a library has are a hundred times as many
        int first = Math.clamp(Collections.min(places), 0, (int) length);
        int last = Math.clamp(Collections.max(places) + LONGEST_NAME, first, (int) length);
        ByteBuffer bytes = bytes(channel, offset(segments, names) + first, last - first);
        // the zero after the last one, should it be missing
        byte[] stretch = new byte[bytes.limit()];
        bytes.get(stretch);
        String text = new String(stretch, StandardCharsets.ISO_8859_1) + "\0";
        List<String> needs = new ArrayList<>();
        for (int place : places) {
            int begin = Math.clamp(place - (long) first, 0, text.length() - 1);
            needs.add(text.substring(begin, text.indexOf('\0', begin)));
        }
        return needs;
    }

    /** Where in the file what is loaded to an address is. */
    private static long offset(ByteBuffer segments, long address) {
        for (int at = 0; at < segments.limit(); at += SEGMENT) {
            long into = address - segments.getLong(at + 16);
            if (segments.getInt(at) == LOADED && into >= 0 && into < segments.getLong(at + 32)) {
                return segments.getLong(at + 8) + into;
            }
        }
        return address;
    }

    /** What there is of a part of a file. */
    private static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = Math.max(0, offset);
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at + bytes.position());
            if (read < 0) {
                break;
            }
        }
        return bytes.flip();
    }
}
