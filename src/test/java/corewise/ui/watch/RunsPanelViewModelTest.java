package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.RunHistory;
import corewise.text.Texts;
import org.junit.jupiter.api.Test;

class RunsPanelViewModelTest {
    private static final RunSpec SPEC = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 1_000, 1), 2);

    private final FakeRunService service = new FakeRunService(2);

    private CompletedRun run(int seed) {
        return CompletedRun.of(service.trace(SPEC, seed));
    }

    @Test
    void thatOldRunsWereLetGoIsTold() {
        RunHistory history = new RunHistory(2, 1_000_000);
        RunsPanelViewModel panel = new RunsPanelViewModel(history, Texts.load());
        panel.showList(SPEC.list());
        history.add(run(1));
        history.add(run(2));
        assertEquals("", panel.othersTextProperty().get());

        history.add(run(3));
        assertEquals(
                "1 older run was let go: at most 2 are kept, fewer where they are long.",
                panel.othersTextProperty().get());
        assertEquals(2, panel.rows().size());
        history.add(run(4));
        assertEquals(
                "2 older runs were let go: at most 2 are kept, fewer where they are long.",
                panel.othersTextProperty().get());
    }
}
