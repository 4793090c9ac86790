package corewise.file;

import corewise.fact.Fact;
import corewise.model.Trace;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads trace files, plain or gzip, as {@code src/docs/trace-format.md} describes them. Streams: memory grows with the
 * trace, not with the text, and what a hostile file can ask for is limited. Immutable and thread-safe.
 */
public final class TraceReader {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int ENCODING_BYTES = 4;
    private static final int BUFFER_BYTES = 1 << 16;
    /** Of text; a gzip file of some megabytes can unfold to any size. */
    private static final long MOST_BYTES = 8L << 30;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(40)
                    .maxStringLength(100_000)
                    .maxNameLength(250)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build();

    /**
     * What a file held. Immutable.
     *
     * @param trace the run
     * @param problem that the file ends too early, and what is missing; empty when it is whole
     */
    public record Reading(Trace trace, Optional<Fact> problem) {}

    /**
     * Reads a file. One that ends too early gives what could be read, with a problem.
     *
     * @throws TraceFileException that tells what is wrong, and where
     */
    public Reading read(Path file) throws TraceFileException {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            return read(in, name);
        } catch (OutOfMemoryError tooLarge) {
            // what was read so far can be collected again by now
            throw new TraceFileException(Fact.of("trace.memory").verbatim("file", name));
        } catch (TraceFileException known) {
            throw known;
        } catch (IOException e) {
            throw TraceFileException.unreadable(file, e);
        }
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param in supports marks
     * @param name of the file, for messages
     */
    Reading read(InputStream in, String name) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(unfolded(in)))) {
            return new TraceDocument(parser, name).read();
        } catch (MalformedTraceException wrong) {
            throw new TraceFileException(about("trace.refused", name, wrong.fact()));
        } catch (EOFException | ZipException | CharConversionException damaged) {
            throw atTheBeginning(damaged, name);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw damage(cause) ? atTheBeginning(cause, name) : cause;
            }
            throw new TraceFileException(about("trace.none", name, said(e.getOriginalMessage())));
        }
    }

    /** Whether the bytes are to blame and not what they were read from. */
    static boolean damage(IOException problem) {
        return problem instanceof EOFException
                || problem instanceof ZipException
                || problem instanceof CharConversionException;
    }

    private static TraceFileException atTheBeginning(IOException damage, String name) {
        Fact what = damage instanceof EOFException ? Fact.of("trace.endsThere") : said(damage.getMessage());
        return new TraceFileException(about("trace.none", name, what));
    }

    /** Something about the very beginning of a file. */
    private static Fact about(String key, String name, Fact why) {
        return Fact.of(key).verbatim("file", name).fact("place", place(1, 1)).fact("why", why);
    }

    static Fact place(int line, int column) {
        return Fact.of("trace.place").number("line", line).number("column", column);
    }

    /** What the parser says, without its own words for its settings. */
    static Fact said(String message) {
        return String.valueOf(message)
                .lines()
                .findFirst()
                .map(line -> Fact.of("trace.said").verbatim("what", line.replaceAll(", from `[^`]*`", "")))
                .orElseGet(() -> Fact.of("trace.unreadable"));
    }

    private static InputStream unfolded(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip ? new BoundedGzipStream(in, BUFFER_BYTES) : in;
    }

    /** The same stream, when it does not begin like another encoding, which the parser would look for. */
    private static InputStream utf8(InputStream in) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, ENCODING_BYTES);
        byte[] first = text.readNBytes(ENCODING_BYTES);
        for (byte each : first) {
            if (each == 0 || each == (byte) 0xfe || each == (byte) 0xff) {
                throw new MalformedTraceException(Fact.of("malformed.encoding"));
            }
        }
        text.unread(first);
        return text;
    }
}
