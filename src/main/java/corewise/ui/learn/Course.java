package corewise.ui.learn;

import static corewise.ui.learn.LearnViewModel.AFTER;
import static corewise.ui.learn.LearnViewModel.BEFORE;

import corewise.lesson.CourseProgress;
import corewise.lesson.Lesson;
import corewise.lesson.Lessons;
import java.util.ArrayList;
import java.util.List;

/** All that the path leads through: the quiz before, the lessons, the quiz after, a teacher's own. For one thread. */
final class Course {
    private static final String OWN = "own-";

    private final List<Lesson> all = new ArrayList<>();

    Course() {
        all.add(Lessons.builtIn(BEFORE));
        Lessons.path().forEach(id -> all.add(Lessons.builtIn(id)));
        all.add(Lessons.builtIn(AFTER));
    }

    List<Lesson> all() {
        return List.copyOf(all);
    }

    /** The first lesson of the path. */
    Lesson first() {
        return all.get(1);
    }

    boolean has(String id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }

    Lesson lesson(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** The lesson after one; the last has none after it but itself. */
    Lesson after(Lesson lesson) {
        int place = all.indexOf(lesson(lesson.id()));
        return all.get(Math.min(place + 1, all.size() - 1));
    }

    /** The lesson that was left last, or the one after it where that was left at its end. */
    Lesson latest(CourseProgress progress) {
        String last = progress.last();
        if (has(last)) {
            return progress.walked(last).step() == 0 ? after(lesson(last)) : lesson(last);
        }
        return all.stream()
                .filter(lesson ->
                        !lesson.isQuiz() && !progress.walked(lesson.id()).done())
                .findFirst()
                .orElse(first());
    }

    /** Whether this is the id of a lesson from a file. */
    boolean isOwn(String id) {
        return id.startsWith(OWN);
    }

    /** Adds a lesson from a file, which comes last, in the place of one with this name. */
    Lesson add(Lesson own) {
        Lesson named = new Lesson(OWN + own.id(), own.title(), own.goal(), own.minutes(), own.steps());
        all.removeIf(each -> each.id().equals(named.id()));
        all.add(named);
        return named;
    }
}
