package corewise.recording;

import corewise.model.CoreSlice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import java.util.ArrayList;
import java.util.List;

/** Recorders and views for the tests of this package. Stateless. */
final class Recordings {
    static final long MICRO = 1_000;
    static final long MILLI = 1_000_000;
    /** The pace of work. */
    static final double NANOS_PER_UNIT = 1_000;

    private Recordings() {}

    static RunSpec spec(Way way, int items) {
        return new RunSpec(way, new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, 1), 4);
    }

    /** A recorder of a pool, not started, on a machine of 8 processors. */
    static TraceRecorder of(int items, Probes probes) {
        return new TraceRecorder(spec(Way.POOL, items), MachineInfo.madeUp(8), probes);
    }

    /** Starts a run whose items are expected to be so long, and a task in it. */
    static WorkerRecorder begin(TraceRecorder run, int task, long nanos) {
        run.start(nanos, NANOS_PER_UNIT);
        WorkerRecorder worker = run.openWorker(WorkerKind.POOL_THREAD, 1);
        worker.begin(task);
        return worker;
    }

    /** The trace of a run that has ended: what was not begun is not run, and all else has come to main. */
    static Trace ended(TraceRecorder run) {
        for (int task = 0; task < run.spec().list().items(); task++) {
            if (run.outcome(task) == TaskOutcome.PENDING) {
                run.notRun(task);
            } else {
                run.joined(task);
            }
        }
        Trace trace = new LiveTrace(run).toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        return trace;
    }

    /** The closed slices of a task in the order of time. */
    static List<CoreSlice> slices(TraceView trace, int task) {
        List<CoreSlice> slices = new ArrayList<>();
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            slices.addFirst(trace.slice(slice));
        }
        return slices;
    }
}
