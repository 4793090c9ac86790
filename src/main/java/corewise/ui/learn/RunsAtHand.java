package corewise.ui.learn;

import corewise.ui.fx.OnWindowThread;

/** The runs of the step at hand: when they can be made, and what is kept of how they came out. */
@OnWindowThread
final class RunsAtHand {
    private final Walks walks;
    private final Answers answers;
    private final Kept kept;
    private final Runnable changed;
    private final StepRuns runs;

    /** @param changed is told that something is to be shown anew */
    RunsAtHand(StepRuns runs, Walks walks, Answers answers, Kept kept, Runnable changed) {
        this.runs = runs;
        this.walks = walks;
        this.answers = answers;
        this.kept = kept;
        this.changed = changed;
    }

    /** A step is entered: the board shows what is spoken of. */
    void enter() {
        runs.enter();
        if (!walks.now().atEnd()) {
            runs.light(walks.now());
        }
    }

    /** Makes the runs of the step at hand, where they can be made now, with what is set: once its lengths are known. */
    void make() {
        if (can()) {
            Walk walk = walks.now();
            int place = walk.at();
            runs.onceKnown(() -> {
                if (isAt(walk, place) && can()) {
                    answers.predicted(walk);
                    runs.make(walk, walks.here(), () -> ended(walk, place));
                }
            });
        }
    }

    private boolean isAt(Walk walk, int place) {
        return walks.now() == walk && walk.at() == place;
    }

    private boolean can() {
        return whyNot().isEmpty() && Walk.plan(walks.now()).isPresent();
    }

    private void ended(Walk walk, int place) {
        answers.seen(walk, place);
        if (isAt(walk, place)) {
            runs.light(walk);
        }
        changed.run();
    }

    /** Runs have ended, wherever they were made: judges what is to be broken. */
    void judge() {
        Walk walk = walks.now();
        if (runs.judge(walk, walks.here())) {
            kept.change(progress -> progress.broke(walk.lesson().id(), walk.number()));
        }
    }

    /** Why the runs of the step at hand cannot be made now; empty where they can, or there are none. */
    String whyNot() {
        return runs.whyNot(walks.now(), !walks.inRoom());
    }

    /** Whether the runs that are on are those of the step at hand. */
    boolean areOn() {
        return runs.areOf(walks.now());
    }

    /** Whether nothing can be run now but by way of a control of the step, be it that it asks first or has no runs. */
    boolean awaitControl() {
        return runs.awaitControl(walks.now());
    }
}
