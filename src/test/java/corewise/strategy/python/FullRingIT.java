package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.ThreadWatch;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers that note more than there is room for: no task is lost, and nothing is drawn that is not known. */
@Timeout(120)
class FullRingIT {
    private static final int HEAD_OF_RESULT = 4 * Long.BYTES;

    @TempDir
    Path folder;

    private TraceRecorder recorder;
    private EventReader reader;
    private TaskStore<Long> tasks;

    /** Has Python note so much, while nobody reads, then reads it. */
    private void flood(int items, int checkpoints) throws Exception {
        ListSpec list = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 100, 1);
        RunSpec spec = new RunSpec(Way.POOL, list, 1, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        recorder = new TraceRecorder(spec, MachineInfo.madeUp(64), Probes.notReporting(SystemClock.INSTANCE));
        EventFile events = EventFile.create(folder.resolve("events"), 1, items);
        ResultFile results = ResultFile.create(folder.resolve("results"), items, 9);
        recorder.start(0, 0);
        @SuppressWarnings("unchecked")
        ListWork<Long> primes = (ListWork<Long>) Workloads.of(list);
        tasks = new TaskStore<>(primes, recorder, recorder.remoteMain(), results, 0);
        reader = new EventReader(
                events,
                tasks,
                new MainTrack(tasks, recorder.remoteMain(), spec),
                recorder,
                new EventReader.Python(0, false, pid -> 0, ThreadWatch.none()));
        python(items, checkpoints);
        seven(items, results);
        reader.readLast();
    }

    private void python(int items, int checkpoints) throws IOException, InterruptedException {
        TestScript.said(TestScript.in(
                folder,
                PythonList.oldestAndNewest().getLast(),
                "flood.py",
                folder.resolve("events").toString(),
                Integer.toString(items),
                Integer.toString(checkpoints)));
    }

    /** Every item has the result 7. */
    private void seven(int items, ResultFile results) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("results"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            memory.order(ByteOrder.LITTLE_ENDIAN);
            for (int item = 0; item < items; item++) {
                int at = item * (HEAD_OF_RESULT + results.mostBytes());
                memory.putLong(at, 9);
                memory.put(
                        at + HEAD_OF_RESULT,
                        ByteBuffer.allocate(9).put((byte) 'N').putLong(7).array());
            }
        }
    }

    private Trace trace() {
        tasks.settleLast();
        reader.ended();
        tasks.joinRest(recorder.now());
        assertTrue(!tasks.open().hasNext(), "a task was lost");
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        return trace;
    }

    @ParameterizedTest
    @CsvSource({"2, 20000, 35914", "20000, 0, 0", "1, 100, 0"})
    void checkpointsGiveWayAndBeginsAndEndsHaveRoom(int items, int checkpoints, long lost) throws Exception {
        flood(items, checkpoints);

        Trace trace = trace();
        assertEquals(lost, reader.lostNotes());
        for (int task = 0; task < items; task++) {
            assertEquals(TaskOutcome.DONE, trace.outcome(task));
            assertTrue(trace.startedNanos(task) <= trace.endedNanos(task));
            assertTrue(task == 0 || trace.endedNanos(task - 1) <= trace.startedNanos(task));
        }
        // one thread that does nothing else: what is drawn as running is no more than it ran
        long drawn = IntStream.range(0, trace.sliceCount())
                .mapToObj(trace::slice)
                .filter(slice -> slice.state() == SliceState.RUNNING)
                .mapToLong(slice -> slice.endNanos() - slice.startNanos())
                .sum();
        assertTrue(drawn <= trace.endedNanos(items - 1) - trace.startedNanos(0));
    }
}
