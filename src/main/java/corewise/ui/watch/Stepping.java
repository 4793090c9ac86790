package corewise.ui.watch;

/** Steps through the replay. Called on the window's thread. */
public interface Stepping {

    /** One step back. */
    void back();

    /** One step forward. */
    void forward();
}
