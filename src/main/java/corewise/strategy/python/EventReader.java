package corewise.strategy.python;

import corewise.model.RunSpec;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.recording.OutsideLook;
import corewise.recording.RemoteWorker;
import corewise.recording.ThreadWatch;
import corewise.recording.TraceRecorder;
import corewise.strategy.process.Gone;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * Reads what main and its workers note, and records it. Nothing is made for a single note. Belongs to the thread that
 * reads.
 */
final class EventReader {
    private static final long MEMORY_EVERY_NANOS = 250_000_000;
    /** Where somebody said something since, not all can be stopped for long. */
    private static final long SILENT_NANOS = 100_000_000;
    /** Nobody has so many. */
    private static final int MOST_PROCESSORS = 65_534;

    private final EventFile events;
    private final TaskStore<?> tasks;
    private final MainTrack main;
    private final TraceRecorder recorder;
    private final WorkerTrack.Blocking blocking;
    private final long clockOffsetNanos;
    private final LongUnaryOperator residentBytes;
    private final ThreadWatch watch;
    private final OutsideLook look = new OutsideLook();

    private final WorkerTrack[] tracks;
    private final long[] taken;
    private final Note note = new Note();
    private long memoryReadNanos;
    /** When something was last noted by anybody. */
    private long notedNanos;

    /**
     * What is to be known of Python. Immutable.
     *
     * @param clockOffsetNanos what is to be added to its clock to have ours
     * @param locked whether the interpreter's lock is on
     * @param residentBytes the memory that a process holds, by its number
     * @param watch looks at workers whose work does not tell what it does
     */
    record Python(long clockOffsetNanos, boolean locked, LongUnaryOperator residentBytes, ThreadWatch watch) {}

    EventReader(EventFile events, TaskStore<?> tasks, MainTrack main, TraceRecorder recorder, Python python) {
        this.events = events;
        this.tasks = tasks;
        this.main = main;
        this.recorder = recorder;
        clockOffsetNanos = python.clockOffsetNanos();
        residentBytes = python.residentBytes();
        boolean locked = python.locked();
        RunSpec spec = recorder.spec();
        boolean together = spec.way() == Way.THREAD_PER_TASK || spec.way() == Way.POOL;
        blocking =
                new WorkerTrack.Blocking(locked && together, spec.list().work() == Work.WAIT, new WorkerTrack.Stop());
        watch = spec.sampled() ? python.watch() : ThreadWatch.none();
        tracks = new WorkerTrack[events.slots()];
        taken = new long[events.slots()];
    }

    /**
     * Takes all notes that are there.
     *
     * @return how many
     */
    long read() {
        long count = readSlot(EventFile.OF_MAIN);
        count += readWorkers(limit());
        if (count > 0) {
            notedNanos = recorder.now();
        }
        show();
        return count;
    }

    /** The same for the last time: nobody writes any more. */
    void readLast() {
        read();
        readWorkers(events.slots());
    }

    private long readWorkers(int end) {
        long count = 0;
        for (int slot = EventFile.FIRST_WORKER; slot < end; slot++) {
            count += readSlot(slot);
        }
        return count;
    }

    private void show() {
        long now = recorder.now();
        boolean memory = now - memoryReadNanos >= MEMORY_EVERY_NANOS;
        memoryReadNanos = memory ? now : memoryReadNanos;
        for (int slot = 0; slot < tracks.length; slot++) {
            // of those that have ended, which may be a thousand, the rest is told now and then
            if (tracks[slot] != null && (memory || !tracks[slot].life().gone())) {
                tracks[slot].show();
                look(slot, memory);
            }
        }
    }

    /** Looks at a process from outside. */
    private void look(int slot, boolean memory) {
        WorkerTrack track = tracks[slot];
        if (!recorder.spec().usesProcesses()) {
            return;
        }
        if (memory && !track.life().gone()) {
            track.life().resident(residentBytes.applyAsLong(track.processId()));
        }
        track.life()
                .sending(new ProcessLife.Sending(
                        events.bytesIn(slot),
                        events.bytesOut(slot),
                        events.readingNanos(slot) > 0 ? here(events.readingNanos(slot)) : TraceView.UNKNOWN_NANOS,
                        events.picklingNanos(slot),
                        events.writingNanos(slot)));
        track.worker().life(track.life().told());
    }

    /** Where nobody can have written beyond; what nobody looks at takes no memory. */
    private int limit() {
        return recorder.spec().way().startsWorkerPerTask()
                ? EventFile.FIRST_WORKER + main.begunWorkers()
                : events.slots();
    }

    private long readSlot(int slot) {
        long written = events.written(slot);
        long from = taken[slot];
        for (long k = from; k < written; k++) {
            events.read(slot, k, note);
            take(slot);
        }
        if (written > from) {
            taken[slot] = written;
            events.taken(slot, written);
        }
        return written - from;
    }

    private void take(int slot) {
        long nanos = Math.max(0, here(note.nanos));
        if (note.processor < 0 || note.processor >= Math.min(MOST_PROCESSORS, recorder.processors())) {
            note.processor = Note.UNKNOWN;
        }
        if (slot < EventFile.FIRST_WORKER) {
            main.note(note, nanos);
        } else if (note.item == Note.UNKNOWN || tasks.known(note.item)) {
            track(slot).note(note, nanos);
        }
    }

    /** Python's clock as nanoseconds since the run's start. */
    private long here(long pythonNanos) {
        return pythonNanos + clockOffsetNanos - recorder.originNanos();
    }

    private WorkerTrack track(int slot) {
        if (tracks[slot] == null) {
            int number = events.number(slot);
            RemoteWorker worker = recorder.openRemote(kind(), forOne() ? number : number + 1, events.processId(slot));
            if (events.threadId(slot) > 0) {
                worker.worksIn(events.threadId(slot));
            }
            WorkerTrack.Id id = new WorkerTrack.Id(events.processId(slot), number, kind() == WorkerKind.TASK_PROCESS);
            tracks[slot] = new WorkerTrack(tasks, worker, id, blocking, main.startingNanos(number));
            if (events.threadId(slot) > 0) {
                watch.watch(events.processId(slot), events.threadId(slot)).ifPresent(tracks[slot]::watchBy);
            }
        }
        return tracks[slot];
    }

    private boolean forOne() {
        return kind().forOneTask() || kind() == WorkerKind.MAIN;
    }

    private WorkerKind kind() {
        return switch (recorder.spec().way()) {
            case SERIAL -> WorkerKind.MAIN;
            case THREAD_PER_TASK -> WorkerKind.TASK_THREAD;
            case PROCESS_PER_TASK -> WorkerKind.TASK_PROCESS;
            case PROCESS_POOL, CHUNKS, IMAP_UNORDERED -> WorkerKind.POOL_PROCESS;
            case INTERPRETERS -> WorkerKind.POOL_INTERPRETER;
            case POOL, GLOBAL_LOCK, VIRTUAL_THREADS, WORK_STEALING -> WorkerKind.POOL_THREAD;
        };
    }

    /**
     * Looks from outside at the workers that have a task, where its work does not tell what it does. All notes up to now have
     * been read.
     *
     * @return whether there was one
     */
    boolean lookFromOutside() {
        boolean any = false;
        for (WorkerTrack track : tracks) {
            if (track != null && track.look(look)) {
                any = true;
            }
        }
        return any;
    }

    /** The workers that have been heard of. */
    Stream<WorkerTrack> tracks() {
        return Arrays.stream(tracks).filter(Objects::nonNull);
    }

    /** The processes that are not known to have ended, but for main. */
    Collection<Long> livingProcesses(long mainId) {
        Collection<Long> living = new TreeSet<>();
        tracks().filter(track -> !track.life().gone() && track.processId() != mainId)
                .forEach(track -> living.add(track.processId()));
        return living;
    }

    /** Notices processes that have ended without a word, and which are stopped from outside. */
    void lookForLost(long mainId) {
        long now = recorder.now();
        for (int slot = 0; slot < tracks.length; slot++) {
            WorkerTrack track = tracks[slot];
            if (track == null || track.life().gone() || track.processId() == mainId) {
                continue;
            }
            track.worker().stopped(Gone.stopped(track.processId()));
            if (lives(track)) {
                continue;
            }
            // a word may have come just before its end
            readSlot(slot);
            track.lost(now);
        }
    }

    private static boolean lives(WorkerTrack track) {
        return ProcessHandle.of(track.processId())
                .filter(process -> !Gone.is(process))
                .isPresent();
    }

    /** Notices that main is stopped, and with it its threads, which would be taken to wait for the lock where there is one. */
    void lookForStop(long mainId) {
        long now = recorder.now();
        boolean stopped = now - notedNanos > SILENT_NANOS && Gone.stopped(mainId);
        tracks().filter(track -> track.processId() == mainId)
                .forEach(track -> track.worker().stopped(stopped));
        if (blocking.lock() && stopped) {
            blocking.stop().seen(notedNanos, now);
        }
    }

    /** Main has taken notice of a process that ended not well, with this exit code as Java has it. */
    void exited(long process, int exitCode) {
        tracks().filter(track -> track.processId() == process)
                .forEach(track -> track.life().exited(exitCode));
    }

    /** How many notes were left out because there was no room for them. */
    long lostNotes() {
        long lost = 0;
        for (int slot = 0; slot < events.slots(); slot++) {
            lost += events.lost(slot);
        }
        return lost;
    }

    /** Everything has ended. */
    void ended() {
        long now = recorder.now();
        for (int slot = 0; slot < tracks.length; slot++) {
            if (tracks[slot] != null) {
                tracks[slot].ended(now);
                look(slot, false);
            }
        }
    }
}
