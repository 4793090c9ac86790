package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** The results of a run in one. Stateless. */
public final class ResultDigest {
    private static final int BYTES_SHOWN = 8;

    private ResultDigest() {}

    /**
     * The first 16 hexadecimal digits of SHA-256 over whether each item has a result, and its digest, in list order.
     * Equal results give equal digests on every machine.
     */
    public static String of(Trace trace) {
        boolean shared = trace.info().sharedTotal() != TraceInfo.NO_TOTAL;
        ByteBuffer items = ByteBuffer.allocate(trace.taskCount() * (1 + Long.BYTES) + (shared ? Long.BYTES : 0));
        for (int task = 0; task < trace.taskCount(); task++) {
            items.put((byte) (hasResult(trace, task) ? 1 : 0)).putLong(trace.resultDigest(task));
        }
        if (shared) {
            items.putLong(trace.info().sharedTotal());
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(items.array());
            return HexFormat.of().formatHex(digest, 0, BYTES_SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a run has results: one that was simulated has none. */
    public static boolean known(Trace trace) {
        return IntStream.range(0, trace.taskCount()).anyMatch(trace::hasDigest);
    }

    private static boolean hasResult(Trace trace, int task) {
        return trace.outcome(task) == TaskOutcome.DONE;
    }
}
