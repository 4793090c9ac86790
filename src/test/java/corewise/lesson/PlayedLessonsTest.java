package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All lessons with what they set themselves, on machines of several sizes, with runs that are played. */
@Execution(ExecutionMode.CONCURRENT)
class PlayedLessonsTest {

    static Stream<Here> machines() {
        return Stream.of(1, 2, 4, 8)
                .flatMap(cores -> Stream.of(new Here(cores, true, true, true), new Here(cores, true, false, false)));
    }

    /** What a step's button makes of what the lesson has set when the step is reached. */
    private static Runs asSet(Plan plan, Setting set, Here here) {
        RunOptions options = RunOptions.DEFAULTS
                .withCores(set.cores().orElse(0))
                .withPayload(set.payloadBytes().orElse(0));
        if (set.language().orElseThrow() == Language.PYTHON) {
            options = options.inPython(InterpreterChoice.USUAL);
        }
        ListSpec list = new ListSpec(
                set.work().orElseThrow(),
                set.items().orElseThrow().of(here.cores()),
                set.lengths().orElseThrow(),
                set.lengthNanos().orElseThrow(),
                set.seed().orElseThrow());
        int workers = set.workers().map(each -> each.of(here.cores())).orElse(here.cores());
        List<Trace> runs = new ArrayList<>();
        for (int time = 0; time < plan.times(); time++) {
            for (Way way : plan.ways()) {
                RunSpec spec = new RunSpec(way, list, workers, options);
                runs.add(Played.run(spec, MachineInfo.madeUp(here.cores()), runs.size()));
            }
        }
        return Runs.newest(runs, here);
    }

    private static void each(Here here, BiConsumer<Step, Setting> action) {
        for (String id : Lessons.path()) {
            List<Step> steps = Lessons.builtIn(id).on(here);
            for (int at = 0; at < steps.size(); at++) {
                action.accept(steps.get(at), LessonRecorder.set(steps, at));
            }
        }
    }

    private static String told(Step step, Object judged) {
        return step.head().text().in(Localised.FIRST) + ": " + judged;
    }

    @ParameterizedTest
    @MethodSource("machines")
    void noTaskIsSolvedByWhatTheLessonSets(Here here) {
        List<String> solved = new ArrayList<>();
        each(here, (step, set) -> {
            if (step instanceof Step.Break task) {
                Judgement judged = task.rule().judge(asSet(task.plan(), set, here));
                if (judged.ruling() != Judgement.Ruling.HOLDS_NOT) {
                    solved.add(told(step, judged));
                }
            }
        });
        assertEquals(List.of(), solved);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void noBeliefIsRightByWhatTheLessonSets(Here here) {
        List<String> believed = new ArrayList<>();
        each(here, (step, set) -> {
            if (step instanceof Step.Predict predict && predict.prediction() instanceof Prediction.OfChoice of) {
                Outcome outcome = Outcome.of(of, new Guess.OfChoice(0), asSet(predict.plan(), set, here));
                if (outcome.happened() == Outcome.NONE
                        || of.choices().get(outcome.happened()).belief().isPresent()) {
                    believed.add(told(step, outcome));
                }
            }
        });
        assertEquals(List.of(), believed);
    }

    @Test
    void whatOtherProgramsLeaveOfAComputerSaysNothingOfHowMuchOfItALoopCanUse() {
        Here here = new Here(4, true, true, true);
        Step.Predict predict =
                (Step.Predict) Lessons.builtIn("02-bars").on(here).get(1);
        ListSpec list = new ListSpec(Work.PRIMES, 12, Lengths.EQUAL, 100_000_000, 1);
        RunSpec loop = new RunSpec(Way.SERIAL, list, 1);
        Trace heldUp = Played.heldUp(loop, MachineInfo.madeUp(4), 0, 0.9, 10_000_000_000L);
        Trace alone = Played.run(loop, MachineInfo.madeUp(4), 0);
        assertEquals(Outcome.State.CANNOT_TELL, outcome(predict, heldUp, here).state());
        assertEquals(1, outcome(predict, alone, here).happened());
    }

    @Test
    void whereAThreadEachIsAsFastAsAPoolWhoeverExpectsNothingOfThreadsIsRight() {
        Here here = new Here(4, true, true, true);
        Step.Predict predict =
                (Step.Predict) Lessons.builtIn("03-thread-each").on(here).get(2);
        // so long that making threads takes no part of the time that can be seen
        ListSpec list = new ListSpec(Work.PRIMES, 40, Lengths.EQUAL, 100_000_000, 1);
        List<Trace> runs = new ArrayList<>();
        for (Way way : List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL)) {
            for (int number = 0; number < 3; number++) {
                runs.add(Played.run(new RunSpec(way, list, 4), MachineInfo.madeUp(4), number));
            }
        }
        Prediction.OfChoice of = (Prediction.OfChoice) predict.prediction();
        Outcome outcome = Outcome.of(of, new Guess.OfChoice(2), Runs.newest(runs, here));
        assertEquals(Outcome.State.RIGHT, outcome.state(), outcome::toString);
        assertEquals(
                "No: beyond the cores they bring nothing",
                of.choices().get(outcome.happened()).says().in("en"));
    }

    private static Outcome outcome(Step.Predict predict, Trace run, Here here) {
        return Outcome.of(predict.prediction(), new Guess.OfChoice(0), Runs.newest(List.of(run), here));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void noPlaceHasMoreThanThreeFifthsOfWhatComesTrue(Here here) {
        List<Integer> places = new ArrayList<>();
        each(here, (step, set) -> {
            if (step instanceof Step.Predict predict && predict.prediction() instanceof Prediction.OfChoice of) {
                places.add(Outcome.of(of, new Guess.OfChoice(0), asSet(predict.plan(), set, here))
                        .happened());
            }
        });
        for (int place = 0; place < 3; place++) {
            assertTrue(Collections.frequency(places, place) * 5 <= places.size() * 3, place + " in " + places);
        }
    }

    @Test
    void aFactorThatFallsShortOfTheCoresIsNoProofThatSendingIsFree() {
        Here four = new Here(4, true, false, false);
        List<String> came = new ArrayList<>();
        each(four, (step, set) -> {
            if (step instanceof Step.Predict predict
                    && predict.prediction() instanceof Prediction.OfChoice of
                    && of.choices().getFirst().belief().equals(Optional.of(Belief.SENDING_IS_FREE))) {
                Runs runs = asSet(predict.plan(), set, four);
                boolean faster = Measured.read("process-pool.speed-up")
                        .map(figure -> runs.read(figure).value() > 1.5)
                        .orElseThrow();
                came.add((faster ? "faster, choice " : "slower, choice ")
                        + Outcome.of(of, new Guess.OfChoice(0), runs).happened());
            }
        });
        assertEquals(List.of("faster, choice 2"), came);
    }
}
