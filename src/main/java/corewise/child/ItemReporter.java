package corewise.child;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.recording.LiveTrace;
import corewise.recording.TraceRecorder;
import corewise.strategy.process.FrameType;
import corewise.strategy.process.FrameWriter;
import corewise.strategy.process.TaskReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells the parent how an item goes on, from a thread of its own at a fixed rate, and at its end from the thread that
 * worked. A report that cannot be written ends this process: nobody is there to hear. Thread-safe.
 */
final class ItemReporter {
    /** The first report comes early, so that a long item is soon seen to run. */
    private static final long FIRST_MILLIS = 5;

    private static final long NANOS_A_MILLI = 1_000_000;

    private final FrameWriter out;
    private final long everyMillis;
    private final Thread ticker;
    private volatile boolean begun;

    @GuardedBy("this")
    private LiveTrace trace;

    @GuardedBy("this")
    private TraceRecorder recorder;

    @GuardedBy("this")
    private int item;

    @GuardedBy("this")
    private int reported;

    ItemReporter(FrameWriter out, long everyMillis) {
        this.out = out;
        this.everyMillis = everyMillis;
        ticker = new Thread(this::tick, "reports");
        ticker.setDaemon(true);
    }

    /** To be called before the first item, which would else wait until the thread is there. */
    void start() {
        ticker.start();
    }

    /** An item has begun. */
    void begin(TraceRecorder recording, int beginning) {
        synchronized (this) {
            recorder = recording;
            trace = new LiveTrace(recording);
            item = beginning;
            reported = 0;
        }
        if (!begun) {
            begun = true;
            LockSupport.unpark(ticker);
        }
    }

    /**
     * Tells what is left to be told of the item, and its result or its failure. Most of that is packed before the item
     * ends: the thread has a core while it packs, which would else be told as being on the way to the parent.
     *
     * @param ending has the item end
     */
    synchronized void end(FrameType type, byte[] result, Runnable ending) throws IOException {
        write(type);
        ending.run();
        writeReport();
        byte[] content =
                type == FrameType.RESULT ? result : trace.failure(0).orElse("").getBytes(StandardCharsets.UTF_8);
        out.writeBytes(content);
        TaskReport.packed(out, trace, Integer.BYTES + content.length, recorder.originNanos(), recorder.now());
        out.send();
        trace = null;
        recorder = null;
    }

    private void tick() {
        while (!begun) {
            LockSupport.park(this);
        }
        // parked, not asleep: a sleep loads classes that no process needs which has just started
        LockSupport.parkNanos(Math.min(FIRST_MILLIS, everyMillis) * NANOS_A_MILLI);
        try {
            while (true) {
                report();
                LockSupport.parkNanos(everyMillis * NANOS_A_MILLI);
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    private synchronized void report() throws IOException {
        if (trace != null) {
            write(FrameType.PROGRESS);
            out.send();
        }
    }

    @GuardedBy("this")
    private void write(FrameType type) {
        out.begin(type).writeInt(item);
        writeReport();
    }

    @GuardedBy("this")
    private void writeReport() {
        trace.refresh();
        reported = TaskReport.write(
                out, trace, reported, recorder.originNanos(), recorder.outside().apartNanos());
    }
}
