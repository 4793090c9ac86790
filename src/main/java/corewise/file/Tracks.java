package corewise.file;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which track of a file each event of a trace goes on, so that the events of a track never overlap but nest. Immutable
 * after it was made.
 *
 * <p>Slices on one processor may overlap by the error of observation. What overlaps goes on a further row of the same
 * processor: the error stays visible and the file valid.
 */
final class Tracks {
    /** Above every process id of the known systems. */
    static final long CORES_PID = 1_000_000_000L;
    /** The process of the run as a whole where its workers are processes themselves. */
    static final long RUN_PID = CORES_PID + 1;
    /** The track of a process for what belongs to the run as a whole. */
    static final long RUN_TID = 0;

    private final Trace trace;
    private final boolean nativeIds;
    private final int processors;
    private final int[] rows;
    private final List<Integer> rowsOf = new ArrayList<>();
    private int mostRows;

    Tracks(Trace trace) {
        this.trace = trace;
        nativeIds = nativeIdsAreDistinct(trace);
        processors = Math.max(trace.machine().logicalProcessors(), highestProcessor(trace) + 1);
        rows = new int[trace.sliceCount()];
        layRows();
    }

    private static boolean nativeIdsAreDistinct(Trace trace) {
        Set<Long> seen = new HashSet<>();
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            WorkerInfo info = trace.workerInfo(worker);
            if (info.nativeThreadId() <= RUN_TID || !seen.add(info.nativeThreadId())) {
                return false;
            }
        }
        return true;
    }

    private static int highestProcessor(Trace trace) {
        int highest = -1;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            highest = Math.max(highest, trace.sliceProcessor(slice));
        }
        return highest;
    }

    /** Gives each slice the first row of its processor that is free at its start; slices come sorted by start. */
    private void layRows() {
        List<FreeRows> freeRows = new ArrayList<>();
        for (int processor = 0; processor < processors; processor++) {
            freeRows.add(new FreeRows());
        }
        for (int slice = 0; slice < rows.length; slice++) {
            if (onCore(slice)) {
                rows[slice] = freeRows.get(trace.sliceProcessor(slice))
                        .take(trace.sliceStartNanos(slice), trace.sliceEndNanos(slice));
            }
        }
        freeRows.forEach(each -> rowsOf.add(each.rows()));
        mostRows = Math.max(1, Collections.max(rowsOf));
    }

    /** Whether a slice has a place among the cores: it was running and its processor is known. */
    boolean onCore(int slice) {
        return trace.sliceState(slice) == SliceState.RUNNING && trace.sliceProcessor(slice) >= 0;
    }

    int processors() {
        return processors;
    }

    /** Rows needed for a processor, 0 when nothing ran there. */
    int rows(int processor) {
        return rowsOf.get(processor);
    }

    /** The track id of a row of a processor among the cores: they are in order by their ids too. */
    long coreTid(int processor, int row) {
        return (long) processor * mostRows + row;
    }

    /** A processor's name, with as many digits as the last: sorted by name they are in order. */
    String coreName(int processor) {
        String number = Integer.toString(processor);
        int digits = Integer.toString(processors - 1).length();
        return "core " + "0".repeat(digits - number.length()) + number;
    }

    /** The track id of a slice among the cores. */
    long coreTid(int slice) {
        return coreTid(trace.sliceProcessor(slice), rows[slice]);
    }

    /** Whether the track ids of workers are their native thread ids. */
    boolean nativeIds() {
        return nativeIds;
    }

    long workerTid(int worker) {
        if (worker == TraceView.NONE) {
            return RUN_TID;
        }
        return nativeIds ? trace.workerInfo(worker).nativeThreadId() : worker + 1L;
    }

    long workerPid(int worker) {
        return worker == TraceView.NONE ? runPid() : trace.workerInfo(worker).processId();
    }

    /** The process that the run's own events belong to: that of its threads, one of their own beside processes. */
    long runPid() {
        return trace.workerCount() == 0 || isProcess(0)
                ? RUN_PID
                : trace.workerInfo(0).processId();
    }

    /** Whether a worker is a process. */
    boolean isProcess(int worker) {
        WorkerKind kind = trace.workerInfo(worker).kind();
        return kind == WorkerKind.TASK_PROCESS || kind == WorkerKind.POOL_PROCESS;
    }
}
