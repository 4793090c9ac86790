package corewise.ui.learn;

/**
 * What is told once something was answered, run or tried. Immutable.
 *
 * @param mood how it is told
 * @param title in a line
 * @param why the belief behind the answer, and what shows of it; may be empty
 * @param more what is told to everybody; may be empty
 */
record Feedback(Mood mood, String title, String why, String more) {

    /** How something is told. Immutable. */
    enum Mood {
        RIGHT,
        OTHERWISE,
        UNDECIDED
    }
}
