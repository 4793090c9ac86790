package corewise.file;

import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.UsableCores;
import corewise.model.UtilisationSample;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a trace of a file's events again, following the documentation of the format only. */
final class TraceReadBack {
    private TraceReadBack() {}

    /** The trace in a document; its spec, machine and info are taken from the original. */
    static Trace trace(Map<String, Object> document, Trace original) {
        TraceBuilder builder = new TraceBuilder(original.spec(), original.machine(), original.info());
        Map<String, Object> own = Json.object(document.get("corewise"));
        Json.objects(own.get("workers")).forEach(worker -> builder.worker(worker(worker)));
        if (own.containsKey("usableCores")) {
            Json.objects(own.get("usableCores")).forEach(cores -> builder.usable(usable(cores)));
        }
        Json.objects(own.get("utilisation")).forEach(sample -> builder.sample(sample(sample)));
        for (Map<String, Object> event : Json.objects(document.get("traceEvents"))) {
            Map<String, Object> args = Json.object(event.get("args"));
            switch (String.valueOf(event.get("cat"))) {
                case "life" ->
                    builder.event(Json.integer(args, "nanos", -1), LifeEvent.Kind.valueOf(constant(event.get("name"))));
                case "task" -> task(builder, args);
                case "running", "asleep", "on-lock", "sending-back" ->
                    builder.slice(
                            (int) Json.integer(args, "task", -1),
                            Json.integer(args, "startNanos", -1),
                            Json.integer(args, "endNanos", -1),
                            (int) Json.integer(args, "processor", -1),
                            SliceState.valueOf(constant(event.get("cat"))));
                default -> {
                    // names of tracks and counters: for other viewers only
                }
            }
        }
        return builder.build();
    }

    private static void task(TraceBuilder builder, Map<String, Object> args) {
        int task = (int) Json.integer(args, "task", -1);
        builder.span(new TaskSpan(
                task,
                Json.integer(args, "submittedNanos", -1),
                Json.integer(args, "launchedNanos", -1),
                Json.integer(args, "startedNanos", -1),
                Json.integer(args, "endedNanos", -1),
                Json.integer(args, "joinedNanos", -1),
                (int) Json.integer(args, "worker", -1),
                TaskOutcome.valueOf(constant(args.get("outcome")))));
        if (args.containsKey("digest")) {
            builder.digest(task, Long.parseUnsignedLong(Json.text(args, "digest"), 16));
        }
        if (args.containsKey("failure")) {
            builder.failure(task, Json.text(args, "failure"));
        }
    }

    private static WorkerInfo worker(Map<String, Object> worker) {
        return new WorkerInfo(
                WorkerKind.valueOf(constant(worker.get("kind"))),
                (int) Json.integer(worker, "number", -1),
                Json.integer(worker, "processId", -1),
                Json.integer(worker, "nativeThreadId", -1));
    }

    private static UsableCores usable(Map<String, Object> cores) {
        return new UsableCores(
                Json.integer(cores, "fromNanos", -1),
                Json.list(cores.get("processors")).stream()
                        .map(number -> Integer.parseInt(number.toString()))
                        .toList());
    }

    private static UtilisationSample sample(Map<String, Object> sample) {
        List<Object> shares = Json.list(sample.get("busy"));
        float[] busy = new float[shares.size()];
        for (int processor = 0; processor < busy.length; processor++) {
            busy[processor] = share(shares.get(processor));
        }
        return new UtilisationSample(
                Json.integer(sample, "endNanos", -1),
                Json.integer(sample, "windowNanos", -1),
                busy,
                share(sample.get("steal")));
    }

    private static float share(Object value) {
        return value == null ? UtilisationSample.UNKNOWN : Float.parseFloat(value.toString());
    }

    private static String constant(Object id) {
        return String.valueOf(id).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
