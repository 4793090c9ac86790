package corewise.ui.learn;

import corewise.lesson.Here;
import corewise.lesson.Judgement;
import corewise.lesson.Outcome;
import corewise.lesson.Plan;
import corewise.lesson.Prediction;
import corewise.lesson.Runs;
import corewise.lesson.Step;
import corewise.model.RunId;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the runs of steps on the desk, and holds against them what was guessed or is to be broken. */
@OnWindowThread
final class StepRuns {
    private final LearnDesk desk;
    private final Texts texts;
    /** The runs that were there when the step at hand was entered. */
    private Set<RunId> before = Set.of();
    /** What the runs were made for that were made last; null before any. */
    private StepState last;

    StepRuns(LearnDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** Does something once the lengths that are set are known. */
    void onceKnown(Runnable action) {
        desk.onceKnown(action);
    }

    /** A step is entered: what is to be broken in it is judged from runs made from now on. */
    void enter() {
        before = ids();
    }

    private Set<RunId> ids() {
        Set<RunId> ids = new HashSet<>();
        desk.made().getValue().forEach(run -> ids.add(run.trace().id()));
        return ids;
    }

    private List<Trace> madeSince(Set<RunId> known) {
        return desk.made().getValue().stream()
                .map(CompletedRun::trace)
                .filter(trace -> !known.contains(trace.id()))
                .toList();
    }

    /**
     * Makes the runs of the step at hand.
     *
     * @param then what is done once they were made, and what was guessed was held against them
     */
    void make(Walk walk, Here here, Runnable then) {
        Plan plan = Walk.plan(walk).orElseThrow();
        StepState state = walk.state();
        Step step = walk.step();
        if (isRecorded(walk)) {
            hold(state, (Step.Predict) step, walk.recorded(), walk.about());
            then.run();
            return;
        }
        Set<RunId> known = ids();
        last = state;
        state.refused = true;
        desk.run(specs(step, plan, here), plan.times(), () -> {
            state.refused = false;
            if (step instanceof Step.Predict predict) {
                hold(state, predict, madeSince(known), here);
            }
            then.run();
        });
    }

    /** Before a room nobody has guessed. */
    private static void hold(StepState state, Step.Predict predict, List<Trace> runs, Here here) {
        state.runs = runs;
        Runs made = Runs.newest(runs, here);
        state.outcome = state.guess == null
                ? Outcome.seen(predict.prediction(), made)
                : Outcome.of(predict.prediction(), state.guess, made);
    }

    /** Whether the runs that are on are those of the step at hand. */
    boolean areOf(Walk walk) {
        return desk.busy().getValue() && !walk.atEnd() && walk.state() == last;
    }

    /** Whether nothing can be run now but by way of a control of the step, be it that it asks first or has no runs. */
    boolean awaitControl(Walk walk) {
        if (desk.busy().getValue()) {
            return false;
        }
        boolean asksFirst = !walk.atEnd()
                && walk.step() instanceof Step.Predict predict
                && (walk.state().guess == null || walk.state().changed())
                && StepWords.choices(predict).isEmpty();
        return asksFirst || Walk.plan(walk).isEmpty();
    }

    /** Whether the step at hand is held against runs of another time. */
    private static boolean isRecorded(Walk walk) {
        return walk.recording().isPresent() && !walk.atEnd() && walk.step() instanceof Step.Predict;
    }

    private List<RunSpec> specs(Step step, Plan plan, Here here) {
        List<RunSpec> specs = desk.specs(plan.ways());
        if (!(step instanceof Step.Predict predict && predict.prediction() instanceof Prediction.OfCurve of)) {
            return specs;
        }
        List<RunSpec> each = new ArrayList<>();
        for (RunSpec spec : specs) {
            if (spec.way() == of.way()) {
                of.workers().stream()
                        .map(amount -> amount.of(here.cores()))
                        .distinct()
                        .forEach(workers -> each.add(new RunSpec(spec.way(), spec.list(), workers, spec.options())));
            } else {
                each.add(spec);
            }
        }
        return each;
    }

    /**
     * Judges what is to be broken from all runs made since the step was entered, wherever they were made, or from the last
     * ones alone: what did not hold before may hold now. Says whether it was broken.
     */
    boolean judge(Walk walk, Here here) {
        if (walk.atEnd() || !(walk.step() instanceof Step.Break challenge)) {
            return false;
        }
        List<Trace> since = madeSince(before);
        StepState state = walk.state();
        if (since.isEmpty()) {
            return false;
        }
        state.runs = since;
        state.judgement = challenge.rule().judge(Runs.newest(since, here));
        List<Trace> latest = Runs.latest(since, challenge.plan().times());
        Judgement now = challenge.rule().judge(Runs.newest(latest, here));
        if (!state.judgement.holds() && now.holds()) {
            state.runs = latest;
            state.judgement = now;
        }
        state.broken |= state.judgement.holds();
        return state.judgement.holds();
    }

    /** The place of the step whose runs are spoken of: the step at hand, or one before where that makes no runs. */
    private static int seen(Walk walk) {
        int place = walk.at();
        while (place > 0 && speaksOfBefore(walk.steps().get(place))) {
            place--;
        }
        return place;
    }

    private static boolean speaksOfBefore(Step step) {
        return (step instanceof Step.Say || step instanceof Step.Read)
                && step.head().setting().isNone();
    }

    /** Shows the run that proves what came out, and what of it does. */
    void light(Walk walk) {
        shown(walk)
                .ifPresent(shown -> desk.made().getValue().stream()
                        .filter(run -> run.trace().id().equals(shown.id()))
                        .findFirst()
                        .or(() -> isRecorded(walk) ? Optional.of(CompletedRun.of(shown)) : Optional.empty())
                        .ifPresent(run -> desk.light(
                                run, walk.steps().get(seen(walk)).head().light())));
    }

    /** The run that proves what came out of the step at hand, or of the one that it speaks of; empty before. */
    static Optional<Trace> shown(Walk walk) {
        int place = seen(walk);
        StepState state = walk.state(place);
        if (state.outcome == null && state.judgement == null) {
            return Optional.empty();
        }
        Step step = walk.steps().get(place);
        return step.head()
                .light()
                .way()
                .or(() ->
                        step instanceof Step.Break challenge ? challenge.rule().about() : Optional.empty())
                .flatMap(way -> shown(step, state, way, walk.about()))
                .or(() -> Optional.of(state.runs.getLast()));
    }

    /** Who tries to break something looks at what was just made. */
    private static Optional<Trace> shown(Step step, StepState state, Way way, Here about) {
        Runs newest = Runs.newest(state.runs, about);
        return step instanceof Step.Break
                ? newest.runs().reversed().stream()
                        .filter(run -> run.spec().way() == way)
                        .findFirst()
                : newest.shown(way);
    }

    /**
     * Why the runs of the step at hand cannot be made now; empty where they can, or there are none.
     *
     * @param guessing whether there has to be a guess before
     */
    String whyNot(Walk walk, boolean guessing) {
        Optional<Plan> plan = Walk.plan(walk);
        if (desk.busy().getValue()) {
            return texts.get("learn.running");
        }
        if (plan.isEmpty()) {
            return "";
        }
        boolean guessed = walk.state().guess != null || walk.state().hands.total() > 0;
        if (guessing && walk.step() instanceof Step.Predict && !guessed) {
            return texts.get("learn.guessFirst");
        }
        if (guessing && walk.step() instanceof Step.Predict && walk.state().changed()) {
            return texts.get("learn.guessChanged");
        }
        if (isRecorded(walk)) {
            return walk.recorded().isEmpty() ? texts.get("learn.recorded.none") : "";
        }
        if (!desk.hold().getValue().isEmpty()) {
            return desk.hold().getValue();
        }
        if (desk.spec().getValue() == null) {
            return texts.get("watch.measuring");
        }
        List<Way> ways = plan.get().ways();
        List<Way> there = desk.specs(ways).stream().map(RunSpec::way).toList();
        return ways.stream()
                .filter(way -> !there.contains(way))
                .findFirst()
                .map(way -> texts.get("learn.noSuchWay", way))
                .orElse("");
    }
}
