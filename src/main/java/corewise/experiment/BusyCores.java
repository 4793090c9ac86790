package corewise.experiment;

import corewise.metrics.Sample;
import java.util.List;
import java.util.stream.IntStream;

/** How busy each core was over several runs. Stateless. */
final class BusyCores {
    private BusyCores() {}

    /** Medians over the runs, a core each; NaN where it is not known. */
    static List<Double> median(List<RunFigures> runs) {
        int cores = runs.getFirst().busy().size();
        return IntStream.range(0, cores)
                .mapToObj(core -> Sample.of(runs, run -> run.busy().get(core)).median())
                .toList();
    }
}
