package corewise.file;

import corewise.model.TraceBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
                throw new TraceFileException(
                        name + " is damaged" + place() + ": " + TraceReader.firstLine(cause.getMessage()) + '.');
            }
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new TraceFileException(
                    name + " is no trace file: " + TraceReader.firstLine(e.getOriginalMessage()) + place() + '.');
        }
        if (!eventsRead) {
            throw new TraceFileException(name + " is no trace file of this program: it has no events.");
        }
        return reading(events.tasksSeen() == tasks ? "" : missing());
    }

    private TraceReader.Reading reading(String problem) throws TraceFileException {
        if (tasks > MANY_TASKS && events.tasksSeen() < tasks / FEWEST_SHARE) {
            // so little is no reason to take the room of so many
            throw new TraceFileException(name + " is no use: only "
                    + String.format(Locale.ROOT, "%d of %d tasks are in it.", events.tasksSeen(), tasks));
        }
        try {
            events.finish();
        } catch (MalformedTraceException wrong) {
            throw refused(wrong);
        }
        return new TraceReader.Reading(builder.build(), problem);
    }

    private TraceFileException refused(MalformedTraceException wrong) {
        return new TraceFileException(name + " cannot be opened: " + wrong.getMessage() + place() + '.');
    }

    private void readDocument() {
        if (parser.nextToken() == null) {
            throw new MalformedTraceException("it is empty");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
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

    private TraceReader.Reading endsEarly() throws TraceFileException {
        if (events == null || events.tasksSeen() == 0) {
            throw new TraceFileException(name + " ends too early" + place() + ": nothing of the run is in it.");
        }
        return reading(name + " ends too early" + place() + ": " + missing());
    }

    private String missing() {
        return events.tasksSeen() == tasks
                ? "all tasks are in it, but not all that was seen of them."
                : String.format(
                        Locale.ROOT, "%d of %d tasks are in it, the rest is missing.", events.tasksSeen(), tasks);
    }

    private String place() {
        TokenStreamLocation at = parser.currentLocation();
        return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ')';
    }
}
