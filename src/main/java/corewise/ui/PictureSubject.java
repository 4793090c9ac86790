package corewise.ui;

/** What a picture can be of. */
enum PictureSubject {
    BOARD("export.board"),
    TIMELINE("export.timeline"),
    RACE("export.race");

    private final String key;

    PictureSubject(String key) {
        this.key = key;
    }

    /** Key of its name. */
    String key() {
        return key;
    }
}
