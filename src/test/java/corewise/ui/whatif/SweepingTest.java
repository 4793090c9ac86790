package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.page.PageFiles;
import corewise.ui.page.PageServices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SweepingTest {
    private static final Wish WISH =
            Wish.on(SimulatedMachine.cores(2), Costs.typical()).withItems(8);
    private static final Wish LONG = WISH.withItems(5_000);
    private static final SortedSet<Way> WAYS = new TreeSet<>(List.of(Way.POOL));

    private final Queued background = new Queued();
    /** What is done when the next pulse begins. */
    private final Deque<Runnable> pulse = new ArrayDeque<>();

    private final MachineLease lease = new MachineLease();
    private final List<Findings> told = new ArrayList<>();
    private int held;
    private long now;
    /** What passes each time that the clock is looked at. */
    private long step;

    private final Sweeping sweeping = sweeping();

    /** What is to be done in the background waits until the test does it. */
    private static final class Queued implements BackgroundTasks {
        private final SameThreadTasks done = new SameThreadTasks();
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
            waiting.add(() -> done.run(work, onWindowThread, onFailure));
        }
    }

    private Sweeping sweeping() {
        Texts texts = Texts.load();
        PageServices page =
                new PageServices(texts, background, new PageFiles(background, message -> {}, texts), () -> now += step);
        FakeRunService service = new FakeRunService(2, Way.of(Language.JAVA));
        return new Sweeping(
                new WhatIfServices(
                        page,
                        lease,
                        Runnable::run,
                        Runnable::run,
                        service.machine(),
                        Optional::empty,
                        new KnownMaps(0)),
                pulse::add,
                told::add,
                () -> held++);
    }

    private void work() {
        while (!background.waiting.isEmpty()) {
            background.waiting.removeFirst().run();
        }
    }

    @Test
    void whatCanBePutOffIsAskedToLetGoThoughItKeepsTheBackgroundBusy() {
        try (MachineLease.Job costs = lease.job(MachineUse.STARTING_COSTS)) {
            assertTrue(costs.tryEnter());
            sweeping.explore(WISH, WAYS, 2);
            assertFalse(lease.wanted(), "out of sight nobody waits");
            sweeping.setInSight(true);
            assertTrue(lease.wanted());
            assertEquals(1, held, "told before the background comes to it");
        }
        work();
        assertEquals(1, told.getLast().done());
        assertEquals(1, held);
    }

    /** A first answer, of which each step took so long; then time stands still. */
    private void answered(long nanosEach) {
        sweeping.setInSight(true);
        step = nanosEach;
        sweeping.explore(WISH, WAYS, 2);
        work();
        step = 0;
        told.clear();
    }

    @Test
    void noPulseIsHeldByWhatIsNotKnownToBeQuick() {
        answered(5_000_000);
        assertEquals(0, pulse.size(), "nothing was known of it");
        sweeping.explore(WISH.withItems(9), WAYS, 2);
        assertEquals(0, pulse.size(), "the one before took milliseconds");
        work();
        sweeping.explore(WISH, WAYS, 2);
        assertEquals(1, pulse.size(), "this one took none");
        step = 100_000;
        pulse.removeFirst().run();
        sweeping.explore(WISH.withItems(9), WAYS, 2);
        assertEquals(0, background.waiting.size(), "a slow one among quick ones may be for other programs");
    }

    @Test
    void whatIsShortIsToldWithTheNextPulseAndForTheLastWishOnly() {
        answered(1_000);
        sweeping.explore(WISH.withItems(7), WAYS, 2);
        Wish other = WISH.withItems(9);
        sweeping.explore(other, WAYS, 2);
        assertEquals(1, pulse.size());
        assertEquals(0, background.waiting.size());
        pulse.removeFirst().run();
        assertEquals(1, told.size());
        assertEquals(other, told.getFirst().wish());
        assertTrue(told.getFirst().run().isPresent());
        assertEquals(List.of(), told.getFirst().curves(), "they have a pulse of their own");
        assertEquals(0, background.waiting.size());
        pulse.removeFirst().run();
        assertEquals(2, told.size());
        assertFalse(told.getLast().curves().isEmpty());
        assertTrue(told.getLast().done() < 1, "the map takes longer than a pulse");
        work();
        assertEquals(1, told.getLast().done());
        sweeping.explore(WISH, WAYS, 2);
        assertEquals(1, pulse.size(), "the next wish has a pulse of its own");
    }

    @Test
    void noPulseWaitsForTheMachine() {
        answered(1_000);
        try (MachineLease.Job check = lease.job(MachineUse.CLAIMS)) {
            assertTrue(check.tryEnter());
            sweeping.explore(WISH, WAYS, 2);
            pulse.removeFirst().run();
            work();
            assertEquals(List.of(), told);
            assertEquals(2, held, "told at once, and again when the background came to it");
        }
        work();
        assertEquals(1, told.getLast().done());
    }

    @Test
    void whatTakesLongerThanAPulseLeavesTheRestToTheBackground() {
        answered(1_000);
        sweeping.explore(WISH, WAYS, 2);
        step = 9_000_000;
        pulse.removeFirst().run();
        step = 0;
        assertEquals(List.of(), told);
        sweeping.explore(WISH.withItems(9), WAYS, 2);
        assertEquals(0, pulse.size(), "the next one is not tried in a pulse");
        work();
        assertEquals(1, told.getLast().done());
    }

    @Test
    void anotherWishIsBegunBeforeTheWindowHasHeardOfTheOneBefore() {
        answered(10_000);
        sweeping.explore(LONG, WAYS, 2);
        Wish other = LONG.withItems(5_001);
        sweeping.explore(other, WAYS, 2);
        assertEquals(0, pulse.size(), "it would be held too long");
        assertEquals(2, background.waiting.size());
        work();
        assertTrue(told.stream().allMatch(found -> found.wish().equals(other)), told.toString());
        assertTrue(told.getFirst().run().isPresent());
        assertEquals(List.of(), told.getFirst().curves(), "the run comes first");
        assertFalse(told.get(1).curves().isEmpty());
        assertEquals(1, told.getLast().done());
        assertEquals(0, held, "its own simulating is nothing to wait for");
    }
}
