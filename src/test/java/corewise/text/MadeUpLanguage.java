package corewise.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A language that is made up: every text of the bundles is a third longer and stands in brackets, so that a word that came
 * from elsewhere is seen by having none. What makes it longer are words, too: lines break between them. Stateless.
 */
public final class MadeUpLanguage {
    private static final char OPEN = '\u27e6';
    private static final char CLOSE = '\u27e7';

    /** Letters of its words. */
    private static final int WORD = 6;

    /** The same in every language. */
    private static final Set<String> UNITS = Set.of("ns", "us", "µs", "ms", "min", "kB", "MB", "GB", "SHA");

    private MadeUpLanguage() {}

    /** The program's texts in it. */
    public static Texts texts() {
        return Texts.load().translated(text -> OPEN + text + more(1 + text.length() / 3) + CLOSE);
    }

    private static String more(int length) {
        return "~".repeat(length).replaceAll("~{" + WORD + "}(?=~)", "$0 ");
    }

    /**
     * The words in what is shown that no bundle has.
     *
     * @param verbatim what is the same in every language: names of files, of the system, what was typed
     */
    public static List<String> escaped(String shown, Set<String> verbatim) {
        String rest = outside(shown);
        for (String same : verbatim) {
            rest = rest.replace(same, " ");
        }
        return Arrays.stream(rest.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !UNITS.contains(word))
                .toList();
    }

    private static String outside(String shown) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < shown.length(); i++) {
            char sign = shown.charAt(i);
            if (sign == OPEN) {
                depth++;
            } else if (sign == CLOSE) {
                depth--;
            } else if (depth == 0) {
                outside.append(sign);
            }
        }
        return outside.toString();
    }
}
