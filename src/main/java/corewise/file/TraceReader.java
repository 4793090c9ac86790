package corewise.file;

import corewise.model.Trace;
import corewise.model.TraceBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads trace files, plain or gzip, as {@code src/docs/trace-format.md} describes them. Streams: memory grows with the
 * trace, not with the text, and what a hostile file can ask for is limited. Immutable and thread-safe.
 */
public final class TraceReader {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER_BYTES = 1 << 16;
    /** Of text; a gzip file of some megabytes can unfold to any size. */
    private static final long MOST_BYTES = 8L << 30;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(40)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build();

    /**
     * What a file held. Immutable.
     *
     * @param trace the run
     * @param problem empty, or a sentence that says that the file ends too early and what is missing
     */
    public record Reading(Trace trace, String problem) {}

    /**
     * Reads a file. One that ends too early gives what could be read, with a problem.
     *
     * @throws TraceFileException with a sentence for people that says what is wrong, and where
     */
    public Reading read(Path file) throws TraceFileException {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            return read(in, name);
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
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), unfolded(in))) {
            return new Document(parser, name).read();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new TraceFileException(name + " is no trace file: " + firstLine(e) + ".");
        }
    }

    private static String firstLine(JacksonException e) {
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("it cannot be read");
        TokenStreamLocation at = e.getLocation();
        return at == null ? message : message + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ')';
    }

    private static InputStream unfolded(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip ? new GZIPInputStream(in, BUFFER_BYTES) : in;
    }

    /** One document while it is read. */
    private static final class Document {
        private final JsonParser parser;
        private final String name;
        private TraceBuilder builder;
        private EventReader events;
        private int tasks;

        Document(JsonParser parser, String name) {
            this.parser = parser;
            this.name = name;
        }

        Reading read() throws IOException {
            try {
                readDocument();
            } catch (MalformedTraceException wrong) {
                throw new TraceFileException(name + " cannot be opened: " + wrong.getMessage() + place() + '.');
            } catch (UnexpectedEndOfInputException early) {
                return endsEarly();
            } catch (JacksonException e) {
                if (e.getCause() instanceof java.io.EOFException) {
                    return endsEarly();
                }
                throw e;
            }
            if (events == null) {
                throw new TraceFileException(name + " is no trace file of this program: it has no events.");
            }
            String missing = events.tasksSeen() == tasks ? "" : missing();
            return new Reading(builder.build(), missing);
        }

        private void readDocument() {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedTraceException("it does not begin with an object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "corewise" -> readHeader();
                    case "traceEvents" -> readEvents();
                    default -> parser.skipChildren();
                }
            }
        }

        @SuppressWarnings("unchecked") // an object is read as a map
        private void readHeader() {
            if (parser.currentToken() != JsonToken.START_OBJECT || builder != null) {
                throw new MalformedTraceException("\"corewise\" is no object, or there are two");
            }
            var header = (java.util.Map<String, Object>) new JsonValues(parser).read();
            builder = HeaderReader.begin(header);
            tasks = JsonValues.small(JsonValues.object(header, "spec"), "items");
            events = new EventReader(
                    parser, builder, tasks, JsonValues.list(header, "workers").size());
        }

        private void readEvents() {
            if (events == null) {
                throw new MalformedTraceException("it was written by another program: \"corewise\" is missing");
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new MalformedTraceException("\"traceEvents\" is no list");
            }
            events.readAll();
        }

        private Reading endsEarly() throws TraceFileException {
            if (events == null || events.tasksSeen() == 0) {
                throw new TraceFileException(name + " ends too early" + place() + ": nothing of the run is in it.");
            }
            return new Reading(builder.build(), name + " ends too early" + place() + ": " + missing());
        }

        private String missing() {
            return String.format(
                    Locale.ROOT, "%d of %d tasks are in it, the rest is missing.", events.tasksSeen(), tasks);
        }

        private String place() {
            TokenStreamLocation at = parser.currentLocation();
            return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ')';
        }
    }
}
