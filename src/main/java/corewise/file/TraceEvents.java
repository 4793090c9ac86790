package corewise.file;

import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import java.math.BigDecimal;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;

/** Writes the events of a trace: tasks, slices, utilisation and life. Used once. */
record TraceEvents(JsonGenerator json, Trace trace, Tracks tracks) {
    /** Of a nanosecond, in microseconds. */
    private static final BigDecimal QUARTER = new BigDecimal("0.00025");

    private static final int MICROS_DECIMALS = 3;
    private static final int LETTERS = 26;

    void write() {
        for (LifeEvent event : trace.events()) {
            life(event);
        }
        // a span before its slices: viewers take the first of two events with one start as the outer one
        for (int task = 0; task < trace.taskCount(); task++) {
            task(trace.span(task));
        }
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            slice(slice);
        }
        for (UtilisationSample sample : trace.utilisation()) {
            if (sample.endNanos() > 0) {
                counters(sample);
            }
        }
    }

    private void life(LifeEvent event) {
        begin("i", event.kind().id(), "life", tracks.runPid(), Tracks.RUN_TID);
        time("ts", event.nanos());
        json.writeStringProperty("s", "p");
        beginArgs();
        json.writeNumberProperty("nanos", event.nanos());
        endEvent();
    }

    private void task(TaskSpan span) {
        boolean ran = span.startedNanos() != TraceView.UNKNOWN_NANOS
                && span.endedNanos() != TraceView.UNKNOWN_NANOS
                && span.worker() != TraceView.NONE;
        int worker = ran ? span.worker() : TraceView.NONE;
        begin(
                ran ? "X" : "i",
                name(span.submissionIndex()),
                "task",
                tracks.workerPid(worker),
                tracks.workerTid(worker));
        if (ran) {
            interval(span.startedNanos(), span.endedNanos(), 1);
        } else {
            time("ts", Math.max(0, Math.max(span.endedNanos(), span.submittedNanos())));
            json.writeStringProperty("s", "t");
        }
        taskArgs(span);
        endEvent();
    }

    /** With a letter, for there are viewers that leave digits out when they choose a colour by the name. */
    private static String name(int task) {
        return "task " + task + ' ' + (char) ('a' + task % LETTERS);
    }

    private void taskArgs(TaskSpan span) {
        int task = span.submissionIndex();
        beginArgs();
        json.writeNumberProperty("task", task);
        json.writeStringProperty("outcome", span.outcome().id());
        known("submittedNanos", span.submittedNanos());
        known("launchedNanos", span.launchedNanos());
        known("startedNanos", span.startedNanos());
        known("endedNanos", span.endedNanos());
        known("joinedNanos", span.joinedNanos());
        known("worker", span.worker());
        known("forkedBy", trace.forkedBy(task));
        if (trace.resultDigest(task) != 0) {
            json.writeStringProperty("digest", HexFormat.of().toHexDigits(trace.resultDigest(task)));
        }
        trace.failure(task).ifPresent(message -> json.writeStringProperty("failure", Quoted.whole(message)));
    }

    private void slice(int slice) {
        int task = trace.sliceTask(slice);
        int worker = trace.worker(task);
        SliceState state = trace.sliceState(slice);
        boolean onCore = tracks.onCore(slice);
        if (onCore) {
            begin("X", name(task), "running", Tracks.CORES_PID, tracks.coreTid(slice));
        } else {
            begin("X", state.id(), state.id(), tracks.workerPid(worker), tracks.workerTid(worker));
        }
        long start = trace.sliceStartNanos(slice);
        long end = trace.sliceEndNanos(slice);
        interval(start, end, onCore ? 1 : 2);
        beginArgs();
        json.writeNumberProperty("task", task);
        json.writeNumberProperty("startNanos", start);
        json.writeNumberProperty("endNanos", end);
        known("processor", trace.sliceProcessor(slice));
        endEvent();
    }

    /** A counter holds from its time until the next: it stands at the begin of the sample's window. */
    private void counters(UtilisationSample sample) {
        for (int processor = 0; processor < sample.processors(); processor++) {
            float busy = sample.busy(processor);
            if (!Float.isNaN(busy)) {
                begin(
                        "C",
                        tracks.coreName(processor) + " busy, all programs",
                        "utilisation",
                        Tracks.CORES_PID,
                        processor);
                time("ts", Math.max(0, sample.endNanos() - sample.windowNanos()));
                beginArgs();
                json.writeNumberProperty("share", busy);
                endEvent();
            }
        }
    }

    private void begin(String phase, String name, String category, long pid, long tid) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("ph", phase);
        json.writeStringProperty("name", name);
        json.writeStringProperty("cat", category);
        json.writeNumberProperty("pid", pid);
        json.writeNumberProperty("tid", tid);
    }

    private void beginArgs() {
        json.writeName("args");
        json.writeStartObject();
    }

    private void endEvent() {
        json.writeEndObject();
        json.writeEndObject();
    }

    /**
     * Viewers compute in doubles, some after they have taken a track's first time from all others on it: what ends with its
     * parent, or where the next begins, would end after that, by a rounding. So all ends early, by far more than roundings
     * make in days, and less than is measured: a task by a quarter of a nanosecond, what is within it by two.
     */
    private void interval(long start, long end, int quarters) {
        time("ts", start);
        json.writeName("dur");
        json.writeNumber(micros(end - start)
                .subtract(QUARTER.multiply(BigDecimal.valueOf(quarters)))
                .max(BigDecimal.ZERO));
    }

    private void time(String key, long nanos) {
        json.writeName(key);
        json.writeNumber(micros(nanos));
    }

    /** Microseconds with three decimals: the nanoseconds exactly. */
    private static BigDecimal micros(long nanos) {
        return BigDecimal.valueOf(nanos, MICROS_DECIMALS);
    }

    private void known(String key, long value) {
        if (value >= 0) {
            json.writeNumberProperty(key, value);
        }
    }
}
