package corewise.recording;

import java.io.OutputStream;

/**
 * What the work on an item reports while it runs. Belongs to the thread that works on the item.
 *
 * <p>A unit of work takes the same time wherever in the item it stands (a division, a round, an iteration): gaps
 * between checkpoints are judged by it.
 */
public interface Progress {

    /** A progress that ignores what it is told: for running the work alone. */
    Progress IGNORED = new Progress() {
        @Override
        public void checkpoint(long unitsDone, long unitsTotal) {
            // nobody watches
        }

        @Override
        public void blocked(BlockReason reason, Blocking action) throws InterruptedException {
            action.run();
        }
    };

    /**
     * To be called every 20 to 100 µs of work: notes the time, the progress and the processor.
     *
     * @param unitsDone units of work done so far in this item, never falling
     * @param unitsTotal expected units of this item, at least 1
     * @throws RunCancelledException when the run was cancelled: the work must let it pass
     */
    void checkpoint(long unitsDone, long unitsTotal);

    /**
     * The same where the work does not know how far it is: how long it takes from here to the next call is not known then.
     *
     * @throws RunCancelledException when the run was cancelled: the work must let it pass
     */
    default void checkpoint() {
        checkpoint(0, 1);
    }

    /**
     * How many units the work should do until its next checkpoint: fewer where its code is still slow, because it has not
     * been compiled yet, so that checkpoints are as far apart in time as usual.
     *
     * @param usual how many it does where its code is compiled, at least 1
     * @return at least 1 and at most as many
     */
    default long due(long usual) {
        return usual;
    }

    /** Whether work that calls no checkpoint should be made to, at its loops: others wait for what it has until it does. */
    default boolean eager() {
        return false;
    }

    /** Takes what the work prints, from any thread. */
    default OutputStream printed() {
        return OutputStream.nullOutputStream();
    }

    /** Has something done, quickly and on any thread, once the run is cancelled: for work that may never come here again. */
    default void onCancel(Runnable action) {
        // nobody cancels unless an implementation says so
    }

    /**
     * Runs an action that needs no core; only what is announced here is drawn as blocked.
     *
     * @throws InterruptedException when the run was cancelled meanwhile: the work must let it pass
     */
    void blocked(BlockReason reason, Blocking action) throws InterruptedException;

    /** An action that blocks. */
    @FunctionalInterface
    interface Blocking {
        void run() throws InterruptedException;
    }
}
