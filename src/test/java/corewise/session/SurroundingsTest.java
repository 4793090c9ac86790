package corewise.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.UsableCores;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import corewise.model.Work;
import corewise.strategy.FakeWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes on around a run is in its trace. */
@Timeout(60)
class SurroundingsTest {
    private static void atOnce() {
        // measured already
    }

    private static RunSpec spec(Way way) {
        return new RunSpec(way, new ListSpec(Work.PRIMES, 24, Lengths.EQUAL, 1, 3), 2);
    }

    @Test
    void coresThatGoWhileARunIsUnderWayAreInItsTraceWithTheTimeAndAreTold() throws Exception {
        AtomicReference<List<Integer>> allowed = new AtomicReference<>(List.of(0, 1));
        AtomicReference<Consumer<UtilisationSample>> sink = new AtomicReference<>();
        UtilisationFeed feed = samples -> {
            sink.set(samples);
            return () -> {};
        };
        FakeWork.Item losingACore = (item, progress) -> {
            if (item == 1) {
                allowed.set(List.of(1));
                sink.get().accept(new UtilisationSample(1_000_000, 250, new float[] {Float.NaN, 0.5f}, 0));
            }
            return 1L;
        };
        RunEnvironment environment = SessionFakes.environment(SurroundingsTest::atOnce, feed, losingACore);
        try (LocalRunService service =
                new LocalRunService(SessionFakes.withConfinement(environment, new TellingOnly(allowed::get)))) {
            CompletedRun run = service.start(spec(Way.SERIAL)).completion().get();
            List<UsableCores> usable = run.trace().usableCores();
            assertEquals(
                    List.of(List.of(0, 1), List.of(1)),
                    usable.stream().map(UsableCores::processors).toList());
            assertTrue(usable.getLast().fromNanos() > 0);
            assertEquals("notice.coresChanged", run.notices().getFirst().key());

            Trace next = service.start(spec(Way.SERIAL)).completion().get().trace();
            assertEquals(List.of(), next.usableCores());
            assertArrayEquals(new int[] {1}, next.machine().usableProcessors(), "what was so before it is its machine");
        }
    }

    @Test
    void whatOtherProgramsTookAroundARunIsInItsTrace() throws Exception {
        RunEnvironment environment =
                SessionFakes.environment(SurroundingsTest::atOnce, UtilisationFeed.NONE, (item, progress) -> 1L);
        try (LocalRunService service = new LocalRunService(environment)) {
            assertTrue(Double.isNaN(service.start(spec(Way.SERIAL))
                    .completion()
                    .get()
                    .trace()
                    .info()
                    .othersShare()));
            service.others().reading(0.4);
            assertEquals(
                    0.4,
                    service.start(spec(Way.POOL))
                            .completion()
                            .get()
                            .trace()
                            .info()
                            .othersShare());
        }
    }
}
