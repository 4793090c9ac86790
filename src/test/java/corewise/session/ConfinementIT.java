package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.PlatformProbes;
import corewise.recording.CoreProbe;
import corewise.recording.Probes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs restricted to one processor, and the one after them that is not. On systems without restriction: not offered. */
@Isolated
class ConfinementIT {

    private static Trace run(RunService service, Way way, RunOptions options) throws Exception {
        ListSpec list = new ListSpec(Work.PRIMES, 8, Lengths.MIXED, 50_000, 1);
        CompletedRun run =
                service.start(new RunSpec(way, list, 4, options)).completion().get();
        assertTrue(run.whole(), () -> run.notice().toString());
        return run.trace();
    }

    private static int[] processors(Trace trace) {
        return IntStream.range(0, trace.sliceCount())
                .map(trace::sliceProcessor)
                .filter(processor -> processor != CoreProbe.NOT_REPORTED)
                .distinct()
                .toArray();
    }

    static List<Way> waysOfJava() {
        return Way.of(Language.JAVA);
    }

    @ParameterizedTest
    @MethodSource("waysOfJava")
    void everySliceIsOnTheOneProcessor(Way way) throws Exception {
        Probes probes = PlatformProbes.create();
        try (RunService service = ThisMachine.runs(probes, "test")) {
            assertEquals(
                    way == Way.VIRTUAL_THREADS
                            ? probes.confinement().confinesShared()
                            : probes.confinement().available(),
                    service.confines(way));
            if (!service.confines(way)) {
                return;
            }
            Trace trace = run(service, way, RunOptions.DEFAULTS.withCores(1));

            assertEquals(1, trace.machine().availableProcessors());
            int[] usable = trace.machine().usableProcessors();
            assertEquals(1, usable.length);
            for (int processor : processors(trace)) {
                assertEquals(usable[0], processor);
            }
            Trace free = run(service, way, RunOptions.DEFAULTS);
            assertEquals(service.machine(), free.machine(), "nothing of it is left");
        }
    }
}
