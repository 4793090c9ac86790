package corewise.picture.lanes;

/** What a row of the timeline is. Immutable. */
public enum RowsBy {
    /** A logical processor: what ran there. */
    CORE,
    /** A worker: where its tasks were, running, ready or blocked. */
    WORKER,
    /** A task, in list order: all that became of it, from its start to its end. */
    TASK;

    /** Whether a row also shows what is on no core: starting, ready and blocked. */
    public boolean showsAbsence() {
        return this != CORE;
    }
}
