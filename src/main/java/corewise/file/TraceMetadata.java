package corewise.file;

import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import corewise.model.OwnFunction;
import corewise.model.Quota;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.UsableCores;
import corewise.model.UtilisationSample;
import corewise.model.WorkerInfo;
import corewise.model.WorkerLife;
import tools.jackson.core.JsonGenerator;

/** Writes what a trace says beside its events: the {@code corewise} object of a file. Used once. */
record TraceMetadata(JsonGenerator json, Trace trace) {
    /** The latest version. */
    static final int FORMAT_VERSION = 3;

    /** What a run in Java without a payload is written as: older readers can read that. */
    private static final int JAVA_VERSION = 2;

    void write(Tracks tracks) {
        object("corewise");
        json.writeNumberProperty("formatVersion", version(trace.spec()));
        json.writeNumberProperty("coresPid", Tracks.CORES_PID);
        json.writeStringProperty("workerTracks", tracks.nativeIds() ? "native-thread-id" : "worker-index");
        info(trace.info());
        spec();
        machine(trace.machine());
        workers();
        usableCores();
        utilisation();
        json.writeEndObject();
    }

    private static int version(RunSpec spec) {
        RunOptions options = spec.options();
        boolean plain = options.language() == Language.JAVA
                && options.payloadBytes() == 0
                && spec.list().function().isEmpty();
        return plain ? JAVA_VERSION : FORMAT_VERSION;
    }

    private void info(TraceInfo info) {
        object("info");
        json.writeStringProperty("programVersion", info.programVersion());
        info.id().ifPresent(id -> json.writeStringProperty("runId", id.text()));
        json.writeBooleanProperty("measured", info.measured());
        json.writeNumberProperty("originNanos", info.originNanos());
        json.writeNumberProperty("startedAtEpochMillis", info.startedAtEpochMillis());
        json.writeStringProperty("waitSource", info.waitSource().id());
        json.writeName("niceness");
        if (info.niceness() == TraceInfo.UNKNOWN_NICENESS) {
            json.writeNull();
        } else {
            json.writeNumber(info.niceness());
        }
        if (info.sharedTotal() != TraceInfo.NO_TOTAL) {
            json.writeNumberProperty("sharedTotal", info.sharedTotal());
        }
        if (!info.quota().equals(Quota.NONE)) {
            json.writeNumberProperty("quotaMillicores", info.quota().millicores());
            json.writeNumberProperty("throttledNanos", info.quota().throttledNanos());
        }
        if (!Double.isNaN(info.othersShare())) {
            json.writeNumberProperty("othersShare", info.othersShare());
        }
        if (info.ownNanos() != TraceInfo.UNKNOWN_OWN) {
            json.writeNumberProperty("ownNanos", info.ownNanos());
        }
        if (info.sampledEveryNanos() > 0) {
            json.writeNumberProperty("sampledEveryNanos", info.sampledEveryNanos());
        }
        if (info.lostNotes() > 0) {
            json.writeNumberProperty("lostNotes", info.lostNotes());
        }
        if (!info.printed().isEmpty()) {
            json.writeStringProperty("printed", info.printed().text());
            json.writeNumberProperty("printedMoreBytes", info.printed().moreBytes());
        }
        info.interpreter().ifPresent(this::interpreter);
        json.writeEndObject();
    }

    private void interpreter(InterpreterInfo interpreter) {
        object("interpreter");
        json.writeStringProperty("implementation", interpreter.implementation());
        json.writeStringProperty("version", interpreter.version());
        json.writeStringProperty("build", interpreter.build());
        json.writeBooleanProperty("lock", interpreter.lock());
        interpreter.startMethod().ifPresent(method -> json.writeStringProperty("startMethod", method.id()));
        json.writeEndObject();
    }

    private void spec() {
        ListSpec list = trace.spec().list();
        object("spec");
        json.writeStringProperty("way", trace.spec().way().id());
        json.writeNumberProperty("workers", trace.spec().workers());
        json.writeStringProperty("work", list.work().id());
        json.writeNumberProperty("items", list.items());
        json.writeStringProperty("lengths", list.lengths().id());
        json.writeNumberProperty("size", list.size());
        json.writeStringProperty("seed", Long.toString(list.seed()));
        list.function().ifPresent(this::function);
        options(trace.spec().options());
        json.writeEndObject();
    }

    private void function(OwnFunction function) {
        object("function");
        json.writeStringProperty("name", function.name());
        json.writeStringProperty("source", function.source());
        json.writeEndObject();
    }

    private void options(RunOptions options) {
        object("options");
        json.writeNumberProperty("chunk", options.chunk());
        json.writeNumberProperty("switchNanos", options.switchNanos());
        json.writeBooleanProperty("tryAgain", options.tryAgain());
        json.writeNumberProperty("cores", options.cores());
        if (options.payloadBytes() > 0) {
            json.writeNumberProperty("payloadBytes", options.payloadBytes());
        }
        if (options.language() != Language.JAVA) {
            json.writeStringProperty("language", options.language().id());
            // which one it was stands in the info; the path that was given is nobody else's business
            options.interpreter()
                    .startMethod()
                    .ifPresent(method -> json.writeStringProperty("startMethod", method.id()));
            if (options.unguarded()) {
                json.writeBooleanProperty("unguarded", true);
            }
        }
        json.writeEndObject();
    }

    private void machine(MachineInfo machine) {
        object("machine");
        json.writeStringProperty("operatingSystem", machine.operatingSystem());
        json.writeStringProperty("processorName", machine.processorName());
        json.writeStringProperty("javaVersion", machine.javaVersion());
        json.writeNumberProperty("availableProcessors", machine.availableProcessors());
        json.writeBooleanProperty("coreReported", machine.coreReported());
        array("processors");
        for (LogicalProcessor processor : machine.processors()) {
            json.writeStartObject();
            json.writeNumberProperty("number", processor.number());
            json.writeNumberProperty("physicalCore", processor.physicalCore());
            json.writeNumberProperty("efficiencyClass", processor.efficiencyClass());
            json.writeBooleanProperty("usable", processor.usable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void workers() {
        array("workers");
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            WorkerInfo info = trace.workerInfo(worker);
            json.writeStartObject();
            json.writeStringProperty("kind", info.kind().id());
            json.writeNumberProperty("number", info.number());
            json.writeNumberProperty("processId", info.processId());
            json.writeNumberProperty("nativeThreadId", info.nativeThreadId());
            if (!trace.workerLife(worker).equals(WorkerLife.NONE)) {
                life(trace.workerLife(worker));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void life(WorkerLife life) {
        object("life");
        json.writeNumberProperty("launchedNanos", life.launchedNanos());
        json.writeNumberProperty("readyNanos", life.readyNanos());
        json.writeNumberProperty("endedNanos", life.endedNanos());
        json.writeNumberProperty("exitCode", life.exitCode());
        json.writeNumberProperty("residentBytes", life.residentBytes());
        json.writeNumberProperty("bytesSent", life.bytesSent());
        json.writeNumberProperty("bytesReceived", life.bytesReceived());
        if (life.readingNanos() != TraceView.UNKNOWN_NANOS) {
            json.writeNumberProperty("readingNanos", life.readingNanos());
        }
        if (life.picklingNanos() + life.writingNanos() > 0) {
            json.writeNumberProperty("picklingNanos", life.picklingNanos());
            json.writeNumberProperty("writingNanos", life.writingNanos());
        }
        json.writeEndObject();
    }

    private void usableCores() {
        if (trace.usableCores().isEmpty()) {
            return;
        }
        array("usableCores");
        for (UsableCores cores : trace.usableCores()) {
            json.writeStartObject();
            json.writeNumberProperty("fromNanos", cores.fromNanos());
            array("processors");
            cores.processors().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void utilisation() {
        array("utilisation");
        for (UtilisationSample sample : trace.utilisation()) {
            json.writeStartObject();
            json.writeNumberProperty("endNanos", sample.endNanos());
            json.writeNumberProperty("windowNanos", sample.windowNanos());
            json.writeName("steal");
            share(sample.steal());
            array("busy");
            for (int processor = 0; processor < sample.processors(); processor++) {
                share(sample.busy(processor));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void share(float share) {
        if (Float.isNaN(share)) {
            json.writeNull();
        } else {
            json.writeNumber(share);
        }
    }

    private void object(String key) {
        json.writeName(key);
        json.writeStartObject();
    }

    private void array(String key) {
        json.writeName(key);
        json.writeStartArray();
    }
}
