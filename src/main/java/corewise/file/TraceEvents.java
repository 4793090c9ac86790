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
final class TraceEvents {
    private static final int MICROS_DECIMALS = 3;

    private final JsonGenerator json;
    private final Trace trace;
    private final Tracks tracks;

    TraceEvents(JsonGenerator json, Trace trace, Tracks tracks) {
        this.json = json;
        this.trace = trace;
        this.tracks = tracks;
    }

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
        begin("i", Ids.of(event.kind()), "life", tracks.runPid(), Tracks.RUN_TID);
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
        String name = "task " + span.submissionIndex();
        begin(ran ? "X" : "i", name, "task", tracks.workerPid(worker), tracks.workerTid(worker));
        if (ran) {
            time("ts", span.startedNanos());
            time("dur", span.endedNanos() - span.startedNanos());
        } else {
            time("ts", Math.max(0, Math.max(span.endedNanos(), span.submittedNanos())));
            json.writeStringProperty("s", "t");
        }
        taskArgs(span);
        endEvent();
    }

    private void taskArgs(TaskSpan span) {
        int task = span.submissionIndex();
        beginArgs();
        json.writeNumberProperty("task", task);
        json.writeStringProperty("outcome", Ids.of(span.outcome()));
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
        if (tracks.onCore(slice)) {
            begin("X", "task " + task, "running", Tracks.CORES_PID, tracks.coreTid(slice));
        } else {
            begin("X", Ids.of(state), Ids.of(state), tracks.workerPid(worker), tracks.workerTid(worker));
        }
        long start = trace.sliceStartNanos(slice);
        long end = trace.sliceEndNanos(slice);
        time("ts", start);
        time("dur", end - start);
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
                begin("C", "core " + processor + " busy, all programs", "utilisation", Tracks.CORES_PID, processor);
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

    /** Microseconds with three decimals: the nanoseconds exactly. */
    private void time(String key, long nanos) {
        json.writeName(key);
        json.writeNumber(BigDecimal.valueOf(nanos, MICROS_DECIMALS));
    }

    private void known(String key, long value) {
        if (value >= 0) {
            json.writeNumberProperty(key, value);
        }
    }
}
