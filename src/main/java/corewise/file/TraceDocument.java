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

/** One document while it is read: its header, then its events. Used once, by the parser's thread. */
final class TraceDocument {
    /** Beyond, a file of which nearly everything is missing is refused. */
    private static final int MANY_TASKS = 200_000;

    private static final int FEWEST_SHARE = 100;

    private final JsonParser parser;
    private final String name;
    private TraceBuilder builder;
    private final TextBudget texts = new TextBudget();
    private EventReader events;
    private boolean eventsRead;
    private int tasks;

    TraceDocument(JsonParser parser, String name) {
        this.parser = parser;
        this.name = name;
    }

    TraceReader.Reading read() throws IOException {
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
            if (e.getCause() instanceof IOException cause && TraceReader.damage(cause)) {
                throw new TraceFileException(about("trace.damaged")
                        .fact("place", place())
                        .fact("why", TraceReader.said(cause.getMessage())));
            }
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new TraceFileException(
                    about("trace.none").fact("place", place()).fact("why", TraceReader.said(e.getOriginalMessage())));
        }
        if (!eventsRead) {
            throw new TraceFileException(about("trace.noEvents"));
        }
        return reading(events.tasksSeen() == tasks ? Optional.empty() : Optional.of(missing()));
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
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedTraceException(Fact.of("malformed.begin"));
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
            throw new MalformedTraceException(Fact.of("malformed.header"));
        }
        var header = (Map<String, Object>) new JsonValues(parser, texts).read();
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
            throw new MalformedTraceException(Fact.of("malformed.foreign"));
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedTraceException(Fact.of("malformed.events"));
        }
        if (eventsRead) {
            throw new MalformedTraceException(Fact.of("malformed.twoEvents"));
        }
        eventsRead = true;
        events.readAll();
    }

    private TraceReader.Reading endsEarly() throws TraceFileException {
        if (events == null || events.tasksSeen() == 0) {
            throw new TraceFileException(about("trace.endsAtOnce").fact("place", place()));
        }
        return reading(
                Optional.of(about("trace.endsEarly").fact("place", place()).fact("missing", missing())));
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
        return TraceReader.place(at.getLineNr(), at.getColumnNr());
    }
}
