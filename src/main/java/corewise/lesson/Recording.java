package corewise.lesson;

import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.metrics.TaskLedger;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.model.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The runs of a lesson as they were made once, on a machine that is named in them: for who cannot make them. Immutable.
 *
 * @param steps the runs of each step, oldest first, by the step's number in the lesson's file
 */
public record Recording(Map<Integer, List<Trace>> steps) {
    /** How the name of a recording ends. */
    public static final String ENDING = ".runs.gz";

    private static final String FOLDER = "/assets/lessons/runs/";
    /** More runs than a lesson has, and more bytes than a run of it. */
    private static final int MOST = 1_000;

    /** Of a bar: its name, and begin and length in microseconds, which are there in nanoseconds too. */
    private static final Pattern SAID_TWICE =
            Pattern.compile("\"name\":\"[^\"\\\\]*\",(?=\"cat\")|\"(?:pid|tid|ts|dur)\":[0-9.]+,");

    private static final int MOST_BYTES = 20_000_000;

    public Recording {
        Map<Integer, List<Trace>> copy = new TreeMap<>();
        steps.forEach((step, runs) -> copy.put(step, List.copyOf(runs)));
        if (copy.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("empty");
        }
        steps = Collections.unmodifiableMap(copy);
    }

    /** What comes with the program for a lesson; empty where nothing does. Reads it: not for the window's thread. */
    public static Optional<Recording> of(String lesson) {
        try (InputStream in = Recording.class.getResourceAsStream(FOLDER + lesson + ENDING)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException damaged) {
            throw new UncheckedIOException("the program's own files cannot be read", damaged);
        }
    }

    /** Whether one comes with the program for a lesson. */
    public static boolean isThere(String lesson) {
        return Recording.class.getResource(FOLDER + lesson + ENDING) != null;
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IOException also where the bytes are no recording
     */
    public static Recording read(InputStream bytes) throws IOException {
        Map<Integer, List<Trace>> steps = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(bytes))) {
            int runs = in.readInt();
            for (int run = 0; run < Math.min(runs, MOST); run++) {
                int step = in.readInt();
                byte[] text = in.readNBytes(Math.min(in.readInt(), MOST_BYTES));
                steps.computeIfAbsent(step, each -> new ArrayList<>()).add(trace(text));
            }
        }
        if (steps.isEmpty()) {
            throw new IOException("empty");
        }
        return new Recording(steps);
    }

    private static Trace trace(byte[] text) throws IOException {
        TraceReader.Reading reading = new TraceReader().read(text);
        if (reading.problem().isPresent()) {
            throw new IOException("cut");
        }
        return reading.trace();
    }

    /** Writes it as gzip; closes the stream. Each run is a trace file with its length before it. */
    public void write(OutputStream bytes) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new Folded(bytes))) {
            out.writeInt(steps.values().stream().mapToInt(List::size).sum());
            for (Map.Entry<Integer, List<Trace>> step : steps.entrySet()) {
                for (Trace run : step.getValue()) {
                    ByteArrayOutputStream text = new ByteArrayOutputStream();
                    new TraceWriter().write(run, text);
                    byte[] bare = bare(text.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                    out.writeInt(step.getKey());
                    out.writeInt(bare.length);
                    out.write(bare);
                }
            }
        }
    }

    /** Without what only viewers of other programs read: names of tracks and bars, and times said a second time. */
    private static String bare(String text) {
        return text.lines()
                .filter(line -> !line.startsWith(",{\"ph\":\"M\""))
                .map(line -> line.startsWith(",{\"ph\":\"X\"")
                        ? SAID_TWICE.matcher(line).replaceAll("")
                        : line)
                .collect(Collectors.joining("\n"));
    }

    /** Gzip, as small as it gets: it comes with the program. */
    private static final class Folded extends GZIPOutputStream {
        Folded(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** The runs of a step, oldest first; none where none were recorded. */
    public List<Trace> of(int step) {
        return steps.getOrDefault(step, List.of());
    }

    /**
     * How long an item of a step took, on a core or asleep: the mean of the loop's, of other ways where no loop was recorded.
     * Nanoseconds; empty where no run was recorded. Items are seldom as long as the step sets them, for sizes are round.
     */
    public OptionalLong itemNanos(int step) {
        List<Trace> runs = of(step);
        List<Trace> loops =
                runs.stream().filter(run -> run.spec().way() == Way.SERIAL).toList();
        OptionalDouble mean = (loops.isEmpty() ? runs : loops)
                .stream().mapToDouble(Recording::itemNanos).average();
        return mean.isPresent() ? OptionalLong.of(Math.round(mean.getAsDouble())) : OptionalLong.empty();
    }

    private static double itemNanos(Trace run) {
        TaskLedger lives = TaskLedger.of(run);
        return (double) (lives.runningNanos() + lives.asleepNanos()) / run.taskCount();
    }

    private List<Trace> all() {
        return steps.values().stream().flatMap(List::stream).toList();
    }

    /** The machine that they were made on, with all of it that could be used. */
    public MachineInfo machine() {
        return all().stream()
                .map(Trace::machine)
                .max(Comparator.comparingInt(MachineInfo::availableProcessors))
                .orElseThrow();
    }

    /** When the last of them was made, wall-clock time in milliseconds. */
    public long madeAtEpochMillis() {
        return all().stream()
                .mapToLong(run -> run.info().startedAtEpochMillis())
                .max()
                .orElseThrow();
    }

    /** What the lesson goes by of that machine. */
    public Here here() {
        MachineInfo machine = machine();
        List<InterpreterInfo> interpreters = all().stream()
                .filter(run -> run.spec().language() == Language.PYTHON)
                .flatMap(run -> run.info().interpreter().stream())
                .toList();
        boolean lock = interpreters.stream().anyMatch(InterpreterInfo::lock);
        return new Here(machine.availableProcessors(), machine.coreReported(), !interpreters.isEmpty(), lock);
    }
}
