package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;

/** Steps through the replay. */
@OnWindowThread
public interface Stepping {

    /** One step back. */
    void back();

    /** One step forward. */
    void forward();

    /** Plays the replay from its beginning. */
    void restart();

    /** Plays or pauses a replay; while a run is under way, lets the picture stand still, or catch up. */
    void pause();

    /** Opens or closes what chooses which bars are shown. */
    void filter();
}
