package corewise.strategy.python;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.recording.OutsideLook;
import corewise.recording.OutsideTrack;
import corewise.recording.RemoteWorker;
import corewise.recording.ThreadWatch;

/**
 * What one worker noted, made into slices of its tasks. Between two notes it ran as long as its processor time grew, stood
 * ready as long as its time in the run queue grew, and was blocked for the rest. Belongs to the thread that reads.
 */
final class WorkerTrack {
    /** Shorter absences than this are within the error of reading them. */
    private static final long SHORTEST_NANOS = 1_000;
    /** A worker that says nothing of its time in the run queue after no more time than this had nothing to explain. */
    private static final long SUSPICIOUS_NANOS = 300_000;
    /** Shorter than this, what nobody announced may be what the machine below took from a core. */
    private static final long SHORTEST_HELD_UP_NANOS = 100_000;
    /** A worker asks for its thread's times where more time than this has to be explained. */
    private static final long UNEXPLAINED_NANOS = 1_000_000;
    /** Of more time than this between two items a worker tells what it did in it, unless its items are short. */
    private static final long HANDED_OVER_NANOS = 20_000;
    /** What a sleeper is woken too late by. */
    private static final long WOKEN_LATE_NANOS = 300_000;

    private final TaskStore<?> tasks;
    private final RemoteWorker worker;
    private final long processId;
    private final int number;
    private final Blocking blocking;

    private ThreadWatch.Watched watched;
    /** Where it is looked at from outside; else null. */
    private OutsideTrack outsideTrack;

    private long last;
    private int processor = CoreSlice.UNKNOWN_PROCESSOR;
    private long sliceStart;
    private int permille;
    private long asleepLeft;

    private long ranTotal = Note.UNKNOWN;
    private long ranAt;
    private long readyTotal;

    private int sent = TraceView.NONE;
    private final ProcessLife life;

    /**
     * Which worker it is. Immutable.
     *
     * @param processId the process that it is, or is in
     * @param number its own, from 0: of one that was made for an item the item's
     * @param born whether the process was made for an item: what the system counted of its thread, it counted for that
     */
    record Id(long processId, int number, boolean born) {}

    /**
     * Why time that is neither running nor ready is blocked.
     *
     * @param lock whether the workers share the interpreter's lock
     * @param sleeping whether the work does nothing but sleep
     * @param stop when nobody waited for anything, for all were stopped
     */
    record Blocking(boolean lock, boolean sleeping, Stop stop) {}

    /** When all of Python was last stopped from outside, as far as it was seen. Belongs to the thread that reads. */
    static final class Stop {
        private long from;
        private long until;

        /** It was stopped at some time since the first, and is until the second; nanoseconds since the run's start. */
        void seen(long since, long now) {
            from = since;
            until = now;
        }
    }

    /** @param launched when its making began, nanoseconds since the run's start */
    WorkerTrack(TaskStore<?> tasks, RemoteWorker worker, Id id, Blocking blocking, long launched) {
        this.tasks = tasks;
        this.worker = worker;
        processId = id.processId();
        number = id.number();
        readyTotal = id.born() ? 0 : Note.UNKNOWN;
        this.blocking = blocking;
        life = new ProcessLife(launched);
    }

    long processId() {
        return processId;
    }

    RemoteWorker worker() {
        return worker;
    }

    /** It is to be looked at from outside: its work does not tell what it does. */
    void watchBy(ThreadWatch.Watched outside) {
        watched = outside;
        outsideTrack = new OutsideTrack(worker::slice, blocking.lock() ? SliceState.ON_LOCK : SliceState.HELD_UP);
    }

    /** Looks at it from outside where that is to be done and it has a task; whether that was so. */
    boolean look(OutsideLook look) {
        if (outsideTrack == null || !busy()) {
            return false;
        }
        if (watched.look(look)) {
            long nanos = Math.max(last, tasks.now());
            outsideTrack.look(look, nanos);
            last = nanos;
        }
        show();
        return true;
    }

    boolean busy() {
        return worker.task() != TraceView.NONE;
    }

    /** It noted something; times are nanoseconds since the run's start. */
    void note(Note note, long noted) {
        long nanos = Math.max(noted, last);
        switch (note.type) {
            case Note.OPEN -> {
                life.up(nanos);
                tasks.up(number, nanos);
            }
            case Note.BEGIN -> begin(note, nanos);
            case Note.CHECKPOINT -> {
                expect(note, nanos);
                observe(note, nanos);
                permille = Math.clamp(note.permille(), 0, 1_000);
            }
            case Note.END, Note.FAIL -> {
                expect(note, nanos);
                observe(note, nanos);
                end(nanos);
            }
            case Note.CLOSE -> life.closed(nanos);
            default -> {
                // what it sends and when, which is seen by what arrives
            }
        }
        remember(note, Math.max(nanos, sliceStart));
    }

    private void remember(Note note, long nanos) {
        last = nanos;
        if (note.ran >= 0) {
            ranTotal = note.ran;
            ranAt = nanos;
        }
        if (note.ready >= 0) {
            readyTotal = note.ready;
        }
    }

    private void begin(Note note, long noted) {
        long nanos = noted;
        if (note.ran < 0 && nanos - last > HANDED_OVER_NANOS) {
            // it was not asked, for its items are short: what it did in between does not explain what it does now
            ranTotal = Note.UNKNOWN;
            readyTotal = Note.UNKNOWN;
        }
        if (busy()) {
            // its end was left out because there was no room for it
            notKnown(nanos, note.processor);
            end(nanos);
        }
        if (sent != TraceView.NONE) {
            // it was late to write this down: what it had sent is known to have arrived meanwhile
            nanos = Math.max(nanos, tasks.endedNanos(sent));
            tasks.left(sent, nanos);
            sent = TraceView.NONE;
        }
        take(note.item, nanos, note.processor);
    }

    private void take(int item, long nanos, int on) {
        processor = on;
        sliceStart = nanos;
        permille = 0;
        asleepLeft = blocking.sleeping() ? tasks.askedNanos(item) + WOKEN_LATE_NANOS : 0;
        worker.begin(item, nanos, on);
        if (outsideTrack != null) {
            outsideTrack.begin(nanos, on);
        }
        tasks.began(item, this, nanos);
    }

    /** Where the begin of this item was left out because there was no room for it, it began at some time since. */
    private void expect(Note note, long nanos) {
        if (worker.task() == note.item) {
            return;
        }
        if (busy()) {
            notKnown(last, note.processor);
            end(last);
        }
        take(note.item, last, note.processor);
        notKnown(nanos, note.processor);
        last = nanos;
    }

    /** Splits the slice where the task was away from the cores, or moved, since the last note. */
    private void observe(Note note, long nanos) {
        if (outsideTrack != null) {
            boolean told = note.ran >= 0 && note.ready >= 0;
            outsideTrack.end(told ? note.ran : OutsideTrack.NOT_TOLD, note.ready, note.processor, nanos);
            sliceStart = nanos;
            return;
        }
        long gap = nanos - last;
        boolean explained = note.ready < 0 && gap <= SUSPICIOUS_NANOS;
        boolean asked = note.ran >= 0 && ranTotal >= 0 && !explained;
        // it asked, for too much time had passed, but there is nothing to hold the answer against
        boolean without = note.ran >= 0 && ranTotal < 0 && gap > SUSPICIOUS_NANOS;
        if (without || (!asked && gap > UNEXPLAINED_NANOS)) {
            notKnown(nanos, note.processor);
            return;
        }
        // where processor time is not told at each note, short absences have added up since it was
        long away = asked ? Math.clamp(nanos - ranAt - (note.ran - ranTotal), 0, gap) : 0;
        boolean readyTold = note.ready >= 0 && readyTotal >= 0;
        long ready = readyTold ? Math.clamp(note.ready - readyTotal, 0, away) : 0;
        long rest = away - ready;
        if (!blocking.lock() && !blocking.sleeping() && readyTold && rest < SHORTEST_HELD_UP_NANOS) {
            away = ready;
            rest = 0;
        }
        if (away < SHORTEST_NANOS && note.processor == processor) {
            return;
        }
        long back = note.backNanos();
        long left = back < 0 ? last + (gap - away) / 2 : Math.max(last, nanos - back - away);
        running(left);
        blocked(left, rest, readyTold);
        sliceStart = left + away;
        processor = note.processor;
    }

    private void running(long until) {
        worker.slice(sliceStart, until, processor, SliceState.RUNNING);
    }

    private void blocked(long from, long nanos, boolean readyTold) {
        long asleep = Math.min(nanos, blocking.lock() || !blocking.sleeping() ? asleepLeft : nanos);
        asleepLeft = Math.max(0, asleepLeft - asleep);
        SliceState why = !readyTold ? SliceState.NOT_KNOWN : blocking.lock() ? SliceState.ON_LOCK : SliceState.HELD_UP;
        worker.slice(from, from + asleep, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP);
        long begun = from + asleep;
        long end = from + nanos;
        if (why == SliceState.ON_LOCK) {
            long stopped = Math.clamp(blocking.stop().from, begun, end);
            long goneOn = Math.clamp(blocking.stop().until, stopped, end);
            worker.slice(begun, stopped, CoreSlice.UNKNOWN_PROCESSOR, why);
            worker.slice(stopped, goneOn, CoreSlice.UNKNOWN_PROCESSOR, SliceState.HELD_UP);
            begun = goneOn;
        }
        worker.slice(begun, end, CoreSlice.UNKNOWN_PROCESSOR, why);
    }

    /** What it did since the last note is not known. */
    private void notKnown(long nanos, int here) {
        running(last);
        worker.slice(Math.max(last, sliceStart), nanos, CoreSlice.UNKNOWN_PROCESSOR, SliceState.NOT_KNOWN);
        sliceStart = nanos;
        processor = here;
    }

    private void end(long nanos) {
        int item = worker.task();
        running(nanos);
        boolean sending = tasks.remote();
        worker.letGo(nanos, sending);
        tasks.worked(item, nanos);
        sent = sending ? item : TraceView.NONE;
    }

    /** All notes up to now have been read: what is open of its task can be shown. */
    void show() {
        if (busy() && outsideTrack != null) {
            worker.open(
                    outsideTrack.openNanos(),
                    outsideTrack.openProcessor(),
                    outsideTrack.openState(),
                    outsideTrack.openState() == SliceState.RUNNING ? outsideTrack.seenNanos() : last,
                    permille);
        } else if (busy()) {
            worker.open(sliceStart, processor, SliceState.RUNNING, last, permille);
        }
    }

    /** It has ended, and did not say so; the task in its hands, if any, has no outcome by that. */
    void lost(long nanos) {
        life.lost(Math.max(nanos, last));
    }

    /** Everything has ended. */
    void ended(long nanos) {
        life.ended(Math.max(nanos, last));
        worker.abandon();
        worker.close();
        if (watched != null) {
            watched.close();
        }
    }

    /** Its life as a process. */
    ProcessLife life() {
        return life;
    }
}
