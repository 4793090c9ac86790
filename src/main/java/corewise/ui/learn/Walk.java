package corewise.ui.learn;

import corewise.lesson.CourseProgress;
import corewise.lesson.Here;
import corewise.lesson.Lesson;
import corewise.lesson.Plan;
import corewise.lesson.Recording;
import corewise.lesson.Setting;
import corewise.lesson.Step;
import corewise.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One walk through a lesson on this machine, from its first step to its end. For one thread. */
final class Walk {
    private final Lesson lesson;
    private final List<Step> steps;
    private final List<StepState> states = new ArrayList<>();
    private final Here here;
    private final Optional<Recording> recording;
    private int at;

    /** A walk with runs that are made here. */
    Walk(Lesson lesson, Here here) {
        this(lesson, here, Optional.empty());
    }

    /** @param recording the runs that predictions are held against in the place of runs made here, if any */
    Walk(Lesson lesson, Here here, Optional<Recording> recording) {
        this.lesson = lesson;
        this.here = here;
        this.recording = recording;
        steps = lesson.on(machine(), here);
        steps.forEach(step -> states.add(new StepState()));
    }

    Lesson lesson() {
        return lesson;
    }

    /** The runs of another time that predictions are held against; empty where they are made here. */
    Optional<Recording> recording() {
        return recording;
    }

    /** Whether the step at hand goes by runs of another time: what is to be broken is broken here. */
    boolean played() {
        return recording.isPresent() && (atEnd() || !(step() instanceof Step.Break));
    }

    /** The machine that the step at hand is about. */
    Here about() {
        return played() ? machine() : here;
    }

    /** The machine that its predictions are about. */
    private Here machine() {
        return recording.map(Recording::here).orElse(here);
    }

    /** The recorded runs of the step at hand; none in a walk with runs made here, and for what is to be broken. */
    List<Trace> recorded() {
        return atEnd() || step() instanceof Step.Break
                ? List.of()
                : recording.map(runs -> runs.of(number())).orElse(List.of());
    }

    /** How long an item of the step at hand took where its runs were recorded; empty where it is run here, or was not recorded. */
    OptionalLong recordedItemNanos() {
        return played() && !atEnd() ? recording.orElseThrow().itemNanos(number()) : OptionalLong.empty();
    }

    /** The steps that are taken here. */
    List<Step> steps() {
        return steps;
    }

    /** The place of the step at hand, from 0; as many as there are steps at the end. */
    int at() {
        return at;
    }

    /** Goes to a step, or to the end. */
    void go(int place) {
        at = Math.clamp(place, 0, steps.size());
    }

    /** Whether the end is reached. */
    boolean atEnd() {
        return at == steps.size();
    }

    /** The step at hand, of which there is none at the end. */
    Step step() {
        return steps.get(at);
    }

    /** Its number in the lesson's file, from 1. */
    int number() {
        return lesson.number(step());
    }

    /** What has happened in the step at hand. */
    StepState state() {
        return states.get(at);
    }

    /** What has happened in a step. */
    StepState state(int place) {
        return states.get(place);
    }

    /** What is set at the step at hand. */
    Setting setting() {
        return LessonWords.set(steps, at);
    }

    /** The runs that texts of the step at hand are about: its own, or the last made before. */
    List<Trace> evidence() {
        for (int place = Math.min(at, steps.size() - 1); place >= 0; place--) {
            if (!states.get(place).runs.isEmpty()) {
                return states.get(place).runs;
            }
        }
        return List.of();
    }

    /** Takes over what was answered on another walk through the lesson, with other runs. */
    void takeAnswers(Walk other) {
        boolean sameCores = machine().cores() == other.machine().cores();
        for (int place = 0; place < steps.size(); place++) {
            int there = other.steps.indexOf(steps.get(place));
            if (there >= 0) {
                states.get(place).takeAnswer(other.state(there), sameCores);
            }
        }
    }

    /** Gives back what was answered at other times. */
    void recall(CourseProgress progress) {
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            progress.answer(lesson.id(), lesson.number(step))
                    .flatMap(answer -> answer.guess(step))
                    .ifPresent(states.get(place)::recall);
        }
    }

    /** Whether nothing was answered and nothing run in it. */
    boolean untouched() {
        return states.stream().allMatch(StepState::untouched);
    }

    /** Whether nothing is left to be done in the step at hand: it has its outcome, is broken, answered, or asks nothing. */
    boolean settled() {
        if (plan(this).isEmpty()) {
            return atEnd() || step() instanceof Step.Read || state().guess != null || state().passed;
        }
        return state().outcome != null || state().broken;
    }

    /** The runs of the step at hand; empty for steps without, and at the end. */
    static Optional<Plan> plan(Walk walk) {
        if (walk.atEnd()) {
            return Optional.empty();
        }
        return switch (walk.step()) {
            case Step.Predict predict -> Optional.of(predict.plan());
            case Step.Break challenge -> Optional.of(challenge.plan());
            default -> Optional.empty();
        };
    }
}
