package corewise.model;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function that a learner wrote, which every item of a list is given to as a number: {@code work(n)}. Immutable; equal
 * functions are the same text in the same language.
 *
 * @param language what it is written in
 * @param name what its file is called, for example {@code fib.py}: letters, digits and a few signs, no folder
 * @param source its text, at most {@link #LONGEST} characters
 */
public record OwnFunction(Language language, String name, String source) {
    /** More than a learner types, and less than a file may hold in one text. */
    public static final int LONGEST = 50_000;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .+-]{0,80}");
    private static final Pattern CALL = Pattern.compile("\\bcheckpoint\\s*\\(");
    private static final Pattern NOT_CODE = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern PYTHON_NOT_CODE = Pattern.compile("#[^\n]*|\\bdef\\s+checkpoint\\b");

    public OwnFunction {
        Objects.requireNonNull(language);
        Objects.requireNonNull(source);
        if (!isName(name)) {
            throw new IllegalArgumentException("a function's file cannot be called " + name);
        }
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a function has at most " + LONGEST + " characters, not " + source.length());
        }
    }

    /** Whether a function's file can be called so: it names no folder and hides nothing. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** What the names of files end with that hold functions in a language, with the full stop. */
    public static String ending(Language language) {
        return language == Language.PYTHON ? ".py" : ".java";
    }

    /**
     * Whether it says itself how it goes on, by calling {@code checkpoint()} somewhere. Where not, the cores of its tasks are
     * looked at from outside, at intervals.
     */
    public boolean reports() {
        Pattern notCode = language == Language.PYTHON ? PYTHON_NOT_CODE : NOT_CODE;
        return CALL.matcher(notCode.matcher(source).replaceAll(" ")).find();
    }

    /** How many lines it has, at least 1. */
    public int lines() {
        return (int) source.chars().filter(sign -> sign == '\n').count() + 1;
    }

    /**
     * The line of its text, from 1, that a message of its language is about: the innermost that is its own. Empty where the
     * message names none.
     */
    public OptionalInt lineOf(String message) {
        String file = Pattern.quote(name);
        Pattern place = language == Language.PYTHON
                ? Pattern.compile("File \"" + file + "\", line (\\d{1,6})")
                : Pattern.compile("(?<![\\p{L}\\p{N}_])" + file + ":(\\d{1,6})");
        Matcher matcher = place.matcher(message);
        int line = 0;
        // Python tells the innermost call last, Java first
        while (matcher.find() && (line == 0 || language == Language.PYTHON)) {
            line = Integer.parseInt(matcher.group(1));
        }
        return line < 1 || line > lines() ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
