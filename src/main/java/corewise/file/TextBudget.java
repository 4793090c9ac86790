package corewise.file;

import corewise.fact.Fact;

/**
 * How many characters of a file's texts are kept in all, so that memory is bounded whatever the file says. Belongs to
 * the reading thread.
 */
final class TextBudget {
    /** Room for a message of 300 characters for each of the most tasks that a list can have. */
    private static final int MOST_CHARACTERS = 30_000_000;

    private int left = MOST_CHARACTERS;

    /**
     * The text as it may be kept.
     *
     * @throws MalformedTraceException when too much was kept already
     */
    String keep(String text) {
        left -= text.length();
        if (left < 0) {
            throw new MalformedTraceException(Fact.of("malformed.texts").count("most", MOST_CHARACTERS));
        }
        return Quoted.whole(text);
    }
}
