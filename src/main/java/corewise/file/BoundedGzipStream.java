package corewise.file;

import corewise.fact.Fact;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip stream unfolded. Refuses what unfolds to far more than a trace would: a few kilobytes can stand for gigabytes
 * of nothing. Not thread-safe.
 */
final class BoundedGzipStream extends InputStream {
    /** Text that any file may unfold to. */
    private static final long FREE_BYTES = 64L << 20;
    /** Traces fold to about a tenth, the dullest to a sixtieth; blanks to a thousandth. */
    private static final long MOST_TIMES = 200;

    private final Counted folded;
    private final GZIPInputStream text;
    private final byte[] one = new byte[1];
    private long unfoldedBytes;

    BoundedGzipStream(InputStream in, int bufferBytes) throws IOException {
        folded = new Counted(in);
        text = new GZIPInputStream(folded, bufferBytes);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = text.read(into, offset, length);
        } catch (StackOverflowError manyParts) {
            // the library goes on with the next part of a file in a call of its own
            throw new MalformedTraceException(Fact.of("malformed.gzipParts"));
        }
        unfoldedBytes += Math.max(0, read);
        if (unfoldedBytes > FREE_BYTES && unfoldedBytes / MOST_TIMES > folded.bytes) {
            throw new MalformedTraceException(Fact.of("malformed.gzipUnfolds")
                    .bytes("first", folded.bytes)
                    .count("times", MOST_TIMES));
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
