package corewise.report;

import corewise.model.SliceState;
import corewise.model.Trace;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a run's picture: its cores, or its workers where the system does not tell cores. Immutable.
 *
 * @param byCore whether lanes are cores
 * @param keys processor or worker of each lane, rising
 */
record Lanes(boolean byCore, List<Integer> keys) {

    /** The usable cores, and others that our tasks were seen on; workers where no running slice has a core. */
    static Lanes of(Trace run) {
        int[] seen = IntStream.range(0, run.sliceCount())
                .filter(slice -> run.sliceState(slice) == SliceState.RUNNING)
                .map(run::sliceProcessor)
                .filter(processor -> processor >= 0)
                .distinct()
                .toArray();
        boolean byCore = seen.length > 0 || run.workerCount() == 0;
        IntStream keys = byCore
                ? IntStream.concat(Arrays.stream(run.machine().usableProcessors()), Arrays.stream(seen))
                : IntStream.range(0, run.workerCount());
        return new Lanes(byCore, keys.sorted().distinct().boxed().toList());
    }

    /** Lane of a slice, −1 when it has none. */
    int lane(Trace run, int slice) {
        int place =
                Collections.binarySearch(keys, byCore ? run.sliceProcessor(slice) : run.worker(run.sliceTask(slice)));
        return Math.max(-1, place);
    }

    int count() {
        return keys.size();
    }

    String name(Trace run, int lane) {
        return byCore
                ? "core " + keys.get(lane)
                : run.workerInfo(keys.get(lane)).name();
    }
}
