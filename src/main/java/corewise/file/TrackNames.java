package corewise.file;

import corewise.model.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Writes the metadata events that name and order processes and tracks, sorted by process and track. Used once. */
final class TrackNames {
    private final JsonGenerator json;
    private final Trace trace;
    private final Tracks tracks;

    TrackNames(JsonGenerator json, Trace trace, Tracks tracks) {
        this.json = json;
        this.trace = trace;
        this.tracks = tracks;
    }

    void write() {
        TreeSet<Long> processes = new TreeSet<>();
        processes.add(tracks.runPid());
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            processes.add(trace.workerInfo(worker).processId());
        }
        for (long process : processes) {
            name(process, "corewise: workers", 1);
            if (process == tracks.runPid()) {
                name(process, Tracks.RUN_TID, "run", 0);
            }
            workers(process);
        }
        name(Tracks.CORES_PID, "cores", 0);
        cores();
    }

    private void workers(long process) {
        IntStream.range(0, trace.workerCount())
                .filter(worker -> tracks.workerPid(worker) == process)
                .boxed()
                .sorted(Comparator.comparingLong(tracks::workerTid))
                .forEach(worker -> name(
                        process,
                        tracks.workerTid(worker),
                        trace.workerInfo(worker).name(),
                        worker + 1));
    }

    private void cores() {
        int mostRows =
                IntStream.range(0, tracks.processors()).map(tracks::rows).max().orElse(0);
        List<Integer> left = IntStream.range(0, tracks.processors()).boxed().toList();
        for (int row = 0; row < Math.max(1, mostRows); row++) {
            int further = row;
            left = row == 0
                    ? left
                    : left.stream()
                            .filter(processor -> further < tracks.rows(processor))
                            .toList();
            for (int processor : left) {
                String also = row == 0 ? "" : " (overlapping by the error of observation)";
                long tid = tracks.coreTid(processor, row);
                name(Tracks.CORES_PID, tid, "core " + processor + also, processor * Math.max(1L, mostRows) + row);
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
