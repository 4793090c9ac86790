package corewise.file;

import corewise.model.Trace;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Writes the metadata events that name and order processes and tracks, sorted by process and track. Used once. */
record TrackNames(JsonGenerator json, Trace trace, Tracks tracks) {
    void write() {
        TreeSet<Long> processes = new TreeSet<>();
        processes.add(tracks.runPid());
        processes.add(Tracks.CORES_PID);
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            processes.add(trace.workerInfo(worker).processId());
        }
        Set<String> names = new HashSet<>();
        for (long process : processes) {
            if (process == Tracks.CORES_PID) {
                name(process, "cores", 0);
                cores();
                continue;
            }
            List<Integer> workers = workers(process);
            boolean own = !workers.isEmpty() && tracks.isProcess(workers.getFirst());
            String name = "corewise: "
                    + (workers.isEmpty()
                            ? "run"
                            : own ? trace.workerInfo(workers.getFirst()).name() : "workers");
            name(process, names.add(name) ? name : name + ", pid " + process, own ? workers.getFirst() + 2L : 1);
            if (process == tracks.runPid()) {
                name(process, Tracks.RUN_TID, "run", 0);
            }
            workers.forEach(this::name);
        }
    }

    /** The workers of a process, by their tracks. */
    private List<Integer> workers(long process) {
        return IntStream.range(0, trace.workerCount())
                .filter(worker -> tracks.workerPid(worker) == process)
                .boxed()
                .sorted(Comparator.comparingLong(tracks::workerTid))
                .toList();
    }

    private void name(int worker) {
        name(
                tracks.workerPid(worker),
                tracks.workerTid(worker),
                trace.workerInfo(worker).name(),
                worker + 1);
    }

    private void cores() {
        for (int processor = 0; processor < tracks.processors(); processor++) {
            for (int row = 0; row < Math.max(1, tracks.rows(processor)); row++) {
                String also = row == 0 ? "" : " (overlapping by the error of observation)";
                long tid = tracks.coreTid(processor, row);
                name(Tracks.CORES_PID, tid, tracks.coreName(processor) + also, tid);
            }
        }
    }

    private void name(long pid, String name, long place) {
        event("process_name", pid, 0, name, 0);
        event("process_sort_index", pid, 0, null, place);
    }

    private void name(long pid, long tid, String name, long place) {
        event("thread_name", pid, tid, name, 0);
        event("thread_sort_index", pid, tid, null, place);
    }

    private void event(String kind, long pid, long tid, String name, long place) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("ph", "M");
        json.writeStringProperty("name", kind);
        json.writeNumberProperty("pid", pid);
        json.writeNumberProperty("tid", tid);
        json.writeName("args");
        json.writeStartObject();
        if (name == null) {
            json.writeNumberProperty("sort_index", place);
        } else {
            json.writeStringProperty("name", name);
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
