package corewise.lesson;

import corewise.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads lessons from text; never throws for what is wrong in it. Stateless. */
public final class LessonReader {
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 4_000;

    private LessonReader() {}

    /**
     * What a file came to. Immutable.
     *
     * @param lesson empty where it cannot be shown
     * @param problems all that is wrong, by line; a lesson with problems is not shown
     */
    public record Result(Optional<Lesson> lesson, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }

        /** Whether it can be shown. */
        public boolean good() {
            return lesson.isPresent() && problems.isEmpty();
        }
    }

    /**
     * Reads a lesson and checks it.
     *
     * @param id its name
     */
    public static Result read(String id, List<String> lines) {
        List<Problem> problems = new ArrayList<>();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return new Result(Optional.empty(), List.of(new Problem(1, Fact.of("lessonFile.tooLong"))));
        }
        List<Section> sections = Section.read(lines, problems);
        Section first = sections.getFirst();
        first.only(Set.of("title", "goal", "minutes"));
        Lesson lesson =
                new Lesson(id, first.needed("title"), first.needed("goal"), minutes(first), steps(sections, problems));
        if (problems.isEmpty()) {
            problems.addAll(LessonCheck.problems(lesson));
        }
        return new Result(
                Optional.of(lesson),
                problems.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Problem::line))
                        .toList());
    }

    private static int minutes(Section first) {
        String minutes = first.value("minutes").orElse("0");
        if (minutes.matches("\\d{1,2}")) {
            return Integer.parseInt(minutes);
        }
        first.wrong("minutes", "lessonFile.badValue");
        return 0;
    }

    private static List<Step> steps(List<Section> sections, List<Problem> problems) {
        List<Step> steps = new ArrayList<>();
        int at = 1;
        while (at < sections.size()) {
            Section section = sections.get(at);
            int end = at + 1;
            if (!StepReader.begins(section)) {
                problems.add(new Problem(
                        section.line(), Fact.of("lessonFile.misplaced").verbatim("section", section.name())));
            } else {
                while (end < sections.size() && !StepReader.begins(sections.get(end))) {
                    end++;
                }
                new StepReader(section, sections.subList(at + 1, end)).read().ifPresent(steps::add);
            }
            at = end;
        }
        return steps;
    }
}
