package corewise.ui.watch;

/** What a learner expects of the order in which tasks finish. Immutable. */
public enum OrderPrediction {
    LIST_ORDER("listOrder"),
    SAME_EACH_TIME("sameEachTime"),
    NEW_EACH_TIME("newEachTime");

    private final String id;

    OrderPrediction(String id) {
        this.id = id;
    }

    /** The stem of its text keys. */
    String id() {
        return id;
    }
}
