package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.calibration.ItemLengths;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MadeUpInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.MadeUpInterpreters;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RunsOpenedTest {
    private final FakeRunService service = new FakeRunService(8);

    private static Trace simulated() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 1), 4);
        Question asked = new Question(SimulatedMachine.cores(4), spec, ItemTimes.equal(1_000_000), Costs.none());
        return new Simulator().trace(asked.scenario());
    }

    /** Lengths of an earlier start that count until they are measured anew. */
    private static ItemLengths recalling(List<Work> measured) {
        return new MeasuredWhenAsked(measured) {
            private boolean earlier = true;

            @Override
            public boolean measured(Work work) {
                return !earlier && super.measured(work);
            }

            @Override
            public boolean recalled(Work work) {
                return earlier || measured(work);
            }

            @Override
            public void measureAnew() {
                earlier = false;
            }
        };
    }

    @Test
    void aSimulatedRunStaysInViewWhenOnlyTheLengthsOfTheListBecomeKnown() {
        service.lengths = new MeasuredWhenAsked(new ArrayList<>());
        WatchViewModel watch = new WatchViewModel(MadeUpServices.of(service));
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        watch.list().workProperty().set(Work.SHA256);
        assertNull(watch.settings().specProperty().get(), "what is set is not known while the machine is in use");
        Trace made = simulated();
        watch.opened().open(List.of(CompletedRun.of(made)));
        check.close();
        assertEquals(Work.SHA256, watch.settings().specProperty().get().list().work());
        assertEquals(made, watch.shownRunProperty().get().trace());

        watch.list().workProperty().set(Work.PRIMES);
        assertNull(watch.shownRunProperty().get(), "another list was chosen");
    }

    @Test
    void lengthsOfAnEarlierStartAreShownAtOnceAndThenMeasuredWhichChangesNothingThatIsShown() {
        List<Work> measured = new ArrayList<>();
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        service.lengths = recalling(measured);
        WatchViewModel watch = new WatchViewModel(MadeUpServices.of(service));
        assertFalse(watch.list().askingProperty().get(), "nothing has to be measured for it");
        RunSpec first = watch.settings().specProperty().get();
        measured.clear();
        check.close();

        Trace made = simulated();
        watch.opened().open(List.of(CompletedRun.of(made)));
        watch.list().measureAnew();
        assertEquals(List.of(Work.PRIMES), measured);
        assertEquals(first, watch.settings().specProperty().get());
        assertEquals(made, watch.shownRunProperty().get().trace());
    }

    @Test
    void aRunInPythonStaysInViewWhenOnlyTheInterpretersBecomeKnown() {
        Interpreter here = MadeUpInterpreters.locked("3.13.0");
        service.withPython(here);
        List<Runnable> later = new ArrayList<>();
        BackgroundTasks tasks = new BackgroundTasks() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
                T outcome = work.get();
                boolean looked = outcome instanceof List<?> found && found.contains(here);
                if (looked) {
                    later.add(() -> then.accept(outcome));
                } else {
                    then.accept(outcome);
                }
            }
        };
        WatchViewModel watch = new WatchViewModel(
                new WatchServices(service, tasks, Runnable::run, (question, yes) -> {}, Texts.load()));
        RunSpec spec = new RunSpec(
                Way.POOL,
                new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 1),
                4,
                RunOptions.DEFAULTS.inPython(new InterpreterChoice("", Optional.empty())));
        Trace made = new TraceBuilder(
                        spec, service.machine(), MadeUpInfo.of(WaitSource.NONE).info())
                .build();
        watch.opened().open(List.of(CompletedRun.of(made)));
        assertEquals(1, later.size());
        later.getFirst().run();
        assertEquals(made, watch.shownRunProperty().get().trace());
    }
}
