package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.KeptJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a learner, and the table of it. */
class CourseProgressTest {
    private static Answer answer(String lesson, int step, String first, Boolean right) {
        return new Answer(lesson, step, "How many, \"really\"?", first, right, 1_000, "", null, 0, List.of());
    }

    private static CourseProgress some() {
        return CourseProgress.NONE
                .entered("one", 2)
                .at("one")
                .answered(answer("one", 2, "two\nlines", null))
                .seen("one", 2, false)
                .changed("one", 2, answer -> answer.then("-1", true, 61_000, List.of(2.0)))
                .spent("one", 90_000)
                .broke("one", 5)
                .broke("one", 5)
                .done("one");
    }

    @Test
    void firstAnswerStaysAndWhatWasAnsweredAfterwardsStandsBesideIt() {
        CourseProgress progress = some().answered(answer("one", 2, "another first", true));
        Answer answer = progress.answer("one", 2).orElseThrow();
        assertEquals("two\nlines", answer.first());
        assertEquals(false, answer.firstRight());
        assertEquals("-1", answer.after());
        assertEquals(true, answer.afterRight());
        assertEquals(List.of(2.0), answer.given());
        assertEquals(1, progress.walked("one").broken().size());
        assertEquals("one", progress.last());
        assertEquals(0, progress.walked("one").step(), "it was left at its end");
    }

    @Test
    void tableIsOneRowAQuestionAndNoCellIsAFormula() {
        String table = ProgressCsv.of(some(), answer -> 1);
        String[] rows = table.split("\r\n", -1);
        assertEquals(3, rows.length);
        assertEquals("", rows[2], "the last row ends as the others do");
        assertEquals(
                "lesson,step,step_in_file,question,first_answer,first_right,first_at,answer_after_seeing,after_right,"
                        + "after_at,minutes_in_lesson",
                rows[0]);
        assertEquals(
                "one,1,2,\"How many, \"\"really\"\"?\",\"two\nlines\",false,1970-01-01T00:00:01Z,'-1,true,"
                        + "1970-01-01T00:01:01Z,1.5",
                rows[1]);
    }

    @Test
    void tableTellsNothingOfWhatIsNotKnownAndNoCellBeginsAsAFormulaDoes() {
        for (String formula : List.of("=1+1", "+1", "-1", "@A1", "\t=1")) {
            List<String> rows = ProgressCsv.of(
                            CourseProgress.NONE.answered(answer("one", 3, formula, null)), answer -> 0)
                    .lines()
                    .toList();
            assertEquals(
                    "one,,3,\"How many, \"\"really\"\"?\",'" + formula + ",,1970-01-01T00:00:01Z,,,,0.0", rows.get(1));
        }
        String unbroken =
                ProgressCsv.of(CourseProgress.NONE.answered(answer("one", 3, "2.0\ufeff×", null)), answer -> 0);
        assertTrue(unbroken.contains(",2.0×,"), unbroken);
        for (String quoted : List.of("a,b", "a\rb", "a\nb", "a\"b", "\r=1")) {
            String table = ProgressCsv.of(CourseProgress.NONE.answered(answer("one", 3, quoted, false)), answer -> 0);
            String cell = (quoted.startsWith("\r") ? "'" : "") + quoted.replace("\"", "\"\"");
            assertTrue(table.contains("\",\"" + cell + "\",false,"), table);
        }
    }

    @Test
    void fileGivesBackWhatWasKeptAndSetsAsideWhatIsDamaged(@TempDir Path folder) throws IOException {
        ProgressFile file = new ProgressFile(folder.resolve("deeper"));
        assertEquals(CourseProgress.NONE, file.load());
        file.keep(some());
        assertEquals(some(), new ProgressFile(folder.resolve("deeper")).load());
        Path kept = folder.resolve("deeper").resolve("lessons-progress.json");
        for (String damaged : List.of(
                "{\"lessons\": 7",
                "",
                "[]",
                "null",
                "{\"lessons\": {\"one\": null}}",
                "{\"lessons\": {\"one\": {\"step\": \"two\"}}}",
                "{\"answers\": [null]}")) {
            Files.writeString(kept, damaged);
            assertThrows(KeptJson.DamagedException.class, file::load, damaged);
            assertEquals(CourseProgress.NONE, file.load(), damaged);
            assertFalse(Files.exists(kept), damaged);
            assertEquals(damaged, Files.readString(kept.resolveSibling("lessons-progress.json.damaged")));
        }
    }

    @Test
    void anAnswerOfEachKindIsGivenBackUnlessTheLessonHasChanged() {
        Step.Predict order =
                (Step.Predict) Lessons.builtIn("13-challenge").steps().get(2);
        Step.Predict curve =
                (Step.Predict) Lessons.builtIn("11-how-much-faster").steps().get(1);
        Step.Predict number =
                (Step.Predict) Lessons.builtIn("03-thread-each").steps().get(1);
        Step.Say words = (Step.Say) Lessons.builtIn("13-challenge").steps().get(3);
        Step.QuizQuestion question =
                (Step.QuizQuestion) Lessons.builtIn("quiz-before").steps().getFirst();
        for (var given : List.of(
                Map.entry(order, new Guess.OfOrder(List.of(3, 0, 2, 1))),
                Map.entry(curve, new Guess.OfCurve(List.of(1.0, 1.5, 1.25))),
                Map.entry(number, new Guess.OfNumber(2.5)),
                Map.entry(words, new Guess.OfWords("said")),
                Map.entry(question, new Guess.OfChoice(1)))) {
            assertEquals(
                    Optional.of(given.getValue()),
                    given(given.getValue().numbers()).guess(given.getKey()));
        }
        for (Step changed : List.of(order, curve, number, question)) {
            assertEquals(Optional.empty(), given(List.of(9.0, 9.0)).guess(changed));
        }
        assertEquals(Optional.empty(), given(List.of(9.0)).guess(question));
    }

    private static Answer given(List<Double> numbers) {
        return new Answer("one", 1, "?", "said", null, 1, "", null, 0, numbers);
    }

    @Test
    void gainIsTheShareOfWhatWasOpenAndUnknownWhereAQuizIsNotFinished() {
        CourseProgress progress = CourseProgress.NONE
                .answered(answer("before", 1, "a", false))
                .answered(answer("before", 2, "a", true))
                .answered(answer("after", 1, "b", true));
        assertTrue(Double.isNaN(progress.gain("before", "after", 2)));
        assertEquals(1, progress.answered(answer("after", 2, "b", true)).gain("before", "after", 2));
        assertEquals(0, progress.answered(answer("after", 2, "b", false)).gain("before", "after", 2));
    }
}
