package corewise.recording;

import corewise.model.CoreSlice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import java.util.ArrayList;
import java.util.List;

/** Recorders and views for the tests of this package. Stateless. */
final class Recordings {
    static final long MICRO = 1_000;
    static final long MILLI = 1_000_000;

    private Recordings() {}

    static RunSpec spec(Way way, int items) {
        return new RunSpec(way, new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, 1), 4);
    }

    /** A recorder of a pool, not started, on a machine of 8 processors. */
    static TraceRecorder of(int items, Probes probes) {
        return new TraceRecorder(spec(Way.POOL, items), MachineInfo.madeUp(8), probes);
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
