package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import corewise.model.TaskOutcome;
import corewise.model.WorkerKind;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class RecordingAllocationTest {
    private static final int TASKS = 20_000;

    /** The bytes that the calling thread allocates while it records many tasks. */
    private static long bytesOfRecording() {
        FakeSystem system = new FakeSystem();
        TraceRecorder run = Recordings.of(TASKS, system.probes());
        run.start(0, 1_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (WorkerRecorder worker = run.openWorker(WorkerKind.POOL_THREAD, 1)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int task = 0; task < TASKS; task++) {
                run.submitted(task);
                worker.begin(task);
                system.run(100_000);
                worker.checkpoint(100, 200);
                system.run(100_000);
                worker.end(TaskOutcome.DONE);
                run.joined(task);
            }
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    @Test
    void recordingATaskAllocatesNothingOnceWarm() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            least = Math.min(least, bytesOfRecording());
        }

        assertTrue(least < TASKS / 10, "bytes for " + TASKS + " tasks: " + least);
    }
}
