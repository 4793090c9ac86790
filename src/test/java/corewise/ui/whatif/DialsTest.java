package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Way;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.MachinePresets;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialsTest {
    private static final Wish WISH = Wish.on(SimulatedMachine.cores(8), Costs.typical());

    @ParameterizedTest
    @EnumSource(Dial.class)
    void everyNumberOfAScaleCanBeSetAndIsThen(Dial dial) {
        for (double place = 0; place <= 1; place += 0.05) {
            long number = dial.scale().number(place);
            Wish set = dial.set(WISH, number);
            // shares of whole cores and of several costs come out rounded
            double slack = Math.max(dial == Dial.SLOW_CORES ? 130 : 5, number * 0.01);
            assertEquals((double) number, (double) dial.get(set), slack, dial + " at " + place);
            set.question().scenario();
        }
    }

    @ParameterizedTest
    @EnumSource(Dial.class)
    void aKeyAlwaysChangesTheNumberUntilTheEnd(Dial dial) {
        long number = dial.scale().least();
        for (int press = 0; press < 200 && number < dial.scale().most(); press++) {
            long next = dial.scale().next(number, 1);
            assertTrue(next > number, dial + " stays at " + number);
            number = next;
        }
        assertEquals(dial.scale().most(), number);
    }

    @Test
    void placesAndNumbersAreEachOthersInverse() {
        for (DialScale scale : new DialScale[] {
            new DialScale(1, 1_024, true), new DialScale(0, 1_000_000_000, true), new DialScale(0, 900, false)
        }) {
            for (double place = 0; place <= 1; place += 0.01) {
                long number = scale.number(place);
                assertEquals(number, scale.number(scale.place(number)), scale + " at " + place);
            }
        }
    }

    @Test
    void aCostIsSetForAllWaysThatHaveIt() {
        Wish dear = Dial.THREAD.set(WISH, 1_000_000);
        for (Way way : new Way[] {Way.THREAD_PER_TASK, Way.POOL, Way.WORK_STEALING}) {
            var cost = dear.costs().of(Language.JAVA, way);
            assertEquals(1_000_000.0, (double) (cost.makeNanos() + cost.upNanos()), 2.0, way.toString());
        }
        assertEquals(
                WISH.costs().of(Language.JAVA, Way.PROCESS_POOL), dear.costs().of(Language.JAVA, Way.PROCESS_POOL));
        assertEquals(Costs.Source.TYPED, dear.costs().source());
    }

    @Test
    void aSerialPartIsTheShareOfTheSerialRun() {
        Wish wish = Dial.SERIAL_PART.set(WISH, 200);
        assertEquals(0.2, wish.serialNanos() / (wish.serialNanos() + wish.workNanos()), 1e-6);
        assertEquals(200, wish.serialShareReached());
        Wish endless = Dial.LENGTH.set(Dial.ITEMS.set(wish, 1_000_000), 10_000_000_000L);
        assertTrue(endless.serialShareReached() < 200, "a serial part cannot be as long");
    }

    @Test
    void aMachineKeepsItsKindWhileItsCoresAreTurned() {
        Wish laptop = WISH.on(MachinePresets.laptop());
        Wish larger = Dial.CORES.set(laptop, 16);
        assertEquals(8, larger.machine().efficiencyCores());
        assertEquals(500, Dial.SLOW_CORES.get(larger));
    }

    @Test
    void anotherLanguageHasAnotherWayWhereItLacksThis() {
        Wish stealing = WISH.in(Way.WORK_STEALING);
        assertEquals(Way.SERIAL, stealing.in(Language.PYTHON).way());
        assertEquals(Way.POOL, WISH.in(Language.PYTHON).way());
    }

    @Test
    void numbersAreToldWithTheirUnits() {
        var texts = Texts.load();
        assertEquals("64", Dial.CORES.told(64, texts));
        assertEquals("20.0\u00a0ms", Dial.LENGTH.told(20_000_000, texts));
        assertEquals("40\u00a0%", Dial.UNEQUAL.told(400, texts));
        assertEquals("1.0\u00a0MB", Dial.PAYLOAD.told(1_000_000, texts));
        assertEquals("4", Dial.MEMORY.told(4, texts));
        assertEquals("no limit", Dial.MEMORY.told(Dial.MEMORY.get(WISH), texts));
    }

    @Test
    void memoryAndPayloadSlowWhatNeedsThem() {
        Wish many = WISH.on(SimulatedMachine.cores(64));
        Wish fetching = Dial.MEMORY.set(Dial.MEMORY_SHARE.set(many, 500), 8);
        assertTrue(makespan(fetching) > 2 * makespan(many), "32 cores’ worth is wanted of 8");
        assertEquals(makespan(many), makespan(Dial.MEMORY_SHARE.set(many, 500)), "there is no limit");
        Wish processes = many.in(Way.PROCESS_POOL);
        assertTrue(makespan(Dial.PAYLOAD.set(processes, 8_000_000)) > 2 * makespan(processes));
        assertEquals(makespan(many), makespan(Dial.PAYLOAD.set(many, 8_000_000)), "threads share their memory");
    }

    private static long makespan(Wish wish) {
        return new Simulator().run(wish.question().scenario()).makespanNanos();
    }

    @Test
    void copiedLengthsAreAsUnequalAsTheyWere() {
        Wish copied = WISH.with(
                ItemTimes.copied(ItemTimes.logNormal(20_000_000, 700, 3).nanos(4_096)));
        assertEquals(700.0, (double) Dial.UNEQUAL.get(copied.withItems(4_096)), 25);
        assertEquals(0, Dial.UNEQUAL.get(WISH.with(ItemTimes.copied(new long[] {5_000, 5_000}))));
    }
}
