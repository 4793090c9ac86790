package corewise.session;

import corewise.file.AtomicFile;
import corewise.file.UnwritableFileException;
import corewise.metrics.CompletionRanks;
import corewise.metrics.Migrations;
import corewise.metrics.ProcessCosts;
import corewise.metrics.TaskTimes;
import corewise.model.InterpreterInfo;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The tasks of a run as comma-separated values (RFC 4180, UTF-8), a line a task in list order: times are whole
 * nanoseconds since the run's start, a field is empty where nothing is known. Stateless and thread-safe.
 */
public final class TaskCsv {
    private static final String HEAD =
            "item,outcome,worker,process_id,thread_id,rank,submitted_ns,launched_ns,started_ns,"
                    + "ended_ns,joined_ns,running_ns,ready_ns,blocked_ns,not_known_ns,moves,result_digest,failure,"
                    + "language,interpreter,sending_back_ns,worker_start_ns,worker_import_ns,worker_bytes_in,worker_bytes_out,"
                    + "worker_pickling_ns,worker_writing_ns,simulated";

    private TaskCsv() {}

    /**
     * Writes a file whole or not at all.
     *
     * @throws UnwritableFileException that tells why; then nothing is left behind and a previous file is intact
     */
    public static void write(Trace trace, Path file) throws UnwritableFileException {
        AtomicFile.write(file, out -> write(trace, out));
    }

    /** Writes to a stream, which is flushed and stays open. */
    static void write(Trace trace, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CompletionRanks ranks = CompletionRanks.of(trace);
        text.write(HEAD + "\r\n");
        for (int task = 0; task < trace.taskCount(); task++) {
            text.write(line(trace, ranks, task) + "\r\n");
        }
        text.flush();
    }

    private static String line(Trace trace, CompletionRanks ranks, int task) {
        boolean ran = trace.startedNanos(task) != TraceView.UNKNOWN_NANOS;
        int rank = ranks.rank(task);
        return String.join(
                ",",
                Integer.toString(task),
                trace.outcome(task).name().toLowerCase(Locale.ROOT),
                worker(trace, task),
                rank == CompletionRanks.NO_RANK ? "" : Integer.toString(rank + 1),
                time(trace.submittedNanos(task)),
                time(trace.launchedNanos(task)),
                time(trace.startedNanos(task)),
                time(trace.endedNanos(task)),
                time(trace.joinedNanos(task)),
                ran ? Long.toString(TaskTimes.runningNanos(trace, task)) : "",
                ran ? Long.toString(TaskTimes.readyNanos(trace, task)) : "",
                ran ? Long.toString(TaskTimes.blockedNanos(trace, task)) : "",
                ran ? Long.toString(TaskTimes.notKnownNanos(trace, task)) : "",
                ran ? Integer.toString(Migrations.observedMigrations(trace, task)) : "",
                trace.hasDigest(task) ? String.format(Locale.ROOT, "%016x", trace.resultDigest(task)) : "",
                trace.failure(task).map(CsvText::field).orElse(""),
                trace.spec().language().id(),
                CsvText.field(trace.interpreter().map(TaskCsv::interpreter).orElse("")),
                ran ? Long.toString(TaskTimes.sendingBackNanos(trace, task)) : "",
                process(trace, task),
                Boolean.toString(trace.simulated()));
    }

    /** What its process cost, which it may share with other tasks; empty fields where it had none. */
    private static String process(Trace trace, int task) {
        int index = trace.worker(task);
        WorkerLife life = index == TraceView.NONE ? WorkerLife.NONE : trace.workerLife(index);
        if (life.readyNanos() == TraceView.UNKNOWN_NANOS) {
            return ",,,,,";
        }
        boolean read = life.readingNanos() != TraceView.UNKNOWN_NANOS;
        boolean pickles = life.picklingNanos() + life.writingNanos() > 0;
        return String.join(
                ",",
                Long.toString(ProcessCosts.startNanos(life)),
                read ? Long.toString(ProcessCosts.importNanos(life)) : "",
                Long.toString(life.bytesSent()),
                Long.toString(life.bytesReceived()),
                pickles ? Long.toString(life.picklingNanos()) : "",
                pickles ? Long.toString(life.writingNanos()) : "");
    }

    private static String interpreter(InterpreterInfo info) {
        return info.implementation() + ' ' + info.version() + (info.lock() ? "" : "t");
    }

    private static String worker(Trace trace, int task) {
        int index = trace.worker(task);
        if (index == TraceView.NONE) {
            return ",,";
        }
        var info = trace.workerInfo(index);
        String thread = info.nativeThreadId() < 0 ? "" : Long.toString(info.nativeThreadId());
        return CsvText.field(info.name()) + ',' + info.processId() + ',' + thread;
    }

    private static String time(long nanos) {
        return nanos == TraceView.UNKNOWN_NANOS ? "" : Long.toString(nanos);
    }
}
