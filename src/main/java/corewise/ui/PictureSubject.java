package corewise.ui;

/** What a picture can be of. */
enum PictureSubject {
    BOARD("picture.board"),
    TIMELINE("picture.timeline"),
    RACE("picture.race");

    private final String key;

    PictureSubject(String key) {
        this.key = key;
    }

    /** Key of its name. */
    String key() {
        return key;
    }
}
