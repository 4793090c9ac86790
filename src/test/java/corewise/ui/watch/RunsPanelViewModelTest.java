package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.RunHistory;
import corewise.text.Texts;
import corewise.ui.page.OtherLists;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsPanelViewModelTest {
    private static final RunSpec SPEC = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 1_000, 1), 2);

    private final FakeRunService service = new FakeRunService(2);

    private CompletedRun run(int seed) {
        return CompletedRun.of(service.trace(SPEC, seed));
    }

    @Test
    void aSpeedUpThatCannotBeRightIsMarkedAndTheReasonGiven() {
        RunsPanelViewModel panel = new RunsPanelViewModel(new RunHistory(), Texts.load());
        panel.showList(SPEC.list());
        panel.end(CompletedRun.of(service.trace(SPEC.in(Way.SERIAL), 1)));
        panel.end(run(2));
        panel.end(CompletedRun.of(service.trace(new RunSpec(Way.POOL, SPEC.list(), 1), 3)));
        RunRow sound = panel.rows().get(1);
        RunRow doubtful = panel.rows().get(2);
        assertEquals("495\u00a0ms  2.00\ufeff×", sound.figures());
        assertEquals("", sound.doubt());
        assertEquals("", sound.notComparable());
        assertEquals("495\u00a0ms", doubtful.figures());
        assertEquals("not comparable", doubtful.notComparable());
        assertTrue(doubtful.doubt().startsWith("Not comparable with Serial: "), doubtful.doubt());
    }

    @Test
    void aRunWithFailedItemsIsNotToldAsStopped() {
        RunsPanelViewModel panel = new RunsPanelViewModel(new RunHistory(), Texts.load());
        panel.showList(SPEC.list());
        TraceBuilder nothing = new TraceBuilder(SPEC, MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.SCHEDSTAT));
        for (int task = 0; task < 6; task++) {
            nothing.span(new TaskSpan(task, 0, -1, -1, 0, -1, -1, TaskOutcome.NOT_RUN));
        }
        panel.end(CompletedRun.of(nothing.build()));
        assertEquals("nothing ran", panel.rows().get(0).figures());
        for (TaskOutcome outcome : new TaskOutcome[] {TaskOutcome.FAILED, TaskOutcome.CANCELLED}) {
            TraceBuilder ended = new TraceBuilder(SPEC, MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.SCHEDSTAT));
            for (int task = 0; task < 6; task++) {
                ended.span(new TaskSpan(task, 0, 0, 0, 30, 30, 0, task == 1 ? outcome : TaskOutcome.DONE));
            }
            panel.end(CompletedRun.of(ended.build()));
        }
        assertEquals("1 missing, 30\u00a0ns", panel.rows().get(1).figures());
        assertEquals("stopped, 30\u00a0ns", panel.rows().get(2).figures());
    }

    @Test
    void poolsOfDifferentSizesAreCountedByThemselves() {
        RunsPanelViewModel panel = new RunsPanelViewModel(new RunHistory(), Texts.load());
        panel.showList(SPEC.list());
        panel.end(run(1));
        panel.end(CompletedRun.of(service.trace(new RunSpec(Way.POOL, SPEC.list(), 1), 3)));
        panel.end(run(2));
        assertEquals(
                "Pool, 2 workers: 2\u00a0runs, 2\u00a0orders · Pool, 1 worker: 1\u00a0run, 1\u00a0order",
                panel.toldProperty().get().counts());
        panel.end(CompletedRun.of(new FakeRunService(4).trace(SPEC, 4)));
        assertEquals(
                "Pool: 1\u00a0run, 1\u00a0order · 3 runs made under other conditions",
                panel.toldProperty().get().counts());
    }

    @Test
    void thatOldRunsWereLetGoIsTold() {
        RunHistory history = new RunHistory(2, 1_000_000);
        RunsPanelViewModel panel = new RunsPanelViewModel(history, Texts.load());
        panel.showList(SPEC.list());
        history.add(run(1));
        history.add(run(2));
        assertEquals("", panel.toldProperty().get().letGo());

        history.add(run(3));
        assertEquals(
                "1 older run was let go: at most 2 are kept, fewer where they are long.",
                panel.toldProperty().get().letGo());
        assertEquals(2, panel.rows().size());
        history.add(run(4));
        assertEquals(
                "2 older runs were let go: at most 2 are kept, fewer where they are long.",
                panel.toldProperty().get().letGo());
    }

    @Test
    void runsBehindFiguresTakeNoNumbersAndTheirListsCanBeLookedAtAgain() {
        RunHistory history = new RunHistory();
        RunsPanelViewModel panel = new RunsPanelViewModel(history, Texts.load());
        panel.showList(SPEC.list());
        CompletedRun behind = run(1);
        history.addUnnumbered(List.of(behind));
        assertEquals("Pool", panel.rows().getFirst().name());
        history.add(run(2));
        assertEquals("1 Pool", panel.rows().getLast().name());
        assertEquals(List.of(), panel.otherListsProperty().getValue().lists());

        panel.showList(new ListSpec(Work.SHA256, 4, Lengths.EQUAL, 10, 1));
        assertEquals(
                "2 runs of other lists are kept…",
                panel.toldProperty().get().others().said());
        assertEquals(1, panel.otherListsProperty().getValue().lists().size());
        OtherLists.OtherList other =
                panel.otherListsProperty().getValue().lists().getFirst();
        assertTrue(other.name().endsWith(" lengths: 2\u00a0runs"), other.name());
        assertEquals(1, other.last().number());
    }
}
