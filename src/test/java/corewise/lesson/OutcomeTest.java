package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guesses held against played runs. */
class OutcomeTest {
    private static final MachineInfo MACHINE = MachineInfo.madeUp(4);
    private static final Here HERE = new Here(4, true, false, false);
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 12, Lengths.EQUAL, 10_000_000, 1);
    private static final Map<Prediction.Met, Localised> WHYS = Map.of(
            Prediction.Met.RIGHT, new Localised(Map.of("en", "right")),
            Prediction.Met.LOW, new Localised(Map.of("en", "low")),
            Prediction.Met.HIGH, new Localised(Map.of("en", "high")));

    private static Runs runs(double others) {
        List<Trace> runs = new ArrayList<>();
        for (int workers : new int[] {1, 4, 8}) {
            runs.add(Played.run(new RunSpec(Way.SERIAL, LIST, workers), MACHINE, runs.size(), others));
            runs.add(Played.run(new RunSpec(Way.POOL, LIST, workers), MACHINE, runs.size(), others));
        }
        return new Runs(runs, HERE);
    }

    @ParameterizedTest
    @CsvSource({"100, LOW", "120, RIGHT", "125, RIGHT", "400, HIGH"})
    void numberIsRightWithinItsTolerance(double millis, Prediction.Met met) {
        Prediction.OfNumber of =
                new Prediction.OfNumber(Measured.read("serial.time").orElseThrow(), 0.1, WHYS);
        Outcome outcome = Outcome.of(of, new Guess.OfNumber(millis * 1e6), runs(0.02));
        assertEquals(WHYS.get(met), outcome.why());
        assertEquals(met == Prediction.Met.RIGHT, outcome.state() == Outcome.State.RIGHT);
    }

    @Test
    void orderIsHeldAgainstTheRunShown() {
        Prediction.OfOrder of = new Prediction.OfOrder(Way.SERIAL, List.of(0, 5, 9), WHYS);
        assertEquals(
                Outcome.State.RIGHT,
                Outcome.of(of, new Guess.OfOrder(List.of(0, 5, 9)), runs(0.02)).state());
        assertEquals(
                Outcome.State.WRONG,
                Outcome.of(of, new Guess.OfOrder(List.of(5, 0, 9)), runs(0.02)).state());
    }

    @Test
    void whereRunsEndDifferentlyAnOrderIsRightInSomeOfThem() {
        // two equal items side by side: whichever is a little shorter in a run ends first
        ListSpec pair = new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 10_000_000, 1);
        RunSpec pool = new RunSpec(Way.POOL, pair, 2);
        List<Trace> runs = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            runs.add(Played.run(pool, MACHINE, number));
        }
        Prediction.OfOrder of = new Prediction.OfOrder(Way.POOL, List.of(0, 1), WHYS);
        List<Trace> inOrder = runs.stream().filter(OutcomeTest::zeroEndsFirst).toList();
        List<Trace> overtaken = runs.stream().filter(run -> !zeroEndsFirst(run)).toList();
        List<Trace> five =
                List.of(inOrder.get(0), overtaken.get(0), inOrder.get(1), overtaken.get(1), overtaken.get(2));
        Outcome some = Outcome.of(of, new Guess.OfOrder(List.of(0, 1)), new Runs(five, HERE));
        assertEquals(Outcome.State.SOMETIMES, some.state());
        assertEquals(null, some.right(), "neither right nor wrong");
        assertEquals(Localised.NONE, some.why(), "what is told of a wrong order is not told of it");
        Texts texts = Texts.load();
        assertTrue(
                texts.say(some.tally().orElseThrow()).startsWith("2 of 5 runs ended so; the run shown ended "),
                () -> some.toString());
        Outcome none = Outcome.of(of, new Guess.OfOrder(List.of(1, 0)), new Runs(inOrder.subList(0, 2), HERE));
        assertEquals(Outcome.State.WRONG, none.state());
        assertEquals(
                "None of the 2 runs ended so; the run shown ended 0, 1.",
                texts.say(none.tally().orElseThrow()));
        Outcome all = Outcome.of(of, new Guess.OfOrder(List.of(0, 1)), new Runs(inOrder.subList(0, 2), HERE));
        assertEquals(Outcome.State.RIGHT, all.state());
        assertEquals(
                "2 runs, one order of these items; the run shown ended 0, 1.",
                texts.say(Outcome.seen(of, new Runs(inOrder.subList(0, 2), HERE))
                        .tally()
                        .orElseThrow()));
    }

    private static boolean zeroEndsFirst(Trace run) {
        return run.endedNanos(0) < run.endedNanos(1);
    }

    @Test
    void whatHappenedIsKnownWithoutAGuess() {
        Prediction.OfNumber number =
                new Prediction.OfNumber(Measured.read("serial.time").orElseThrow(), 0.1, WHYS);
        Outcome seen = Outcome.seen(number, runs(0.02));
        assertEquals(Outcome.State.NOT_GUESSED, seen.state());
        assertEquals(Outcome.of(number, new Guess.OfNumber(1), runs(0.02)).values(), seen.values());
        assertEquals(Localised.NONE, seen.why());
        assertEquals(null, seen.right());
        Prediction.OfOrder order = new Prediction.OfOrder(Way.SERIAL, List.of(9, 0, 5), WHYS);
        assertEquals(3, Outcome.seen(order, runs(0.02)).values().size());
        Prediction.OfChoice choice = new Prediction.OfChoice(
                List.of(choice("serial.time < 1ms"), choice("serial.time > 100ms"), choice("serial.time > 1s")));
        assertEquals(1, Outcome.seen(choice, runs(0.02)).happened());
        assertEquals(
                Outcome.State.CANNOT_TELL,
                Outcome.seen(choice, new Runs(List.of(), HERE)).state());
    }

    @Test
    void whyWhatIsLeftOverHappenedIsToldWhereTimesAreLevel() {
        Runs level = new Runs(Played.runs(LIST, 4, MACHINE, 3, Way.POOL, Way.CHUNKS), HERE);
        assertEquals(
                "the times of pool and chunks overlap",
                leftOver(level, "pool.time < chunks.time", "pool.time > chunks.time"));
        assertEquals(
                "pool took about 1.00\ufeff\u00d7 as long as chunks, in some runs more and in some less",
                leftOver(level, "2 * pool.time < 2.004 * chunks.time"));
        assertEquals("", leftOver(level, "pool.time < 0.5 * chunks.time"), "that failed by itself");
        Outcome clear = Outcome.seen(
                new Prediction.OfChoice(List.of(choice("pool.time < chunks.time"), choice("pool.workers = 4"))), level);
        assertEquals(1, clear.happened());
        assertEquals(Optional.empty(), clear.reason(), "what happened has a reason of its own");
    }

    private static String leftOver(Runs runs, String... rules) {
        List<Choice> choices = Stream.concat(Stream.of(rules), Stream.of("otherwise"))
                .map(OutcomeTest::choice)
                .toList();
        Prediction.OfChoice of = new Prediction.OfChoice(choices);
        Outcome outcome = Outcome.of(of, new Guess.OfChoice(0), runs);
        assertEquals(rules.length, outcome.happened());
        assertEquals(outcome.reason(), Outcome.seen(of, runs).reason());
        return outcome.reason().map(Texts.load()::say).orElse("");
    }

    private static Choice choice(String when) {
        Localised text = new Localised(Map.of("en", when));
        return new Choice(text, text, Optional.of(rule(when)), false, Optional.empty());
    }

    private static Rule rule(String text) {
        try {
            return RuleReader.read(text);
        } catch (RuleReader.BadRule bad) {
            throw new AssertionError(bad);
        }
    }

    @Test
    void tasksThatTheListDoesNotHaveAreTold() {
        Prediction.OfOrder of = new Prediction.OfOrder(Way.SERIAL, List.of(0, 50), WHYS);
        Outcome outcome = Outcome.of(of, new Guess.OfOrder(List.of(0, 50)), runs(0.02));
        assertEquals("lesson.needs.tasks", outcome.reason().orElseThrow().key());
    }

    @Test
    void curveIsJudgedByItsWorstPoint() {
        Prediction.OfCurve of = new Prediction.OfCurve(
                Way.POOL, List.of(new Amount(0, 1), new Amount(1, 0), new Amount(2, 0)), 0.25, WHYS);
        assertEquals(
                WHYS.get(Prediction.Met.RIGHT),
                Outcome.of(of, new Guess.OfCurve(List.of(1.0, 4.0, 4.0)), runs(0.02))
                        .why());
        assertEquals(
                WHYS.get(Prediction.Met.HIGH),
                Outcome.of(of, new Guess.OfCurve(List.of(1.0, 4.0, 8.0)), runs(0.02))
                        .why());
        assertEquals(
                WHYS.get(Prediction.Met.LOW),
                Outcome.of(of, new Guess.OfCurve(List.of(1.0, 1.0, 1.0)), runs(0.02))
                        .why());
    }

    @Test
    void nobodyIsToldToBeWrongByRunsBesideOtherPrograms() {
        Prediction.OfNumber of =
                new Prediction.OfNumber(Measured.read("serial.time").orElseThrow(), 0.1, WHYS);
        Outcome outcome = Outcome.of(of, new Guess.OfNumber(1), runs(0.5));
        assertEquals(Outcome.State.CANNOT_TELL, outcome.state());
        assertEquals("reason.disturbed", outcome.reason().orElseThrow().key());
    }

    /** Of one item more than there are cores, however many these are: the belief that cores multiply is not confirmed. */
    @ParameterizedTest
    @CsvSource({"2", "3", "4", "8", "16", "64"})
    void oneItemMoreThanCoresTakesTwoRoundsOnEveryMachine(int cores) {
        Prediction remainder = Lessons.builtIn("11-how-much-faster").steps().stream()
                .filter(Step.Predict.class::isInstance)
                .map(step -> ((Step.Predict) step).prediction())
                .filter(Prediction.OfChoice.class::isInstance)
                .findFirst()
                .orElseThrow();
        ListSpec list = new ListSpec(Work.PRIMES, cores + 1, Lengths.EQUAL, 100_000_000, 1);
        MachineInfo machine = MachineInfo.madeUp(cores);
        List<Trace> runs = List.of(
                Played.run(new RunSpec(Way.SERIAL, list, cores), machine, 0, 0),
                Played.run(new RunSpec(Way.POOL, list, cores), machine, 1, 0));
        Outcome seen = Outcome.seen(remainder, new Runs(runs, new Here(cores, true, false, false)));
        assertEquals(1, seen.happened());
    }
}
