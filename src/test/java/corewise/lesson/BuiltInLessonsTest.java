package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons and quizzes that come with the program. */
class BuiltInLessonsTest {
    private static final Path FOLDER = Path.of("assets/lessons");
    private static final Set<Belief> SAID_TO_BE_COMMON = EnumSet.range(Belief.MORE_THREADS_FASTER, Belief.UNSEEN_RACE);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(Lessons.ENDING)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsWrongWithIt(Path file) throws IOException {
        Texts texts = Texts.load();
        LessonReader.Result result = Lessons.read(file);
        assertEquals(
                "",
                result.problems().stream()
                        .map(problem -> texts.say(problem.told()))
                        .collect(Collectors.joining("\n")));
        assertTrue(result.good());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsThereInEveryLanguageWithTheSameFigures(Path file) throws IOException {
        Lesson lesson = Lessons.read(file).lesson().orElseThrow();
        Set<String> tongues = Arrays.stream(Tongue.values()).map(Tongue::tag).collect(Collectors.toSet());
        for (Localised text : LessonLanguages.texts(lesson)) {
            assertEquals(tongues, text.texts().keySet(), text.toString());
            Set<String> figures = new TreeSet<>(Texts.placesIn(text.in(Localised.FIRST)));
            text.texts().forEach((tongue, words) -> {
                assertEquals(figures, new TreeSet<>(Texts.placesIn(words)), tongue + ": " + words);
                assertFalse(words.contains("'") || words.contains("\"") || words.contains("..."), words);
            });
        }
        assertEquals(List.of("de", "en", "zh"), LessonLanguages.complete(lesson));
    }

    @Test
    void pathHasAllLessonsInOrder() throws IOException {
        Set<String> onPath = new TreeSet<>(Lessons.path());
        Set<String> there = files().map(file -> file.getFileName().toString().replace(Lessons.ENDING, ""))
                .filter(id -> !id.startsWith("quiz-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, onPath);
        assertEquals(List.copyOf(onPath), Lessons.path());
        assertEquals(13, onPath.size());
    }

    @Test
    void noExplanationSaysThatItWasSoWhereRunsDecide() {
        List<String> certain = Lessons.path().stream()
                .flatMap(id -> Lessons.builtIn(id).steps().stream())
                .filter(step -> step instanceof Step.Predict of && of.prediction() instanceof Prediction.OfChoice)
                .flatMap(step -> ((Prediction.OfChoice) ((Step.Predict) step).prediction()).choices().stream())
                .filter(choice -> choice.when().isPresent())
                .flatMap(choice -> choice.why().texts().values().stream())
                .filter(why -> why.matches("(?s)(Yes|Ja|\u5bf9)\\P{L}.*"))
                .toList();
        assertEquals(List.of(), certain);
    }

    @Test
    void quizzesHaveTwelveParallelQuestions() {
        List<Belief> before = about("quiz-before");
        List<Belief> after = about("quiz-after");
        assertEquals(12, before.size());
        assertEquals(EnumSet.allOf(Belief.class), EnumSet.copyOf(before));
        assertEquals(EnumSet.allOf(Belief.class), EnumSet.copyOf(after));
        assertEquals(12, after.size());
    }

    @Test
    void rightAnswersOfAQuizAreSpread() {
        List<Integer> before = rightPlaces("quiz-before");
        List<Integer> after = rightPlaces("quiz-after");
        for (List<Integer> places : List.of(before, after)) {
            for (int place = 0; place < 3; place++) {
                assertEquals(4, Collections.frequency(places, place), "place " + place + " of " + places);
            }
        }
        List<Belief> aboutAfter = about("quiz-after");
        List<Belief> aboutBefore = about("quiz-before");
        int asBefore = 0;
        int ofPair = 0;
        for (int question = 0; question < before.size(); question++) {
            asBefore += before.get(question).equals(after.get(question)) ? 1 : 0;
            int pair = aboutAfter.indexOf(aboutBefore.get(question));
            ofPair += before.get(question).equals(after.get(pair)) ? 1 : 0;
        }
        assertTrue(asBefore <= 6, () -> before + " and after " + after);
        assertTrue(ofPair <= 6, "pairs with one place: " + ofPair);
    }

    private static List<Integer> rightPlaces(String quiz) {
        return Lessons.builtIn(quiz).steps().stream()
                .map(step -> rightPlace(((Step.QuizQuestion) step).choices()))
                .toList();
    }

    private static int rightPlace(List<Choice> choices) {
        return choices.stream().map(Choice::right).toList().indexOf(true);
    }

    @Test
    void noPlaceHasMostOfTheRightCompletionsOfTheLessons() {
        List<Integer> places = Lessons.path().stream()
                .flatMap(id -> Lessons.builtIn(id).steps().stream())
                .filter(step -> step instanceof Step.Say say && !say.choices().isEmpty())
                .map(step -> rightPlace(((Step.Say) step).choices()))
                .toList();
        for (int place = 0; place < 3; place++) {
            int there = Collections.frequency(places, place);
            assertTrue(there >= 2 && there <= places.size() / 2, place + " in " + places);
        }
    }

    private static List<Belief> about(String quiz) {
        return Lessons.builtIn(quiz).steps().stream()
                .map(step -> ((Step.QuizQuestion) step).about())
                .toList();
    }

    @Test
    void everyCommonBeliefIsAPredictionThatARunRefutes() {
        Set<Belief> predicted = EnumSet.noneOf(Belief.class);
        for (String id : Lessons.path()) {
            for (Step step : Lessons.builtIn(id).steps()) {
                if (step instanceof Step.Predict predict && predict.prediction() instanceof Prediction.OfChoice of) {
                    of.choices().stream()
                            .flatMap(choice -> choice.belief().stream())
                            .forEach(predicted::add);
                }
            }
        }
        Set<Belief> missing = EnumSet.copyOf(SAID_TO_BE_COMMON);
        missing.removeAll(predicted);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyStepOfEveryLessonHasNotesForALecturer() {
        for (String id : Lessons.path()) {
            for (Step step : Lessons.builtIn(id).steps()) {
                String notes = step.head().notes().in(Localised.FIRST);
                assertTrue(
                        notes.split("\\s+").length >= 10,
                        () -> id + ", line " + step.head().line() + ": " + notes);
            }
        }
    }

    @Test
    void withRunsOfAnotherMachineTheLockIsBrokenWithWhatThereIsHere() {
        Lesson lock = Lessons.builtIn("10-global-lock");
        Here there = new Here(2, true, true, true);
        Here here = new Here(4, true, false, false);
        List<Step> steps = lock.on(there, here);
        assertEquals(lock.on(there).getFirst(), steps.getFirst());
        assertEquals(lock.on(here).getLast(), steps.getLast());
    }

    @Test
    void everyLessonTakesFiveToTenMinutesAndCanBeTakenOnAnyMachine() {
        for (String id : Lessons.path()) {
            Lesson lesson = Lessons.builtIn(id);
            assertTrue(lesson.minutes() >= 5 && lesson.minutes() <= 10, id);
            for (Here here : List.of(
                    new Here(1, true, true, true), new Here(2, false, false, false), new Here(8, true, true, false))) {
                List<Step> steps = lesson.on(here);
                assertTrue(steps.stream().anyMatch(Step.Predict.class::isInstance), id);
                assertTrue(steps.stream().anyMatch(Step.Say.class::isInstance), id);
                assertTrue(steps.stream().anyMatch(Step.Break.class::isInstance), id);
            }
        }
    }
}
