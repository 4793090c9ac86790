package corewise.ui.learn;

import corewise.lesson.CourseProgress;
import corewise.lesson.Here;
import corewise.lesson.Lesson;
import corewise.lesson.Recording;
import corewise.ui.fx.OnWindowThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The walks through lessons, of which one is at hand: the learner's own, which know what was answered at other times, and
 * those before a room, which begin without any answer.
 */
@OnWindowThread
final class Walks {
    private final Kept kept;
    private final Map<String, Walk> own = new HashMap<>();
    private final Map<String, Walk> room = new HashMap<>();
    private boolean inRoom;
    private Here here;
    private Walk now;

    /** @param first the lesson that is at hand before any is opened */
    Walks(Lesson first, Here here, Kept kept) {
        this.kept = kept;
        this.here = here;
        now = new Walk(first, here);
    }

    /** The walk at hand. */
    Walk now() {
        return now;
    }

    /** The machine as far as lessons go by it. */
    Here here() {
        return here;
    }

    /** Whether the walks before a room are meant. */
    boolean inRoom() {
        return inRoom;
    }

    private Map<String, Walk> all() {
        return inRoom ? room : own;
    }

    private Walk of(Lesson lesson) {
        Walk known = all().get(lesson.id());
        Optional<Recording> recording = recording(lesson);
        if (known != null && known.recording().equals(recording)) {
            return known;
        }
        Walk fresh = new Walk(lesson, here, recording);
        if (!inRoom) {
            fresh.recall(kept.now());
        }
        all().put(lesson.id(), fresh);
        return fresh;
    }

    /** A room sees the runs that whoever shows them has chosen before. */
    private Optional<Recording> recording(Lesson lesson) {
        return Optional.ofNullable(own.get(lesson.id())).flatMap(Walk::recording);
    }

    /** The place of a step, from 1, as the screen counts it: in the learner's own walk; 0 where it is not taken here. */
    int place(Lesson lesson, int number) {
        Walk walk = own.getOrDefault(lesson.id(), new Walk(lesson, here));
        return walk.steps().stream().map(lesson::number).toList().indexOf(number) + 1;
    }

    /** A lesson is at hand from now on, where it was left. */
    void open(Lesson lesson) {
        boolean fresh = !all().containsKey(lesson.id());
        now = of(lesson);
        if (fresh) {
            now.go(left(now, kept.now()));
        } else if (now.atEnd()) {
            now.go(0);
        }
    }

    private static int left(Walk walk, CourseProgress progress) {
        Lesson lesson = walk.lesson();
        List<Integer> numbers = walk.steps().stream().map(lesson::number).toList();
        CourseProgress.Walked walked = progress.walked(lesson.id());
        // of a quiz that is the first question without an answer: any may have been passed over; for a step that is not
        // taken here, or not before it is known what there is, it is the one in its place
        IntPredicate passed = lesson.isQuiz() && !walked.done()
                ? number -> progress.answer(lesson.id(), number).isPresent()
                : number -> number < walked.step();
        long place = numbers.stream().takeWhile(passed::test).count();
        return lesson.isQuiz() ? (int) place : (int) Math.min(place, numbers.size() - 1);
    }

    /** Lessons go by what there is: those in which nothing was answered and nothing run take it over. */
    void found(Here there) {
        here = there;
        forgetUntouched();
        if (now.untouched()) {
            again(of(now.lesson()));
        }
    }

    /** Forgets those in which nothing was answered and nothing run. */
    void forgetUntouched() {
        own.values().removeIf(Walk::untouched);
        room.values().removeIf(Walk::untouched);
    }

    /** Those before a room are meant from now on, or the learner's own: the place stays. */
    void inRoom(boolean wanted) {
        inRoom = wanted;
        int place = now.at();
        now = of(now.lesson());
        now.go(place);
    }

    /** The lesson at hand is walked anew: with recorded runs, or with runs that are made here. */
    void anew(Optional<Recording> recording) {
        Walk walk = new Walk(now.lesson(), here, recording);
        walk.takeAnswers(now);
        all().put(walk.lesson().id(), walk);
        again(walk);
    }

    private void again(Walk walk) {
        walk.go(Math.min(now.at(), walk.steps().size() - 1));
        now = walk;
    }

    /** Forgets those through a lesson. */
    void forget(String id) {
        own.remove(id);
        room.remove(id);
    }

    /** Forgets all. */
    void clear() {
        own.clear();
        room.clear();
    }
}
