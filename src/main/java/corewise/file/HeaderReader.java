package corewise.file;

import static corewise.file.JsonValues.flag;
import static corewise.file.JsonValues.list;
import static corewise.file.JsonValues.number;
import static corewise.file.JsonValues.object;
import static corewise.file.JsonValues.objects;
import static corewise.file.JsonValues.small;
import static corewise.file.JsonValues.text;
import static corewise.file.JsonValues.within;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import corewise.model.OwnFunction;
import corewise.model.Printed;
import corewise.model.Quota;
import corewise.model.RunId;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.UsableCores;
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
import java.util.Optional;

/** Reads what a file says beside its events: the {@code corewise} object. Stateless. */
final class HeaderReader {
    /** As many as a slice can name. */
    private static final int MOST_PROCESSORS = 65_534;
    /** Process ids are 32 bits at most. */
    private static final long MOST_PROCESS_ID = 0xffff_ffffL;
    /** The end of the year 9999. */
    private static final long LAST_EPOCH_MILLIS = 253_402_300_799_999L;

    private HeaderReader() {}

    /** A trace that has everything but tasks, slices and life. */
    static TraceBuilder begin(Map<String, Object> header) {
        long version = number(header, "formatVersion");
        if (version < 1) {
            throw new MalformedTraceException(Fact.of("malformed.version").number("version", version));
        }
        if (version > TraceMetadata.FORMAT_VERSION) {
            throw new MalformedTraceException(
                    Fact.of("malformed.newer").number("version", version).number("most", TraceMetadata.FORMAT_VERSION));
        }
        TraceBuilder builder = new TraceBuilder(
                spec(object(header, "spec")), machine(object(header, "machine")), info(object(header, "info")));
        objects(header, "workers").forEach(worker -> builder.worker(worker(worker), life(object(worker, "life"))));
        samples(builder, objects(header, "utilisation"));
        usableCores(
                builder,
                objects(header, "usableCores"),
                list(object(header, "machine"), "processors").size());
        return builder;
    }

    private static void usableCores(TraceBuilder builder, List<Map<String, Object>> changes, int processors) {
        long before = -1;
        for (Map<String, Object> each : changes) {
            long from = within(each, "fromNanos", 0, TraceEventReader.LATEST_NANOS);
            List<Integer> numbers = list(each, "processors").stream()
                    .map(number -> JsonValues.small(Map.of("processors", number), "processors", 0, processors - 1))
                    .toList();
            boolean first = before < 0;
            if (from <= before || first != (from == 0) || numbers.isEmpty() || !rising(numbers)) {
                throw new MalformedTraceException(Fact.of("malformed.usableCores"));
            }
            before = from;
            builder.usable(new UsableCores(from, numbers));
        }
    }

    private static boolean rising(List<Integer> numbers) {
        return numbers.stream().sorted().distinct().toList().equals(numbers);
    }

    private static void samples(TraceBuilder builder, List<Map<String, Object>> samples) {
        long before = Long.MIN_VALUE;
        for (Map<String, Object> each : samples) {
            UtilisationSample sample = sample(each);
            if (sample.endNanos() < before) {
                throw new MalformedTraceException(Fact.of("malformed.samples"));
            }
            before = sample.endNanos();
            builder.sample(sample);
        }
    }

    private static TraceInfo info(Map<String, Object> info) {
        String source = text(info, "waitSource");
        return new TraceInfo(
                number(info, "originNanos"),
                within(info, "startedAtEpochMillis", 0, LAST_EPOCH_MILLIS),
                Arrays.stream(WaitSource.values())
                        .filter(each -> each.id().equals(source))
                        .findFirst()
                        .orElseThrow(() -> unknown("waitSource", source)),
                info.get("niceness") == null ? TraceInfo.UNKNOWN_NICENESS : small(info, "niceness"),
                flag(info, "measured", true),
                text(info, "programVersion"),
                number(info, "sharedTotal", TraceInfo.NO_TOTAL),
                info.get("runId") == null ? Optional.empty() : Optional.of(id(text(info, "runId"))),
                quota(info),
                JsonValues.share(info.get("othersShare")),
                info.get("ownNanos") == null ? TraceInfo.UNKNOWN_OWN : within(info, "ownNanos", 0, Long.MAX_VALUE),
                interpreter(object(info, "interpreter")),
                info.get("sampledEveryNanos") == null
                        ? 0
                        : within(info, "sampledEveryNanos", 0, TraceEventReader.LATEST_NANOS),
                info.get("lostNotes") == null ? 0 : within(info, "lostNotes", 0, Long.MAX_VALUE),
                info.get("printed") == null ? Printed.NOTHING : printed(info));
    }

    private static Printed printed(Map<String, Object> info) {
        return new Printed(
                JsonValues.text(info, "printed", Printed.MOST), within(info, "printedMoreBytes", 0, Long.MAX_VALUE));
    }

    private static Optional<InterpreterInfo> interpreter(Map<String, Object> info) {
        return info.isEmpty()
                ? Optional.empty()
                : Optional.of(new InterpreterInfo(
                        text(info, "implementation"),
                        text(info, "version"),
                        text(info, "build"),
                        flag(info, "lock", true),
                        startMethod(info)));
    }

    private static Optional<StartMethod> startMethod(Map<String, Object> values) {
        return values.get("startMethod") == null
                ? Optional.empty()
                : Optional.of(Ids.constant(StartMethod.class, text(values, "startMethod")));
    }

    private static Quota quota(Map<String, Object> info) {
        return info.get("quotaMillicores") == null
                ? Quota.NONE
                : new Quota(
                        within(info, "quotaMillicores", 0, Integer.MAX_VALUE),
                        within(info, "throttledNanos", 0, Long.MAX_VALUE));
    }

    private static RunId id(String text) {
        if (!RunId.isOne(text)) {
            throw new MalformedTraceException(Fact.of("malformed.runId").verbatim("text", Quoted.of(text)));
        }
        return new RunId(text);
    }

    private static RunSpec spec(Map<String, Object> spec) {
        String way = text(spec, "way");
        String work = text(spec, "work");
        String lengths = text(spec, "lengths");
        Work what = Identified.ofId(Work.class, work).orElseThrow(() -> unknown("work", work));
        RunOptions options = options(object(spec, "options"));
        ListSpec list = new ListSpec(
                what,
                small(spec, "items", 1, ListSpec.MAX_TRACED_ITEMS),
                Identified.ofId(Lengths.class, lengths).orElseThrow(() -> unknown("lengths", lengths)),
                within(spec, "size", 1, Long.MAX_VALUE),
                seed(text(spec, "seed")),
                what == Work.OWN_FUNCTION
                        ? Optional.of(function(object(spec, "function"), options.language()))
                        : Optional.empty());
        return new RunSpec(
                Identified.ofId(Way.class, way).orElseThrow(() -> unknown("way", way)),
                list,
                small(spec, "workers", 1, RunSpec.MAX_TRACED_WORKERS),
                options);
    }

    private static OwnFunction function(Map<String, Object> function, Language language) {
        String name = text(function, "name");
        if (!OwnFunction.isName(name)) {
            throw new MalformedTraceException(Fact.of("malformed.functionName").verbatim("name", Quoted.of(name)));
        }
        return new OwnFunction(language, name, JsonValues.text(function, "source", OwnFunction.LONGEST));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedTraceException(
                    Fact.of("malformed.whole").verbatim("key", "seed").verbatim("text", Quoted.of(text)));
        }
    }

    private static RunOptions options(Map<String, Object> options) {
        return options.isEmpty()
                ? RunOptions.DEFAULTS
                : new RunOptions(
                        small(options, "chunk", 0, ListSpec.MAX_TRACED_ITEMS),
                        within(
                                options,
                                "switchNanos",
                                RunOptions.SHORTEST_SWITCH_NANOS,
                                RunOptions.LONGEST_SWITCH_NANOS),
                        flag(options, "tryAgain", false),
                        small(options, "cores", 0, Integer.MAX_VALUE),
                        options.get("payloadBytes") == null
                                ? 0
                                : small(options, "payloadBytes", 0, RunOptions.MOST_PAYLOAD_BYTES),
                        options.get("language") == null
                                ? Language.JAVA
                                : Ids.constant(Language.class, text(options, "language")),
                        new InterpreterChoice("", startMethod(options)),
                        flag(options, "unguarded", false));
    }

    private static MachineInfo machine(Map<String, Object> machine) {
        List<LogicalProcessor> processors = objects(machine, "processors").stream()
                .map(processor -> new LogicalProcessor(
                        small(processor, "number"),
                        small(processor, "physicalCore"),
                        small(processor, "efficiencyClass"),
                        flag(processor, "usable", true)))
                .toList();
        if (processors.isEmpty()) {
            throw new MalformedTraceException(Fact.of("malformed.noProcessors"));
        }
        for (int number = 0; number < processors.size(); number++) {
            if (processors.get(number).number() != number || number >= MOST_PROCESSORS) {
                throw new MalformedTraceException(Fact.of("malformed.processors"));
            }
        }
        return new MachineInfo(
                text(machine, "operatingSystem"),
                text(machine, "processorName"),
                processors,
                small(machine, "availableProcessors", 1, Integer.MAX_VALUE),
                flag(machine, "coreReported", true),
                text(machine, "javaVersion"));
    }

    private static WorkerInfo worker(Map<String, Object> worker) {
        return new WorkerInfo(
                Ids.constant(WorkerKind.class, text(worker, "kind")),
                small(worker, "number"),
                processId(worker),
                number(worker, "nativeThreadId"));
    }

    private static long processId(Map<String, Object> worker) {
        long id = within(worker, "processId", 0, MOST_PROCESS_ID);
        if (id == Tracks.CORES_PID || id == Tracks.RUN_PID) {
            throw new MalformedTraceException(Fact.of("malformed.madeUpProcess").number("id", id));
        }
        return id;
    }

    private static WorkerLife life(Map<String, Object> life) {
        return life.isEmpty()
                ? WorkerLife.NONE
                : new WorkerLife(
                        within(life, "launchedNanos", TraceView.UNKNOWN_NANOS, TraceEventReader.LATEST_NANOS),
                        within(life, "readyNanos", TraceView.UNKNOWN_NANOS, TraceEventReader.LATEST_NANOS),
                        within(life, "endedNanos", TraceView.UNKNOWN_NANOS, TraceEventReader.LATEST_NANOS),
                        small(life, "exitCode"),
                        number(life, "residentBytes"),
                        number(life, "bytesSent"),
                        number(life, "bytesReceived"),
                        life.get("readingNanos") == null
                                ? TraceView.UNKNOWN_NANOS
                                : within(life, "readingNanos", TraceView.UNKNOWN_NANOS, TraceEventReader.LATEST_NANOS),
                        life.get("picklingNanos") == null ? 0 : number(life, "picklingNanos"),
                        life.get("writingNanos") == null ? 0 : number(life, "writingNanos"));
    }

    private static UtilisationSample sample(Map<String, Object> sample) {
        List<?> shares = list(sample, "busy");
        float[] busy = new float[shares.size()];
        for (int processor = 0; processor < busy.length; processor++) {
            busy[processor] = (float) JsonValues.share(shares.get(processor));
        }
        return new UtilisationSample(
                within(sample, "endNanos", -TraceEventReader.LATEST_NANOS, TraceEventReader.LATEST_NANOS),
                within(sample, "windowNanos", 1, TraceEventReader.LATEST_NANOS),
                busy,
                (float) JsonValues.share(sample.get("steal")));
    }

    private static MalformedTraceException unknown(String what, String id) {
        return new MalformedTraceException(Fact.of("malformed.no." + what).verbatim("id", Quoted.of(id)));
    }
}
