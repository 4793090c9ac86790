package corewise.report.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a page embeds of a run, as its script does. Immutable. */
record EmbeddedRun(String json) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static EmbeddedRun of(String page) {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        if (!data.find()) {
            throw new AssertionError("the page embeds no run");
        }
        return new EmbeddedRun(data.group(1));
    }

    /** The numbers of a column. */
    List<Long> column(String name) {
        return numbers(text(name));
    }

    String text(String name) {
        return value("\"" + name + "\":\"([^\"]*)\"");
    }

    long number(String name) {
        return Long.parseLong(value("\"" + name + "\":(-?\\d+)"));
    }

    private String value(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        if (!found.find()) {
            throw new AssertionError("there is no " + pattern);
        }
        return found.group(1);
    }

    static List<Long> numbers(String text) {
        List<Long> numbers = new ArrayList<>();
        long value = 0;
        int shift = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            long digit = LETTERS.indexOf(letter);
            value |= (digit & 31) << shift;
            shift += 5;
            if (digit < 32) {
                numbers.add(value);
                value = 0;
                shift = 0;
            }
        }
        return numbers;
    }

    static long signed(long number) {
        return number % 2 == 0 ? number / 2 : -(number + 1) / 2;
    }

    /** A time told from another one, −1 where it is not known. */
    static long time(long number, long base) {
        return number == 0 ? -1 : base + signed(number - 1);
    }
}
