package corewise.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which run it was, on whatever machine and in however many files: the same run has the same identity wherever it is
 * read. Immutable.
 *
 * @param text 1 to 64 letters, digits and hyphens
 */
public record RunId(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int FINGERPRINT_BYTES = 16;

    public RunId {
        if (!isOne(text)) {
            throw new IllegalArgumentException("an identity has 1 to 64 letters, digits and hyphens");
        }
    }

    /** Whether a text has the form of an identity. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** An identity that no other run has. */
    public static RunId random() {
        return new RunId(UUID.randomUUID().toString());
    }

    /** The identity of a trace without one of its own: a fingerprint of what was seen. Looks at every task and slice. */
    static RunId fingerprint(Trace trace) {
        MessageDigest digest = sha256();
        digest.update(trace.spec().toString().getBytes(StandardCharsets.UTF_8));
        ByteBuffer row = ByteBuffer.allocate(Long.BYTES * 8);
        add(digest, row, trace.info().originNanos(), trace.info().startedAtEpochMillis());
        for (int task = 0; task < trace.taskCount(); task++) {
            add(
                    digest,
                    row,
                    trace.submittedNanos(task),
                    trace.launchedNanos(task),
                    trace.startedNanos(task),
                    trace.endedNanos(task),
                    trace.joinedNanos(task),
                    trace.worker(task),
                    trace.outcome(task).ordinal(),
                    trace.resultDigest(task));
        }
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            add(
                    digest,
                    row,
                    trace.sliceTask(slice),
                    trace.sliceStartNanos(slice),
                    trace.sliceEndNanos(slice),
                    trace.sliceProcessor(slice));
        }
        return new RunId(HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES));
    }

    private static void add(MessageDigest digest, ByteBuffer row, long... values) {
        row.clear();
        for (long value : values) {
            row.putLong(value);
        }
        digest.update(row.flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
