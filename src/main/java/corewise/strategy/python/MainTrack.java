package corewise.strategy.python;

import corewise.model.LifeEvent;
import corewise.model.RunSpec;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.recording.RemoteMain;
import java.util.Arrays;

/** What main noted: what it began to make, what it handed over and when it had all. Belongs to the thread that reads. */
final class MainTrack {
    private final TaskStore<?> tasks;
    private final RemoteMain main;
    private final RunSpec spec;
    private final long[] starting;
    private int begun;
    private long pooled = TraceView.UNKNOWN_NANOS;
    private long joinedAll = TraceView.UNKNOWN_NANOS;

    MainTrack(TaskStore<?> tasks, RemoteMain main, RunSpec spec) {
        this.tasks = tasks;
        this.main = main;
        this.spec = spec;
        starting = new long[tasks.items()];
        Arrays.fill(starting, TraceView.UNKNOWN_NANOS);
    }

    /** When main began to make the worker of an item, or its pool; {@link TraceView#UNKNOWN_NANOS} where that is not noted. */
    long startingNanos(int item) {
        return spec.way().startsWorkerPerTask() && tasks.known(item) ? starting[item] : pooled;
    }

    /** It has begun to make no more workers of tasks than these. */
    int begunWorkers() {
        return begun;
    }

    /** When it had all results; {@link TraceView#UNKNOWN_NANOS} before. */
    long joinedAllNanos() {
        return joinedAll;
    }

    void note(Note note, long nanos) {
        switch (note.type) {
            case Note.STARTING -> starting(note.item, nanos);
            case Note.STARTED -> started(note.item, nanos);
            case Note.HANDED -> handed(note.item, nanos);
            case Note.JOINED -> {
                tasks.joinedBy(note.item, nanos);
                if (!tasks.known(note.item)) {
                    joinedAll = nanos;
                }
            }
            default -> {
                // what it looks like from inside, which nobody asked for
            }
        }
    }

    private void starting(int item, long nanos) {
        if (tasks.known(item)) {
            starting[item] = nanos;
            begun = Math.max(begun, item + 1);
            main.submitted(item, nanos);
        } else {
            pooled = nanos;
        }
    }

    private void started(int item, long nanos) {
        if (!tasks.known(item)) {
            main.event(LifeEvent.Kind.POOL_RUNNING, nanos);
            allHanded(nanos);
            return;
        }
        if (!spec.usesProcesses()) {
            // a process that main has asked for has to come up first
            main.launched(item, nanos);
        }
        if (item == tasks.items() - 1) {
            main.event(LifeEvent.Kind.ALL_SUBMITTED, nanos);
        }
    }

    private void handed(int item, long nanos) {
        if (tasks.known(item)) {
            main.submitted(item, nanos);
        } else if (spec.way() == Way.POOL || spec.way() == Way.INTERPRETERS) {
            allHanded(nanos);
        }
    }

    /** The list as a whole was handed over. */
    private void allHanded(long nanos) {
        for (int item = 0; item < tasks.items(); item++) {
            main.submitted(item, nanos);
        }
        main.event(LifeEvent.Kind.ALL_SUBMITTED, nanos);
    }
}
