package corewise.child;

import corewise.recording.TraceRecorder;
import java.util.concurrent.locks.LockSupport;

/**
 * Has items looked at whose work does not tell what it does, from a thread of its own beside the one that works. Thread-safe.
 */
final class ItemLooks {
    private static final long IDLE_NANOS = 2_000_000;

    private final boolean wanted;
    private volatile TraceRecorder recorder;
    private boolean looking;

    /** @param wanted whether the work does not tell what it does */
    ItemLooks(boolean wanted) {
        this.wanted = wanted;
    }

    /** This is the item to look at, null for none; by the thread that works. */
    void at(TraceRecorder recording) {
        if (!wanted) {
            return;
        }
        recorder = recording;
        if (!looking) {
            looking = true;
            Thread looks = new Thread(this::look, "looks");
            looks.setDaemon(true);
            looks.start();
        }
    }

    private void look() {
        while (true) {
            TraceRecorder now = recorder;
            LockSupport.parkNanos(now == null ? IDLE_NANOS : now.outside().round());
        }
    }
}
