package corewise.ui.learn;

import corewise.file.IoReason;
import corewise.lesson.CourseProgress;
import corewise.lesson.Guess;
import corewise.lesson.Here;
import corewise.lesson.Lesson;
import corewise.lesson.ProgressCsv;
import corewise.lesson.Recording;
import corewise.lesson.Step;
import corewise.model.Interpreter;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** The course: which lesson and step is at hand, what was answered, and what came of it. */
@OnWindowThread
public final class LearnViewModel implements AutoCloseable {
    static final String BEFORE = "quiz-before";
    static final String AFTER = "quiz-after";

    private final LearnDesk desk;
    private final Texts texts;
    private final Kept kept;
    private final Answers answers;
    private final RunsAtHand runs;
    private final TimeSpent time;
    private final SetUp setUp;
    private final RecordedRuns recorded;
    private final Course course = new Course();
    private final Walks walks;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final List<Subscription> heard = new ArrayList<>();
    private Runnable beginning = () -> show(course.latest(progress()).id());

    /** The course at its beginning; what was kept is read in the background. */
    LearnViewModel(LearnDesk desk, LearnServices services, BackgroundTasks background, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        recorded = new RecordedRuns(this, background, texts);
        kept = new Kept(
                services.store(),
                background,
                texts.get("learn.progress"),
                (key, problem) -> notice.set(texts.get(key, IoReason.of(problem))));
        answers = new Answers(kept, services.clock(), this::words);
        setUp = new SetUp(desk);
        time = new TimeSpent(services.clock(), kept);
        walks = new Walks(course.first(), Here.of(desk.machine(), List.of()), kept);
        runs = new RunsAtHand(new StepRuns(desk, texts), walks, answers, kept, this::changed);
        heard.add(desk.busy().subscribe(busy -> {
            if (!busy) {
                runs.judge();
                setUp.free(walk());
            }
            changed();
        }));
        heard.add(desk.spec().subscribe(spec -> changed()));
        heard.add(desk.hold().subscribe(reason -> changed()));
        heard.add(desk.progress().subscribe(progress -> changed()));
        heard.add(desk.notice().subscribe(said -> changed()));
        kept.load(() -> {
            walks.forgetUntouched();
            beginning.run();
        });
        // where looking fails there is none to run with
        background.run(services.interpreters(), this::found, problem -> found(List.of()));
    }

    private void found(List<Interpreter> interpreters) {
        walks.found(Here.of(desk.machine(), interpreters));
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** All that the path leads through: the quiz before, the lessons, the quiz after, a teacher's own. */
    List<Lesson> all() {
        return course.all();
    }

    /** Opens a lesson from a file: it comes last on the path. */
    public void openOwn(Lesson own) {
        Lesson named = course.add(own);
        walks.forget(named.id());
        show(named.id());
    }

    /** Says something above the panels of the left column, until another step is gone to. */
    public void say(String sentence) {
        notice.set(sentence);
    }

    /** Goes on where another window's page was; a teacher's own lesson is not there any more. */
    void goOnAt(LearnPage.Place place) {
        if (course.has(place.lesson())) {
            beginning = () -> {
                show(place.lesson());
                walk().go(place.step());
                if (kept.isLoaded() && !walk().atEnd()) {
                    // before that a walk with a choice would be one that takes no answers over
                    place.chosen().ifPresent(chosen -> walk().state().guess = chosen);
                }
                enter();
            };
            beginning.run();
        }
    }

    /** The lesson and the step at hand. */
    LearnPage.Place at() {
        Optional<Guess> chosen =
                walk().atEnd() || walks.inRoom() ? Optional.empty() : Optional.ofNullable(walk().state().guess);
        return new LearnPage.Place(lesson(), walk().at(), chosen);
    }

    /** Opens a lesson or a quiz where it was left. */
    public void show(String id) {
        time.spend(walk());
        walks.open(course.lesson(id));
        enter();
    }

    /** The lesson that comes after another on the path; the last one after itself. */
    Lesson after(Lesson lesson) {
        return course.after(lesson);
    }

    /** Goes to the next step, at the end to the next lesson, at the end of the course nowhere. */
    void next() {
        if (courseEnded()) {
            return;
        }
        say("");
        Walk walk = walk();
        if (walk.atEnd()) {
            show(after(walk.lesson()).id());
            return;
        }
        answers.commit(walk);
        time.spend(walk);
        walk.go(walk.at() + 1);
        if (walk.atEnd()) {
            kept.change(progress -> progress.done(walk.lesson().id()));
        }
        enter();
    }

    /** Whether the end of the last lesson is at hand. */
    boolean courseEnded() {
        return walk().atEnd() && course.after(walk().lesson()).equals(walk().lesson());
    }

    /** Goes to the step before. */
    void back() {
        say("");
        time.spend(walk());
        walk().go(walk().at() - 1);
        enter();
    }

    private void enter() {
        enter(true);
    }

    private void enter(boolean settingUp) {
        Walk walk = walk();
        if (!walk.atEnd()) {
            kept.change(progress -> progress.entered(lesson(), walk.number()));
            // a teacher's own is not there when the program is started anew
            if (!course.isOwn(lesson())) {
                kept.change(progress -> progress.at(lesson()));
            }
            if (settingUp) {
                setUp();
            }
        }
        runs.enter();
        changed();
    }

    /** Sets the board right for the step at hand. */
    void setUp() {
        setUp.of(walk());
    }

    /** Comes in sight, or leaves it. */
    void setInSight(boolean shown) {
        time.setInSight(shown, walk());
        setUp.setInSight(shown, walk());
    }

    /** What the lesson at hand is for: told once, as it begins; empty after that. */
    String goal() {
        return walk().at() == 0 && !walk().atEnd()
                ? course().title(walk().lesson().goal())
                : "";
    }

    /** Chooses an answer, from 0. */
    void choose(int choice) {
        if (!walk().atEnd() && choice < words().choices().size()) {
            answer(new Guess.OfChoice(choice));
        }
    }

    /** Answers the step at hand, or answers it anew. */
    void answer(Guess guess) {
        answers.answer(walk(), guess);
        changed();
    }

    /** Something was typed, drawn or put in order that is not the answer yet. */
    void draft(Guess guess) {
        StepState state = walk().state();
        boolean before = state.changed();
        state.draft = guess;
        if (before != state.changed()) {
            changed();
        }
    }

    /** Shows what the lesson itself says, without an answer. */
    void pass() {
        walk().state().passed = true;
        changed();
    }

    /** Shows the hint. */
    void hint() {
        if (!walk().atEnd() && walk().step() instanceof Step.Break) {
            walk().state().hint = true;
            changed();
        }
    }

    /** The runs of the step at hand. */
    RunsAtHand runs() {
        return runs;
    }

    /** So many in the room raised a hand for a choice. */
    public void count(int choice, int hands) {
        StepState state = walk().state();
        state.hands = state.hands.with(choice, hands);
        changed();
    }

    /** Walks before a room from now on, or by the learner alone: the place stays, the answers are others. */
    void inRoom(boolean now) {
        if (walks.inRoom() == now) {
            return;
        }
        time.spend(walk());
        kept.pause(now);
        walks.inRoom(now);
        enter(now);
    }

    /** Forgets all answers and how far the learner has come. */
    void reset() {
        // what was spent so far is forgotten, too
        time.spend(walk());
        kept.change(progress -> CourseProgress.NONE);
        walks.clear();
        show(BEFORE);
    }

    /** Walks the lesson at hand anew: with recorded runs, or with runs that are made here. */
    void walkAnew(Optional<Recording> recording) {
        walks.anew(recording);
        enter();
    }

    /** Offers recorded runs where none can be made here. */
    public RecordedRuns recorded() {
        return recorded;
    }

    /** The machine as far as lessons go by it. */
    Here here() {
        return walks.here();
    }

    /** All answers as a table. */
    String csv() {
        return ProgressCsv.of(
                progress(),
                answer -> course.has(answer.lesson()) ? walks.place(course.lesson(answer.lesson()), answer.step()) : 0);
    }

    CourseProgress progress() {
        return kept.now();
    }

    /** The walk at hand. */
    Walk walk() {
        return walks.now();
    }

    /** The id of the lesson at hand. */
    public String lesson() {
        return walk().lesson().id();
    }

    /** The place of the step at hand among those that are taken here, from 1. */
    public int place() {
        return walk().at() + 1;
    }

    /** What the step at hand says. */
    StepWords words() {
        return words(walk());
    }

    private StepWords words(Walk walk) {
        return new StepWords(walk, fillings(walk));
    }

    /** What is said of the course as a whole. */
    CourseWords course() {
        return new CourseWords(fillings(), progress());
    }

    /** What fills texts. */
    LessonWords fillings() {
        return fillings(walk());
    }

    private LessonWords fillings(Walk walk) {
        return new LessonWords(
                texts, walk.about(), walk.played() ? set -> walk.recordedItemNanos() : desk::expectedNanos);
    }

    LearnDesk desk() {
        return desk;
    }

    /** Grows with whatever is to be shown anew. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What is said above the panels; empty while there is nothing. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public void close() {
        time.spend(walk());
        heard.forEach(Subscription::unsubscribe);
    }
}
