package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a lesson's file is told by its line; the lesson of the README is a good one. */
class LessonReaderTest {
    private static final Texts TEXTS = Texts.load();

    /** The lines of the README's lesson. */
    private static List<String> readme() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean in = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            in = in ? line.startsWith("    ") || line.isBlank() : line.startsWith("    title en:");
            if (in) {
                lines.add(line.isBlank() ? "" : line.substring(4));
            } else if (!lines.isEmpty()) {
                return lines;
            }
        }
        return lines;
    }

    private static LessonReader.Result with(String line, String... instead) throws IOException {
        List<String> lines = readme();
        int at = lines.indexOf(line);
        assertTrue(at >= 0, () -> "the README's lesson has no line " + line);
        lines.remove(at);
        lines.addAll(at, List.of(instead));
        return LessonReader.read("mine", lines);
    }

    @Test
    void chineseHasNoSpaceWhereALineEndsAndItsSignsAreCountedAsWords() {
        List<Problem> problems = new java.util.ArrayList<>();
        Section section = Section.read(
                        List.of("title en: one", "  two", "title zh: 一个核心，", "  一个循环", "  and more", "  的"), problems)
                .getFirst();
        assertEquals("one two", section.text("title").in("en"));
        assertEquals("一个核心，一个循环 and more 的", section.text("title").in("zh-CN"));
        assertEquals(5, LessonCheck.words("一个核心，一个循环"));
        assertEquals(4, LessonCheck.words("{items}个元素 and"));
        assertEquals(3, LessonCheck.words(" one  two\n three "));
        assertEquals(0, LessonCheck.words(" "));
    }

    @Test
    void lessonOfTheReadmeIsGoodAndHasThirtyLinesOrSo() throws IOException {
        LessonReader.Result result = LessonReader.read("mine", readme());
        assertEquals(List.of(), result.problems());
        assertTrue(result.good());
        assertTrue(readme().stream().filter(line -> !line.isBlank()).count() <= 31);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run: serial, pool          | run: serial, pond          | badName",
                "when: otherwise            | when: pool.fastness > 3    | badFigure",
                "when: otherwise            | wenn: otherwise            | unknownKey",
                "says en: Twice             | says de: Zweimal           | noText",
                "[say]                      | [sing]                     | misplaced",
                "light: slowest             | light: slowly              | badValue",
                "times: 3                   | times: many                | badValue",
                "[predict]                  | predict                    | badLine",
                "rows: worker               | rows: workers              | badName",
                "rows: worker               | rows: worker               | ",
                "when: pool.speed-up > 1.7  | right: yes                 | ",
                "done en: {pool.workers} workers, {pool.speed-up}. | done en: {pool.workers           | badPlaces",
                "done en: {pool.workers} workers, {pool.speed-up}. | done en: {chunks.time}           | notRun",
                "title en: Two workers, twice as fast?             | minutes: 5                       | twice",
                "goal en: See what a second worker brings.         | goal de: Sieh hin.               | noTextAbove",
                "minutes: 5                 | minuts: 5                  | unknownKeyAbove",
                "times: 2                   | set: items 0              | badSetting",
                "times: 2                   | set: workers 0*cores      | badSetting",
                "times: 2                   | set: length 0ms           | badSetting",
                "times: 2                   | set: work sleep           | badName",
                "times: 2                   | set: cores 9999           | badSetting",
                "times: 2                   | set: colour red           | noSetting"
            })
    void whatIsWrongIsToldWithItsLine(String line, String instead, String wrong) throws IOException {
        LessonReader.Result result = with(line.strip(), instead.strip());
        if (wrong == null) {
            assertTrue(result.good(), () -> result.problems().toString());
            return;
        }
        assertTrue(
                result.problems().stream()
                        .anyMatch(problem -> problem.fact().key().equals("lessonFile." + wrong.strip())),
                () -> result.problems().toString());
        result.problems().forEach(problem -> assertTrue(TEXTS.canSay(problem.told()), problem::toString));
    }

    @Test
    void whatIsNamedWronglyIsToldWithTheNamesThatThereAre() throws IOException {
        Problem problem = with("rows: worker", "rows: workers").problems().getFirst();
        assertEquals(
                "line " + problem.line() + ": “workers” is no value for “rows”, only core, worker, task",
                TEXTS.say(problem.told()));
    }

    @Test
    void notesAreOptionalShortAndOfFiguresThatAreKnown() throws IOException {
        String last = "model en: A core, and enough to do.";
        LessonReader.Result result = with(last, last, "notes en: Ask for {pool.busy}, then wait.");
        assertEquals(List.of(), result.problems());
        List<Step> steps = result.lesson().orElseThrow().steps();
        assertEquals(Localised.NONE, steps.getFirst().head().notes());
        assertEquals(
                "Ask for {pool.busy}, then wait.", steps.get(1).head().notes().in("de"));
        Lesson german =
                with(last, last, "notes en: Wait.", "notes de: Warte.").lesson().orElseThrow();
        Localised notes = german.steps().get(1).head().notes();
        assertEquals(List.of("Wait.", "Warte.", "Wait."), List.of(notes.in("en"), notes.in("de"), notes.in("zh")));
        assertTrue(LessonLanguages.texts(german).contains(notes), "lesson check tells where they are missing");
        wrong("manyWords", with(last, last, "notes en:" + " word".repeat(61)));
        wrong("badFigure", with(last, last, "notes en: {pool.fastness}"));
        wrong("notRun", with(last, last, "notes en: {chunks.time}"));
        wrong("noText", with(last, last, "notes de: Warten."));
        wrong("unknownKey", with("says en: Twice", "says en: Twice", "notes en: of a choice"));
    }

    private static void wrong(String key, LessonReader.Result result) {
        assertEquals(
                List.of("lessonFile." + key),
                result.problems().stream().map(problem -> problem.fact().key()).toList());
        result.problems().forEach(problem -> assertTrue(TEXTS.canSay(problem.told()), problem::toString));
    }

    @Test
    void aFigureThatIsMissedTwiceInAStepIsToldOnce() throws IOException {
        LessonReader.Result result = with("run: serial, pool", "run: serial");
        assertEquals(
                result.problems().stream().distinct().toList(), result.problems(), "one line says it as well as three");
        assertEquals("lessonFile.notRun", result.problems().getFirst().fact().key());
    }

    @Test
    void theMarkThatSomeEditorsBeginATextWithIsNoPartOfIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.lesson");
        Files.writeString(file, "\ufeff" + String.join("\r\n", readme()));
        assertEquals(List.of(), Lessons.read(file).problems());
        Files.writeString(file, String.join("\n", readme()), StandardCharsets.UTF_16);
        wrong("notUtf8", Lessons.read(file));
    }

    @Test
    void textOfMoreThanSixtyWordsIsTooLong() throws IOException {
        String model = "model en: A core, and enough to do.";
        assertTrue(with(model, "model en:" + " word".repeat(60)).good());
        LessonReader.Result result = with(model, "model en:" + " word".repeat(61));
        assertEquals("lessonFile.manyWords", result.problems().getFirst().fact().key());
    }

    @Test
    void lessonThatBreaksNothingIsNone() throws IOException {
        List<String> lines = readme();
        LessonReader.Result result = LessonReader.read("mine", lines.subList(0, lines.indexOf("[break]")));
        assertEquals("lessonFile.needs", result.problems().getFirst().fact().key());
    }

    @Test
    void anyFileIsReadWithoutAFault() throws IOException {
        Random random = new Random(1);
        List<String> good = readme();
        for (int time = 0; time < 2_000; time++) {
            List<String> lines = new ArrayList<>(good);
            for (int change = 0; change < 3; change++) {
                int at = random.nextInt(lines.size());
                String line = lines.get(at);
                int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
                switch (random.nextInt(3)) {
                    case 0 -> lines.remove(at);
                    case 1 ->
                        lines.set(at, line.substring(0, cut) + (char) (32 + random.nextInt(95)) + line.substring(cut));
                    default -> lines.add(at, good.get(random.nextInt(good.size())));
                }
            }
            LessonReader.read("changed", lines)
                    .problems()
                    .forEach(problem -> assertTrue(TEXTS.canSay(problem.told()), problem::toString));
        }
    }

    @Test
    void textsStandInTheLanguageThatIsAskedForElseInEnglish() throws IOException {
        List<String> lines = readme();
        lines.add(1, "title de: Zwei Arbeiter, doppelt so schnell?");
        Lesson lesson = LessonReader.read("mine", lines).lesson().orElseThrow();
        assertEquals("Zwei Arbeiter, doppelt so schnell?", lesson.title().in("de"));
        assertEquals("Two workers, twice as fast?", lesson.title().in("zh"));
    }
}
