package corewise.file;

import corewise.model.Trace;
import corewise.model.TraceBuilder;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
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
                    .maxNameLength(250)
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
        } catch (OutOfMemoryError tooLarge) {
            // what was read so far can be collected again by now
            throw new TraceFileException(name + " needs more memory than this program may use.");
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
        } catch (EOFException begunOnly) {
            throw new TraceFileException(
                    name + " ends too early, within its first bytes: nothing of the run is in it.");
        } catch (ZipException noGzip) {
            throw new TraceFileException(
                    name + " is no trace file: it begins like gzip and goes on otherwise (byte 2).");
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
        return gzip ? new Unfolded(in, BUFFER_BYTES) : in;
    }

    /** One document while it is read. */
    private static final class Document {
        private final JsonParser parser;
        private final String name;
        private TraceBuilder builder;
        private final TextBudget texts = new TextBudget();
        private EventReader events;
        private boolean eventsRead;
        private int tasks;

        Document(JsonParser parser, String name) {
            this.parser = parser;
            this.name = name;
        }

        Reading read() throws IOException {
            try {
                readDocument();
            } catch (MalformedTraceException wrong) {
                throw refused(wrong);
            } catch (UnexpectedEndOfInputException early) {
                return endsEarly();
            } catch (JacksonException e) {
                if (e.getCause() instanceof EOFException) {
                    return endsEarly();
                }
                if (e.getCause() instanceof ZipException || e.getCause() instanceof CharConversionException) {
                    throw new TraceFileException(
                            name + " is damaged" + place() + ": " + e.getCause().getMessage() + '.');
                }
                throw e;
            }
            if (!eventsRead) {
                throw new TraceFileException(name + " is no trace file of this program: it has no events.");
            }
            return reading(events.tasksSeen() == tasks ? "" : missing());
        }

        private Reading reading(String problem) throws TraceFileException {
            try {
                events.finish();
            } catch (MalformedTraceException wrong) {
                throw refused(wrong);
            }
            return new Reading(builder.build(), problem);
        }

        private TraceFileException refused(MalformedTraceException wrong) {
            return new TraceFileException(name + " cannot be opened: " + wrong.getMessage() + place() + '.');
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
            var header = (java.util.Map<String, Object>) new JsonValues(parser, texts).read();
            builder = HeaderReader.begin(header);
            tasks = JsonValues.small(JsonValues.object(header, "spec"), "items");
            events = new EventReader(
                    parser,
                    builder,
                    texts,
                    tasks,
                    JsonValues.list(header, "workers").size());
        }

        private void readEvents() {
            if (events == null) {
                throw new MalformedTraceException("it was written by another program: \"corewise\" is missing");
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new MalformedTraceException("\"traceEvents\" is no list");
            }
            if (eventsRead) {
                throw new MalformedTraceException("there are two \"traceEvents\"");
            }
            eventsRead = true;
            events.readAll();
        }

        private Reading endsEarly() throws TraceFileException {
            if (events == null || events.tasksSeen() == 0) {
                throw new TraceFileException(name + " ends too early" + place() + ": nothing of the run is in it.");
            }
            return reading(name + " ends too early" + place() + ": " + missing());
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
