package corewise.file;

import static corewise.file.JsonValues.flag;
import static corewise.file.JsonValues.list;
import static corewise.file.JsonValues.number;
import static corewise.file.JsonValues.object;
import static corewise.file.JsonValues.objects;
import static corewise.file.JsonValues.small;
import static corewise.file.JsonValues.text;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.model.WorkerLife;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads what a file says beside its events: the {@code corewise} object. Stateless. */
final class HeaderReader {
    private HeaderReader() {}

    /** A trace that has everything but tasks, slices and life. */
    static TraceBuilder begin(Map<String, Object> header) {
        long version = number(header, "formatVersion");
        if (version > TraceMetadata.FORMAT_VERSION) {
            throw new MalformedTraceException("it has format version " + version + ", this program reads up to "
                    + TraceMetadata.FORMAT_VERSION + ": a newer version of it can open the file");
        }
        try {
            TraceBuilder builder = new TraceBuilder(
                    spec(object(header, "spec")), machine(object(header, "machine")), info(object(header, "info")));
            objects(header, "workers").forEach(worker -> builder.worker(worker(worker), life(object(worker, "life"))));
            objects(header, "utilisation").forEach(sample -> builder.sample(sample(sample)));
            return builder;
        } catch (IllegalArgumentException outOfRange) {
            throw new MalformedTraceException(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static TraceInfo info(Map<String, Object> info) {
        String source = text(info, "waitSource");
        return new TraceInfo(
                number(info, "originNanos"),
                number(info, "startedAtEpochMillis"),
                Arrays.stream(WaitSource.values())
                        .filter(each -> each.id().equals(source))
                        .findFirst()
                        .orElseThrow(() -> unknown("wait source", source)),
                (int) number(info, "niceness", TraceInfo.UNKNOWN_NICENESS),
                flag(info, "measured", true),
                text(info, "programVersion"),
                number(info, "sharedTotal", TraceInfo.NO_TOTAL));
    }

    private static RunSpec spec(Map<String, Object> spec) {
        String way = text(spec, "way");
        String work = text(spec, "work");
        String lengths = text(spec, "lengths");
        ListSpec list = new ListSpec(
                Work.ofId(work).orElseThrow(() -> unknown("work", work)),
                small(spec, "items"),
                Lengths.ofId(lengths).orElseThrow(() -> unknown("spread of lengths", lengths)),
                number(spec, "size"),
                seed(text(spec, "seed")));
        return new RunSpec(
                Way.ofId(way).orElseThrow(() -> unknown("way", way)),
                list,
                small(spec, "workers"),
                options(object(spec, "options")));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedTraceException("\"seed\" is no whole number: " + text);
        }
    }

    private static RunOptions options(Map<String, Object> options) {
        return options.isEmpty()
                ? RunOptions.DEFAULTS
                : new RunOptions(
                        small(options, "chunk"),
                        number(options, "switchNanos"),
                        flag(options, "tryAgain", false),
                        small(options, "cores"));
    }

    private static MachineInfo machine(Map<String, Object> machine) {
        List<LogicalProcessor> processors = objects(machine, "processors").stream()
                .map(processor -> new LogicalProcessor(
                        small(processor, "number"),
                        small(processor, "physicalCore"),
                        small(processor, "efficiencyClass"),
                        flag(processor, "usable", true)))
                .toList();
        return new MachineInfo(
                text(machine, "operatingSystem"),
                text(machine, "processorName"),
                processors,
                small(machine, "availableProcessors"),
                flag(machine, "coreReported", true),
                text(machine, "javaVersion"));
    }

    private static WorkerInfo worker(Map<String, Object> worker) {
        return new WorkerInfo(
                Ids.constant(WorkerKind.class, text(worker, "kind")),
                small(worker, "number"),
                number(worker, "processId"),
                number(worker, "nativeThreadId"));
    }

    private static WorkerLife life(Map<String, Object> life) {
        return life.isEmpty()
                ? WorkerLife.NONE
                : new WorkerLife(
                        number(life, "launchedNanos"),
                        number(life, "readyNanos"),
                        number(life, "endedNanos"),
                        small(life, "exitCode"),
                        number(life, "residentBytes"),
                        number(life, "bytesSent"),
                        number(life, "bytesReceived"));
    }

    private static UtilisationSample sample(Map<String, Object> sample) {
        List<?> shares = list(sample, "busy");
        float[] busy = new float[shares.size()];
        for (int processor = 0; processor < busy.length; processor++) {
            busy[processor] = JsonValues.share(shares.get(processor));
        }
        return new UtilisationSample(
                number(sample, "endNanos"), number(sample, "windowNanos"), busy, JsonValues.share(sample.get("steal")));
    }

    private static MalformedTraceException unknown(String what, String id) {
        return new MalformedTraceException("there is no " + what + " \"" + id + '"');
    }
}
