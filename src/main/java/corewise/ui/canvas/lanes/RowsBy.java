package corewise.ui.canvas.lanes;

/** What a row of the timeline is. Immutable. */
public enum RowsBy {
    /** A logical processor: what ran there. */
    CORE,
    /** A worker: where its tasks were, running, ready or blocked. */
    WORKER
}
