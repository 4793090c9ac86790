package corewise.file;

import corewise.fact.Fact;
import corewise.fact.MoreMemory;
import corewise.model.Trace;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads trace files, plain or gzip, as {@code src/docs/trace-format.md} describes them. Streams: memory grows with the
 * trace, not with the text, and what a hostile file can ask for is limited. Immutable and thread-safe.
 */
public final class TraceReader {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int FIRST_BYTES = 4;
    private static final String UTF_8_MARK = "efbbbf";
    /** A brace, a bracket or a blank: how text in JSON begins. */
    private static final String BEGIN = "(?:7b|5b|20|0a|0d|09)";
    /** How other files begin, in hexadecimal digits, and what is told of them. */
    private static final Map<String, Fact> OTHER_BEGINNINGS = Map.ofEntries(
            Map.entry("1f8b.*", Fact.of("malformed.gzipTwice")),
            Map.entry("504b0304", Fact.of("malformed.zip")),
            Map.entry("28b52ffd", packed("zstd")),
            Map.entry("fd377a58", packed("xz")),
            Map.entry("425a68..", packed("bzip2")),
            Map.entry("04224d18", packed("lz4")),
            Map.entry("377abcaf", packed("7-Zip")),
            Map.entry("(?:feff|fffe(?!0000)|00" + BEGIN + "|" + BEGIN + "00(?!0000)).*", Fact.of("malformed.utf16")),
            Map.entry("00(?!" + BEGIN + ").*|fffe0000|" + BEGIN + "000000", Fact.of("malformed.encoding")));

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
        try {
            TraceDocument document = new TraceDocument(name, Files.isRegularFile(file));
            return read(() -> new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), document);
        } catch (OutOfMemoryError tooLarge) {
            // what was read so far can be collected again by now
            throw new TraceFileException(MoreMemory.of("trace.memory").verbatim("file", name));
        } catch (TraceFileException known) {
            throw known;
        } catch (IOException e) {
            throw TraceFileException.unreadable(file, e);
        }
    }

    /**
     * Reads the text of a trace file, folded as gzip or not, that is of the program itself.
     *
     * @throws IOException that tells what is wrong, and where
     */
    public Reading read(byte[] text) throws IOException {
        return read(() -> new ByteArrayInputStream(text), new TraceDocument("run", true));
    }

    /** What gives a file's bytes from the first on, as often as it is asked; they support marks. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Reads what a source gives; it is asked twice where the events stand before what they are about. */
    Reading read(Source source, TraceDocument document) throws IOException {
        Optional<Reading> reading = pass(source, document);
        return reading.isPresent() ? reading.get() : pass(source, document).orElseThrow();
    }

    private static Optional<Reading> pass(Source source, TraceDocument document) throws IOException {
        try (InputStream in = source.open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(unfolded(in)))) {
            return document.read(parser);
        } catch (MalformedTraceException wrong) {
            throw document.beginsWrongly("trace.refused", wrong.fact());
        } catch (EOFException | ZipException | CharConversionException damaged) {
            throw document.beginsWrongly("trace.none", why(damaged));
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause && !damage(cause)) {
                throw cause;
            }
            throw document.beginsWrongly("trace.none", why(e));
        }
    }

    /** What is wrong with the bytes; the parser's own words are for developers. */
    static Fact why(Exception damage) {
        return Fact.of(
                switch (damage.getCause() instanceof IOException cause ? cause : damage) {
                    case EOFException early -> "trace.gzipEnds";
                    case ZipException wrong -> "trace.gzipDamaged";
                    case CharConversionException other -> "malformed.encoding";
                    case StreamConstraintsException large -> "trace.limits";
                    default -> damage.getMessage().contains("UTF-8") ? "malformed.encoding" : "trace.noJson";
                });
    }

    /** Whether the bytes are to blame and not what they were read from. */
    static boolean damage(IOException problem) {
        return problem instanceof EOFException
                || problem instanceof ZipException
                || problem instanceof CharConversionException;
    }

    private static InputStream unfolded(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip ? new BoundedGzipStream(in, BUFFER_BYTES) : in;
    }

    /** The same stream without a mark of its encoding, when it does not begin like something else than text in UTF-8. */
    private static InputStream utf8(InputStream in) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, FIRST_BYTES);
        byte[] first = text.readNBytes(FIRST_BYTES);
        String hex = HexFormat.of().formatHex(first);
        for (Map.Entry<String, Fact> other : OTHER_BEGINNINGS.entrySet()) {
            if (hex.matches(other.getKey())) {
                throw new MalformedTraceException(other.getValue());
            }
        }
        int mark = hex.startsWith(UTF_8_MARK) ? UTF_8_MARK.length() / 2 : 0;
        text.unread(first, mark, first.length - mark);
        return text;
    }

    private static Fact packed(String program) {
        return Fact.of("malformed.packed").verbatim("program", program);
    }
}
