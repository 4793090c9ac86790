package corewise.file;

import corewise.model.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a fuzzer holds against the reader: whatever the bytes are, it gives a trace or one sentence; and what it gives
 * can be written, keeps the rules of the format, and is the same when it is read again. Stateless.
 */
public final class TraceFuzz {
    /** A long list takes long to write, which tells nothing more. */
    private static final int MOST_TASKS = 500;

    private static final int LONGEST_SENTENCE = 600;

    private TraceFuzz() {}

    /** The entry that Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Optional<Trace> trace = read(bytes);
        if (trace.isPresent() && small(trace.get())) {
            byte[] written = written(trace.get());
            Trace again = read(written).orElseThrow(() -> new IllegalStateException("what was written is refused"));
            if (!Arrays.equals(written, written(again))) {
                throw new IllegalStateException("what was written is read as something else");
            }
            List<String> breaches = ChromeTraceFormat.breaches(written);
            if (!breaches.isEmpty()) {
                throw new IllegalStateException("what was written breaks the format: " + breaches);
            }
        }
    }

    private static boolean small(Trace trace) {
        return trace.taskCount() <= MOST_TASKS && trace.machine().logicalProcessors() <= MOST_TASKS;
    }

    private static Optional<Trace> read(byte[] bytes) throws IOException {
        try {
            return Optional.of(new TraceReader()
                    .read(() -> new ByteArrayInputStream(bytes), new TraceDocument("run.json", true))
                    .trace());
        } catch (TraceFileException refused) {
            String sentence = Said.by(refused);
            if (sentence.length() > LONGEST_SENTENCE || sentence.lines().count() != 1 || !sentence.endsWith(".")) {
                throw new IllegalStateException("not one short sentence: " + sentence, refused);
            }
            return Optional.empty();
        }
    }

    private static byte[] written(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter().write(trace, out);
        return out.toByteArray();
    }
}
