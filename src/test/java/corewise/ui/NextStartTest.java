package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.ui.fx.SameThreadTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class NextStartTest {
    private final MachineLease lease = new MachineLease();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Boolean> asked = new ArrayList<>();

    private NextStart nextStart(Predicate<BooleanSupplier> made) {
        return new NextStart(lease, new SameThreadTasks(), made, later::add);
    }

    /** Is at work when a simulation wants the machine. */
    private boolean disturbed(BooleanSupplier unwanted) {
        // asked on a thread that works for nobody, as the window's
        Thread simulation = Thread.ofPlatform().start(() -> lease.attempt(MachineUse.SIMULATION, () -> true));
        try {
            simulation.join();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        asked.add(unwanted.getAsBoolean());
        return false;
    }

    @Test
    void whatHadToLetGoIsMadeLaterAndAtMostFiveTimes() {
        nextStart(this::disturbed).prepare();
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertEquals(List.of(true, true, true, true, true), asked);
    }

    @Test
    void whatIsMadeOrCannotBeMadeIsNotTriedAgain() {
        nextStart(unwanted -> true).prepare();
        nextStart(BooleanSupplier::getAsBoolean).prepare();
        assertTrue(later.isEmpty());
    }

    @Test
    void itWaitsForTheMachine() {
        List<String> told = new ArrayList<>();
        try (MachineLease.Job run = lease.job(MachineUse.RUNS)) {
            assertTrue(run.tryEnter());
            nextStart(unwanted -> told.add("made")).prepare();
            assertEquals(List.of(), told);
        }
        assertEquals(List.of("made"), told);
    }
}
