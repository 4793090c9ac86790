package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
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
import corewise.model.WorkerKind;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.RemoteWorker;
import corewise.recording.TickingClock;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of notes; times in these tests are microseconds, and the last line of a note is what it says. */
class WorkerTrackTest {
    private static final long MICRO = 1_000;
    private static final int UNKNOWN = Note.UNKNOWN;
    private static final int HEAD_OF_RESULT = 4 * Long.BYTES;

    @TempDir
    Path folder;

    private TraceRecorder recorder;
    private TaskStore<Long> tasks;
    private WorkerTrack track;
    private ResultFile results;
    private final Note note = new Note();
    private final WorkerTrack.Stop stop = new WorkerTrack.Stop();

    private void begin(Way way, Work work, WorkerTrack.Blocking blocking) throws Exception {
        begin(way, work, blocking, false);
    }

    private void begin(Way way, Work work, WorkerTrack.Blocking blocking, boolean born) throws Exception {
        ListSpec list = new ListSpec(work, 2, Lengths.EQUAL, 10_000, 1);
        RunOptions options = RunOptions.DEFAULTS.withChunk(2).inPython(InterpreterChoice.USUAL);
        RunSpec spec = new RunSpec(way, list, 1, options);
        recorder = new TraceRecorder(spec, MachineInfo.madeUp(4), Probes.notReporting(new TickingClock(1_000_000)));
        recorder.start(0, 0);
        @SuppressWarnings("unchecked")
        ListWork<Long> primes = (ListWork<Long>) Workloads.of(list);
        results = ResultFile.create(folder.resolve("results"), 2, 9);
        tasks = new TaskStore<>(primes, recorder, recorder.remoteMain(), results, 0);
        RemoteWorker worker = recorder.openRemote(WorkerKind.POOL_THREAD, 1, 77);
        track = new WorkerTrack(tasks, worker, new WorkerTrack.Id(77, 0, born), blocking, 0);
    }

    /** What the system told of the thread so far, and what was done as it is noted. */
    private record Times(long ran, long ready, long done) {
        Times(long ran, long ready) {
            this(ran, ready, 0);
        }
    }

    private void note(int type, int item, long at, Times told, int cpu) {
        note.type = type;
        note.item = item;
        note.ran = told.ran() < 0 ? UNKNOWN : told.ran() * MICRO;
        note.ready = told.ready() < 0 ? UNKNOWN : told.ready() * MICRO;
        note.processor = cpu;
        note.done = told.done();
        track.note(note, at * MICRO);
    }

    /** Both items have this result, which came to main at these times. */
    private void results(long result, long... came) throws Exception {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("results"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            for (int item = 0; item < 2; item++) {
                int at = item * (HEAD_OF_RESULT + results.mostBytes());
                memory.order(ByteOrder.LITTLE_ENDIAN).putLong(at, 9);
                memory.putLong(at + Long.BYTES, recorder.originNanos() + (item < came.length ? came[item] * MICRO : 0));
                memory.put(
                        at + HEAD_OF_RESULT,
                        ByteBuffer.allocate(9).put((byte) 'N').putLong(result).array());
            }
        }
    }

    private Trace trace() {
        tasks.settleLast();
        track.ended(recorder.now());
        for (var open = tasks.open(); open.hasNext(); ) {
            tasks.give(open.nextInt(), TaskOutcome.NOT_RUN, "", recorder.now());
        }
        tasks.joinRest(recorder.now());
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        return trace;
    }

    /** Slices in words: state, from, to, processor. */
    private static List<String> slices(Trace trace, int task) {
        return IntStream.range(0, trace.sliceCount())
                .mapToObj(trace::slice)
                .filter(slice -> slice.task() == task)
                .map(WorkerTrackTest::said)
                .toList();
    }

    private static String said(CoreSlice slice) {
        String on = slice.processor() == CoreSlice.UNKNOWN_PROCESSOR ? "" : " on " + slice.processor();
        return slice.state().id() + " " + slice.startNanos() / MICRO + "–" + slice.endNanos() / MICRO + on;
    }

    @Test
    void whileAllWasStoppedItDidNotWaitForTheLock() throws Exception {
        begin(Way.POOL, Work.PRIMES, new WorkerTrack.Blocking(true, false, stop));
        note(Note.OPEN, UNKNOWN, 0, new Times(0, 0), 1);
        note(Note.BEGIN, 0, 100, new Times(100, 0), 1);
        stop.seen(1_000 * MICRO, 2_000 * MICRO);
        stop.seen(1_000 * MICRO, 4_000 * MICRO);
        note(Note.CHECKPOINT, 0, 5_200, new Times(300, 0), 1);
        note(Note.END, 0, 5_300, new Times(UNKNOWN, UNKNOWN), 1);
        results(7);

        assertEquals(
                List.of(
                        "running 100–200 on 1",
                        "on-lock 200–1000",
                        "held-up 1000–4000",
                        "on-lock 4000–5100",
                        "running 5100–5300 on 1"),
                slices(trace(), 0));
    }

    /** Where it was the only one, the next is still to be made: that takes as long as the machine lets it. */
    @ParameterizedTest
    @CsvSource({"PROCESS_POOL, false", "IMAP_UNORDERED, false", "CHUNKS, true"})
    void aPoolWaitsOnlyForTheLostWhenNobodyElseCanHaveWhatIsOpen(Way way, boolean chunkLost) throws Exception {
        begin(way, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 0);
        assertFalse(tasks.allWithTheGone(), "it works");
        track.lost(10 * MICRO);
        assertEquals(
                chunkLost, tasks.allWithTheGone(), "the other item is still to be had, unless it was in its chunk");
        tasks.give(1, TaskOutcome.NOT_RUN, "", 20 * MICRO);
        assertTrue(tasks.allWithTheGone());
    }

    @Test
    void whatItDidNotRunNorStandReadyItWasBlockedByTheLock() throws Exception {
        begin(Way.POOL, Work.PRIMES, new WorkerTrack.Blocking(true, false, stop));
        note(Note.OPEN, UNKNOWN, 0, new Times(0, 0), 1);
        note(Note.BEGIN, 0, 100, new Times(100, 0), 1);
        note(Note.CHECKPOINT, 0, 200, new Times(UNKNOWN, UNKNOWN), 1);
        // of 5 ms it ran 0.1, stood ready for 1, and wanted the lock for 3.9
        note(Note.CHECKPOINT, 0, 5_200, new Times(300, 1_000), 1);
        note(Note.END, 0, 5_300, new Times(UNKNOWN, UNKNOWN), 1);
        results(7);

        Trace trace = trace();

        assertEquals(List.of("running 100–250 on 1", "on-lock 250–4150", "running 5150–5300 on 1"), slices(trace, 0));
        assertEquals(TaskOutcome.DONE, trace.outcome(0));
        assertEquals(5_300 * MICRO, trace.endedNanos(0));
        assertEquals(List.of(7L), tasks.list().subList(0, 1));
    }

    @Test
    void shortAbsencesThatWereNotAskedForCountInTheGapThatIs() throws Exception {
        begin(Way.SERIAL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 2);
        note(Note.CHECKPOINT, 0, 250, new Times(UNKNOWN, UNKNOWN), 2);
        note(Note.CHECKPOINT, 0, 1_250, new Times(1_050, 200), 2);
        note(Note.END, 0, 1_300, new Times(UNKNOWN, UNKNOWN), 2);
        results(7);

        // ready for 200 µs in all, told of the gap of a millisecond
        assertEquals(List.of("running 0–650 on 2", "running 850–1300 on 2"), slices(trace(), 0));
    }

    @Test
    void anAbsenceEndsWhereItIsToldThatTheThreadCameBackToItsCore() throws Exception {
        begin(Way.PROCESS_POOL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 2);
        note(Note.CHECKPOINT, 0, 150, new Times(150, UNKNOWN, 250), 2);
        // of 230 µs it had its core for the last 120, and 80 before it stood ready
        note(Note.CHECKPOINT, 0, 380, new Times(300, 80, (120 * MICRO + 1) << 16 | 500), 2);
        note(Note.END, 0, 530, new Times(450, UNKNOWN), 2);
        results(7);

        assertEquals(List.of("running 0–180 on 2", "running 260–530 on 2"), slices(trace(), 0));
    }

    @Test
    void processorTimeAloneAfterAUsualGapExplainsIt() throws Exception {
        begin(Way.PROCESS_POOL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 2);
        // interrupts of the system, which are none of its time
        note(Note.CHECKPOINT, 0, 150, new Times(138, UNKNOWN), 2);
        note(Note.END, 0, 300, new Times(280, UNKNOWN), 2);
        results(7);

        assertEquals(List.of("running 0–300 on 2"), slices(trace(), 0));
    }

    @Test
    void ofAProcessThatWasBornForItsItemTheFirstAnswerTellsHowLongItStoodReady() throws Exception {
        begin(Way.PROCESS_PER_TASK, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop), true);
        note(Note.OPEN, UNKNOWN, 0, new Times(300, UNKNOWN), 1);
        note(Note.BEGIN, 0, 10, new Times(UNKNOWN, UNKNOWN), 1);
        note(Note.CHECKPOINT, 0, 200, new Times(UNKNOWN, UNKNOWN), 1);
        // away for 2 ms, and ready for 2.5 since its birth, half a millisecond of it before it had an item
        note(Note.CHECKPOINT, 0, 2_400, new Times(700, 2_500), 1);
        note(Note.END, 0, 2_500, new Times(UNKNOWN, UNKNOWN), 1);
        note(Note.CLOSE, UNKNOWN, 2_600, new Times(900, UNKNOWN), 1);
        results(7);

        // ready is what no slice says
        assertEquals(List.of("running 10–300 on 1", "running 2300–2500 on 1"), slices(trace(), 0));
    }

    @Test
    void aMoveToAnotherCoreEndsASliceAndWhatNobodyAnnouncedIsHeldUp() throws Exception {
        begin(Way.SERIAL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 0);
        note(Note.CHECKPOINT, 0, 200, new Times(UNKNOWN, UNKNOWN), 1);
        note(Note.CHECKPOINT, 0, 1_200, new Times(400, 0), 1);
        note(Note.END, 0, 1_300, new Times(UNKNOWN, UNKNOWN), 1);
        results(7);

        assertEquals(
                List.of("running 0–100 on 0", "running 100–300 on 1", "held-up 300–1100", "running 1100–1300 on 1"),
                slices(trace(), 0));
    }

    @Test
    void sleepIsTakenForSleepOnlyAsLongAsItWasAskedFor() throws Exception {
        begin(Way.POOL, Work.WAIT, new WorkerTrack.Blocking(true, true, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 0);
        // 10 ms were asked for, and 0.3 are given to wake up; for the rest it wanted the lock
        note(Note.END, 0, 15_000, new Times(100, 700), 0);
        results(7);

        assertEquals(
                List.of("running 0–50 on 0", "asleep 50–10350", "on-lock 10350–14250", "running 14950–15000 on 0"),
                slices(trace(), 0));
    }

    @Test
    void whatNobodyTellsIsNotKnown() throws Exception {
        begin(Way.POOL, Work.PRIMES, new WorkerTrack.Blocking(true, false, stop));
        note(Note.BEGIN, 0, 0, new Times(UNKNOWN, UNKNOWN), UNKNOWN);
        note(Note.CHECKPOINT, 0, 200, new Times(UNKNOWN, UNKNOWN), UNKNOWN);
        note(Note.CHECKPOINT, 0, 3_200, new Times(UNKNOWN, UNKNOWN), UNKNOWN);
        note(Note.END, 0, 3_300, new Times(UNKNOWN, UNKNOWN), UNKNOWN);
        results(7);

        assertEquals(List.of("running 0–200", "not-known 200–3200", "running 3200–3300"), slices(trace(), 0));
    }

    @Test
    void notesThatWereLeftOutLeaveTimeThatIsNotKnown() throws Exception {
        begin(Way.POOL, Work.PRIMES, new WorkerTrack.Blocking(true, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 0);
        note(Note.CHECKPOINT, 0, 200, new Times(UNKNOWN, UNKNOWN), 0);
        // the end of one item and the begin of the next are missing
        note(Note.CHECKPOINT, 1, 9_000, new Times(8_000, 0), 1);
        note(Note.END, 1, 9_100, new Times(UNKNOWN, UNKNOWN), 1);
        results(7);

        Trace trace = trace();

        assertEquals(List.of("running 0–200 on 0"), slices(trace, 0));
        assertEquals(List.of("not-known 200–9000", "running 9000–9100 on 1"), slices(trace, 1));
        assertEquals(TaskOutcome.DONE, trace.outcome(1));
    }

    @Test
    void aWorkerThatWritesItsNextBeginDownTooLateHasOneTaskAtATimeNevertheless() throws Exception {
        begin(Way.PROCESS_POOL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 0);
        note(Note.END, 0, 100, new Times(UNKNOWN, UNKNOWN), 0);
        results(7, 200, 0);
        tasks.settle();
        assertEquals(TaskOutcome.PENDING, recorder.outcome(0));
        tasks.settle();
        assertEquals(TaskOutcome.DONE, recorder.outcome(0));
        note(Note.BEGIN, 1, 150, new Times(0, 0), 0);
        note(Note.END, 1, 250, new Times(UNKNOWN, UNKNOWN), 0);

        Trace trace = trace();

        assertEquals(200 * MICRO, trace.endedNanos(0));
        assertEquals(List.of("running 200–250 on 0"), slices(trace, 1));
    }

    @Test
    void aResultOfAProcessIsOnItsWayUntilItArrivesOrItsWorkerTakesTheNextItem() throws Exception {
        begin(Way.PROCESS_POOL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.BEGIN, 0, 0, new Times(0, 0), 0);
        note(Note.END, 0, 100, new Times(UNKNOWN, UNKNOWN), 0);
        note(Note.BEGIN, 1, 150, new Times(0, 0), 0);
        note(Note.END, 1, 250, new Times(UNKNOWN, UNKNOWN), 0);
        tasks.settle();
        assertEquals(TaskOutcome.PENDING, recorder.outcome(0));
        results(7, 200, 300);

        Trace trace = trace();

        assertEquals(List.of("running 0–100 on 0", "sending-back 100–150"), slices(trace, 0));
        assertEquals(List.of("running 150–250 on 0", "sending-back 250–300"), slices(trace, 1));
        assertEquals(SliceState.SENDING_BACK, trace.slice(trace.lastSlice(1)).state());
    }

    @Test
    void workersOfShortItemsAreNotAskedInBetweenAndWhatThenTakesLongIsNotKnown() throws Exception {
        begin(Way.PROCESS_POOL, Work.PRIMES, new WorkerTrack.Blocking(false, false, stop));
        note(Note.OPEN, UNKNOWN, 0, new Times(0, 0), 0);
        note(Note.BEGIN, 0, 10, new Times(UNKNOWN, UNKNOWN), 0);
        note(Note.END, 0, 20, new Times(UNKNOWN, UNKNOWN), 0);
        // half a millisecond without a core or without an item: from the times at the start nobody can tell
        note(Note.BEGIN, 1, 600, new Times(UNKNOWN, UNKNOWN), 0);
        note(Note.CHECKPOINT, 1, 1_000, new Times(450, 100), 0);
        note(Note.END, 1, 1_400, new Times(850, 100), 0);
        results(7, 30, 1_500);

        Trace trace = trace();

        assertEquals(List.of("running 10–20 on 0", "sending-back 20–30"), slices(trace, 0));
        assertEquals(
                List.of("not-known 600–1000", "running 1000–1400 on 0", "sending-back 1400–1500"), slices(trace, 1));
    }
}
