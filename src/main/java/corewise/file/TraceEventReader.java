package corewise.file;

import corewise.fact.Fact;
import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the events of a file, one after another, without keeping any: memory grows with the trace only. Events of
 * categories that are not this program's are passed over. Used once, by the parser's thread.
 */
final class TraceEventReader {
    /** Two billion would not fit; a list of 100,000 items with 200 slices each does, or 1,000,000 with twenty. */
    private static final int MOST_SLICES = 20_000_000;

    /** A refused thread for each of the most tasks, and what else happens in a run's life. */
    private static final int MOST_LIFE_EVENTS = 200_000;

    /** 11 days: more than any run, and far from what a {@code long} overflows at. */
    static final long LATEST_NANOS = 1_000_000_000_000_000L;

    private final JsonParser parser;
    private final TraceBuilder builder;
    private final int tasks;
    private final int workers;
    private final TaskChecks checks;
    private final TextBudget texts;
    private int slices;
    private int lifeEvents;
    private long lastLifeEvent;

    private String category = "";
    private String name = "";
    private String outcome = "";
    private String digest = "";
    private String failure = "";
    private long task;
    private long nanos;
    private long start;
    private long end;
    private long processor;
    private long worker;
    private long forkedBy;
    /** Submitted, launched, started, ended, joined. */
    private final long[] span = new long[5];

    TraceEventReader(JsonParser parser, TraceBuilder builder, TextBudget texts, int tasks, int workers) {
        this.parser = parser;
        this.builder = builder;
        this.tasks = tasks;
        this.texts = texts;
        this.workers = workers;
        checks = new TaskChecks(tasks);
    }

    /** Reads all events of the array whose begin the parser stands on. */
    void readAll() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new MalformedTraceException(Fact.of("malformed.event"));
            }
            readFields();
            take();
        }
    }

    /** How many tasks were told of. */
    int tasksSeen() {
        return checks.tasksSeen();
    }

    /** Checks what can be known only when all has been read that there is. */
    void finish() {
        checks.finish();
    }

    private void readFields() {
        category = "";
        name = "";
        outcome = "";
        digest = "";
        failure = "";
        task = -1;
        nanos = -1;
        start = -1;
        end = -1;
        processor = -1;
        worker = -1;
        forkedBy = -1;
        Arrays.fill(span, TraceView.UNKNOWN_NANOS);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "cat" -> category = text();
                case "name" -> name = text();
                case "args" -> readArguments();
                default -> parser.skipChildren();
            }
        }
    }

    private void readArguments() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "task" -> task = number(key);
                case "nanos" -> nanos = number(key);
                case "startNanos" -> start = number(key);
                case "endNanos" -> end = number(key);
                case "processor" -> processor = number(key);
                case "worker" -> worker = number(key);
                case "forkedBy" -> forkedBy = number(key);
                case "outcome" -> outcome = text();
                case "digest" -> digest = text();
                case "failure" -> failure = text();
                case "submittedNanos" -> span[0] = number(key);
                case "launchedNanos" -> span[1] = number(key);
                case "startedNanos" -> span[2] = number(key);
                case "endedNanos" -> span[3] = number(key);
                case "joinedNanos" -> span[4] = number(key);
                default -> parser.skipChildren();
            }
        }
    }

    private String text() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }

    private long number(String key) {
        if (!parser.currentToken().isNumeric()) {
            parser.skipChildren();
            return -1;
        }
        if (JsonValues.number(parser) instanceof Long whole) {
            return whole;
        }
        throw new MalformedTraceException(Fact.of("malformed.number").verbatim("key", key));
    }

    private void take() {
        switch (category) {
            case "life" -> takeLife();
            case "task" -> takeTask();
            case "running" -> takeSlice(SliceState.RUNNING);
            case "asleep" -> takeSlice(SliceState.ASLEEP);
            case "on-lock" -> takeSlice(SliceState.ON_LOCK);
            case "sending-back" -> takeSlice(SliceState.SENDING_BACK);
            case "held-up" -> takeSlice(SliceState.HELD_UP);
            case "not-known" -> takeSlice(SliceState.NOT_KNOWN);
            default -> {
                // names of tracks, counters, and what other programs may have added
            }
        }
    }

    private void takeLife() {
        if (time(nanos) < lastLifeEvent || ++lifeEvents > MOST_LIFE_EVENTS) {
            throw new MalformedTraceException(Fact.of("malformed.lifeEvents"));
        }
        lastLifeEvent = nanos;
        builder.event(nanos, Ids.constant(LifeEvent.Kind.class, name));
    }

    private void takeTask() {
        int index = index(task, tasks, "task");
        for (long known : span) {
            if (known != TraceView.UNKNOWN_NANOS) {
                time(known);
            }
        }
        int by = worker < 0 ? TraceView.NONE : index(worker, workers, "worker");
        TaskSpan read = new TaskSpan(
                index, span[0], span[1], span[2], span[3], span[4], by, Ids.constant(TaskOutcome.class, outcome));
        checks.take(read);
        builder.span(read);
        builder.forkedBy(index, forkedBy < 0 ? TraceView.NONE : index(forkedBy, workers, "worker"));
        if (!digest.isEmpty()) {
            builder.digest(index, digestOf(digest));
        }
        if (!failure.isEmpty()) {
            builder.failure(index, texts.keep(failure));
        }
    }

    private static long digestOf(String text) {
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            throw new MalformedTraceException(
                    Fact.of("malformed.hexadecimal").verbatim("key", "digest").verbatim("text", Quoted.of(text)));
        }
    }

    private void takeSlice(SliceState state) {
        int index = index(task, tasks, "task");
        checks.takeSlice(index, time(start), time(end), processor, state);
        if (++slices > MOST_SLICES) {
            throw new MalformedTraceException(Fact.of("malformed.slices").count("most", MOST_SLICES));
        }
        builder.slice(index, start, end, (int) processor, state);
    }

    private static int index(long number, int count, String what) {
        if (number < 0 || number >= count) {
            throw new MalformedTraceException(
                    Fact.of("malformed.among." + what).number("number", number).count("count", count));
        }
        return (int) number;
    }

    private static long time(long value) {
        if (value < 0 || value > LATEST_NANOS) {
            throw new MalformedTraceException(Fact.of("malformed.time").number("value", value));
        }
        return value;
    }
}
