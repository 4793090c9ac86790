package corewise.file;

import corewise.fact.Fact;
import corewise.model.TraceBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * One document while it is read: its header, then its events. Where the events come first they are passed over, and a
 * second pass reads them. Belongs to one thread.
 */
final class TraceDocument {
    /** Beyond, a file of which nearly everything is missing is refused. */
    private static final int MANY_TASKS = 200_000;

    private static final int FEWEST_SHARE = 100;

    private final String name;
    private final boolean twice;
    private final TextBudget texts = new TextBudget();
    private JsonParser parser;
    private TraceBuilder builder;
    private TraceEventReader events;
    private int tasks;
    private int workers;
    private boolean secondPass;
    private boolean eventsSeen;
    private boolean eventsOfTraces;
    private int passedOver;

    /**
     * @param name of the file, for messages
     * @param twice whether it can be read twice
     */
    TraceDocument(String name, boolean twice) {
        this.name = name;
        this.twice = twice;
    }

    /** Reads it; nothing when a second pass has to read the events. */
    Optional<TraceReader.Reading> read(JsonParser from) throws IOException {
        parser = from;
        try {
            readDocument();
        } catch (MalformedTraceException wrong) {
            throw refused(wrong);
        } catch (UnexpectedEndOfInputException early) {
            return Optional.of(endsEarly("trace.endsEarly"));
        } catch (JacksonException e) {
            if (e.getCause() instanceof EOFException) {
                return Optional.of(endsEarly("trace.gzipEndsEarly"));
            }
            if (e.getCause() instanceof IOException cause && !TraceReader.damage(cause)) {
                throw cause;
            }
            if (eventsOfTraces && builder == null) {
                throw foreign();
            }
            throw new TraceFileException(about(builder == null ? "trace.none" : "trace.damaged")
                    .fact("place", place())
                    .fact("why", TraceReader.why(e)));
        }
        if (events != null) {
            return Optional.of(reading(events.tasksSeen() == tasks ? Optional.empty() : Optional.of(missing())));
        }
        if (eventsSeen && builder == null) {
            throw foreign();
        }
        if (!eventsSeen) {
            throw new TraceFileException(about("trace.noEvents"));
        }
        if (!twice) {
            throw refused(new MalformedTraceException(Fact.of("malformed.behind")));
        }
        secondPass = true;
        eventsSeen = false;
        return Optional.empty();
    }

    /** Something about the very beginning of the file. */
    TraceFileException beginsWrongly(String key, Fact why) {
        return new TraceFileException(about(key).fact("place", place(1, 1)).fact("why", why));
    }

    private TraceFileException foreign() {
        return new TraceFileException(
                about(eventsOfTraces ? "trace.foreign" : "trace.list").count("events", passedOver));
    }

    private TraceReader.Reading reading(Optional<Fact> problem) throws TraceFileException {
        if (tasks > MANY_TASKS && events.tasksSeen() < tasks / FEWEST_SHARE) {
            // so little is no reason to take the room of so many
            throw new TraceFileException(
                    about("trace.noUse").count("seen", events.tasksSeen()).count("tasks", tasks));
        }
        try {
            events.finish();
        } catch (MalformedTraceException wrong) {
            throw refused(wrong);
        }
        return new TraceReader.Reading(builder.build(), problem);
    }

    private TraceFileException refused(MalformedTraceException wrong) {
        return new TraceFileException(
                about("trace.refused").fact("place", place()).fact("why", wrong.fact()));
    }

    private void readDocument() {
        if (parser.nextToken() == null) {
            throw new MalformedTraceException(Fact.of("malformed.empty"));
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            // so other programs write traces too
            eventsSeen = true;
            passOver();
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedTraceException(Fact.of("malformed.begin"));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals("traceEvents")) {
                readEvents();
            } else if (key.equals("corewise") && !secondPass) {
                readHeader();
            } else {
                parser.skipChildren();
            }
        }
        // read on also because only what stands behind the last brace tells that gzip data are whole
        if (parser.nextToken() != null) {
            throw new MalformedTraceException(Fact.of("malformed.more"));
        }
    }

    @SuppressWarnings("unchecked") // an object is read as a map
    private void readHeader() {
        if (parser.currentToken() != JsonToken.START_OBJECT || builder != null) {
            throw new MalformedTraceException(Fact.of("malformed.header"));
        }
        var header = (Map<String, Object>) new JsonValues(parser, texts).read();
        builder = HeaderReader.begin(header);
        tasks = JsonValues.small(JsonValues.object(header, "spec"), "items");
        workers = JsonValues.list(header, "workers").size();
    }

    private void readEvents() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedTraceException(Fact.of("malformed.events"));
        }
        if (eventsSeen) {
            throw new MalformedTraceException(Fact.of("malformed.twoEvents"));
        }
        eventsSeen = true;
        if (builder == null) {
            passOver();
        } else {
            events = new TraceEventReader(parser, builder, texts, tasks, workers);
            events.readAll();
        }
    }

    private void passOver() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            passedOver++;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    eventsOfTraces |= parser.currentName().equals("ph");
                    parser.nextToken();
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private TraceReader.Reading endsEarly(String key) throws TraceFileException {
        if (eventsOfTraces && builder == null) {
            throw foreign();
        }
        if (events == null || events.tasksSeen() == 0) {
            throw new TraceFileException(about(key).fact("place", place()).fact("missing", Fact.of("trace.noneSeen")));
        }
        return reading(Optional.of(about(key).fact("place", place()).fact("missing", missing())));
    }

    private Fact missing() {
        return events.tasksSeen() == tasks
                ? Fact.of("trace.someSeen")
                : Fact.of("trace.missing").count("seen", events.tasksSeen()).count("tasks", tasks);
    }

    private Fact about(String key) {
        return Fact.of(key).verbatim("file", name);
    }

    private Fact place() {
        TokenStreamLocation at = parser.currentLocation();
        return place(at.getLineNr(), at.getColumnNr());
    }

    private static Fact place(int line, int column) {
        return Fact.of("trace.place").number("line", line).number("column", column);
    }
}
