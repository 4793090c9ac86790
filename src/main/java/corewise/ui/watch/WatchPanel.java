package corewise.ui.watch;

/** What a tab of the Watch page shows where there is no room for all of it. */
enum WatchPanel {
    BOARD("board"),
    /** The list, and the way in which it is run. */
    SETTINGS("settings"),
    /** Figures of the run, and what was expected of it. */
    FIGURES("figures"),
    CODE("code"),
    RUNS("runs");

    private final String id;

    WatchPanel(String id) {
        this.id = id;
    }

    /** The end of its text key. */
    String id() {
        return id;
    }
}
