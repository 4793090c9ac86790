package corewise.workload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is kept of what a learner's function returned: what its language shows of it, of a long one the beginning, its length
 * and a digest, so that two are equal when what they show is. Stateless.
 */
final class FunctionResult {
    /** Characters that are kept as they are; assets/python/own.py does the same. */
    static final int LONGEST = 500;

    private static final int DIGEST_DIGITS = 16;
    /** A letter, characters of four bytes at most, and what is said of the rest. */
    static final int MOST_BYTES = 1 + 4 * LONGEST + 100;

    private FunctionResult() {}

    static String of(Object value) {
        return kept(shown(value));
    }

    /** As {@code toString} shows it, but for arrays, of which that shows nothing. */
    private static String shown(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        String inBrackets = Arrays.deepToString(new Object[] {value});
        return inBrackets.substring(1, inBrackets.length() - 1);
    }

    static String kept(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, LONGEST));
        return start + "… (" + length + ", " + digest(text) + ")";
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
