package corewise.ui.learn;

import corewise.lesson.Setting;
import corewise.ui.fx.OnWindowThread;

/** Sets the board right for the step at hand while the page is in sight: at once, or as soon as no run is on. */
@OnWindowThread
final class SetUp {
    private final LearnDesk desk;
    private boolean inSight;
    private boolean wasSetUp;
    /** Whether the board is to be set right once no run is on. */
    private boolean later;

    SetUp(LearnDesk desk) {
        this.desk = desk;
    }

    /** Sets it right for a step. */
    void of(Walk walk) {
        Setting setting = walk.atEnd() ? Setting.NONE : walk.setting();
        boolean wanted = !setting.isNone() && inSight && !walk.played();
        later = wanted && desk.busy().getValue();
        if (wanted && !later) {
            desk.set(setting);
        }
    }

    /** No run is on any more. */
    void free(Walk walk) {
        if (later) {
            of(walk);
        }
    }

    /** Comes in sight, or leaves it. */
    void setInSight(boolean shown, Walk walk) {
        boolean first = shown && !inSight;
        inSight = shown;
        desk.lend(shown);
        if (first && !wasSetUp && !walk.atEnd() && walk.state().runs.isEmpty()) {
            // once: what the learner has changed on another page stays
            wasSetUp = true;
            of(walk);
        }
    }
}
