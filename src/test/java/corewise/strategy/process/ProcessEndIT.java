package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProcessEndIT {
    /** A look comes every 50 ms: a second. */
    private static final int LOOKS = 20;

    @Test
    @Timeout(120)
    void aProcessThatWasToldToEndIsNotEndedByForceForTimeInWhichThisProgramStoodStill() throws Exception {
        WorkerProcesses processes = new WorkerProcesses(
                OwnCommands.ofThisProgram(UserFolders.current().cache()), ResidentMemory::bytes, Deadlines.USUAL);
        ListAssignment list = new ListAssignment(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 2, 1), 0, 50);
        AtomicBoolean ending = new AtomicBoolean();
        AtomicInteger looks = new AtomicInteger();
        WorkerProcess[] stopped = new WorkerProcess[1];
        // it stands still, and after some looks the process can go on
        NanoClock awake = () -> {
            if (ending.get() && looks.incrementAndGet() == LOOKS) {
                send("-CONT", stopped[0]);
            }
            return 0;
        };
        WorkerProcess process = processes.launch(Wire.MANY_ITEMS, list, SystemClock.INSTANCE, awake);
        stopped[0] = process;
        try {
            process.awaitReady();
            send("-STOP", process);
            ending.set(true);

            assertEquals(0, process.end());
        } finally {
            process.kill();
            process.close();
        }
    }

    private static void send(String signal, WorkerProcess process) {
        try {
            Signals.send(signal, process.pid());
        } catch (InterruptedException | IOException unsent) {
            throw new AssertionError(unsent);
        }
    }
}
