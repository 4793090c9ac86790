package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.strategy.FakeWork;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingRunServiceTest {
    @TempDir
    Path folder;

    @Test
    void whatWasRunIsKeptAtTheLatestWhenTheProgramEnds() throws Exception {
        RunStore store = new RunStore(folder, 9, RunStore.DEFAULT_BYTES);
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 1, 3), 2);
        RunService runs = new LocalRunService(SessionFakes.environment(() -> {}, UtilisationFeed.NONE, FakeWork::mix));
        CompletedRun run;
        try (KeepingRunService service = new KeepingRunService(runs, store)) {
            run = service.start(spec).completion().get();
        }
        List<CompletedRun> kept = store.latest(9);
        assertEquals(1, kept.size());
        assertEquals(run.trace().info(), kept.getFirst().trace().info());
    }
}
