package corewise.ui.learn;

/** What a column of the page may show. Immutable. */
enum Panel {
    STEP("step"),
    BOARD("board"),
    PATH("path"),
    SETTING("setting");

    private final String id;

    Panel(String id) {
        this.id = id;
    }

    /** The end of the text key of its name. */
    String id() {
        return id;
    }
}
