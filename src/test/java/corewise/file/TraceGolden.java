package corewise.file;

import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.WorkerInfo;
import corewise.model.WorkerLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a trace file told when it was recorded, as a small text beside it. Its main writes the texts that are missing,
 * once for a new fixture; those that are there stay. Stateless.
 */
final class TraceGolden {
    private static final String ENDING = ".golden.txt";

    private TraceGolden() {}

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                if (!Files.exists(beside(file))) {
                    Files.writeString(beside(file), told(file));
                }
            }
        }
    }

    /** The trace files in a folder and the folders in it, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** What the file tells now. */
    static String told(Path file) {
        try {
            TraceReader.Reading reading = new TraceReader().read(file);
            return "problem " + Said.by(reading.problem()) + '\n' + told(reading.trace());
        } catch (TraceFileException refused) {
            return "refused " + Said.by(refused) + '\n';
        }
    }

    /** By name, so that it stays the same when the program learns to tell more. */
    private static String told(Trace trace) {
        StringBuilder text = new StringBuilder();
        ListSpec list = trace.spec().list();
        line(
                text,
                trace.spec().way().id(),
                trace.spec().workers(),
                list.work().id(),
                list.items(),
                list.lengths().id());
        line(
                text,
                "size",
                list.size(),
                "seed",
                list.seed(),
                "cores",
                trace.machine().logicalProcessors());
        line(
                text,
                trace.info().programVersion(),
                trace.info().startedAtEpochMillis(),
                trace.info().sharedTotal());
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            WorkerInfo info = trace.workerInfo(worker);
            WorkerLife life = trace.workerLife(worker);
            line(text, info.name(), info.processId(), info.nativeThreadId(), life.readyNanos(), life.bytesReceived());
        }
        trace.events().forEach(event -> line(text, event.kind().id(), event.nanos()));
        for (int task = 0; task < trace.taskCount(); task++) {
            line(text, "task", task, trace.outcome(task).id(), Long.toHexString(trace.resultDigest(task)));
            line(
                    text,
                    " by",
                    trace.worker(task),
                    "from",
                    trace.forkedBy(task),
                    trace.failure(task).orElse(""));
            line(text, " submitted", trace.submittedNanos(task), "launched", trace.launchedNanos(task));
            line(text, " started", trace.startedNanos(task), "ended", trace.endedNanos(task));
            line(text, " joined", trace.joinedNanos(task));
        }
        long sliceNanos = 0;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            sliceNanos += trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice);
        }
        line(text, "slices", trace.sliceCount(), "nanos", sliceNanos);
        line(text, "samples", trace.utilisation().size());
        return text.toString();
    }

    private static void line(StringBuilder text, Object... words) {
        text.append(Stream.of(words).map(String::valueOf).collect(Collectors.joining(" ")))
                .append('\n');
    }
}
