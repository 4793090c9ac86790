package corewise.report.replay;

import java.util.Collection;
import java.util.Map;

/**
 * Values as JSON that may stand within an element of a page: nothing in it ends the element, begins a comment, or is read
 * as anything but text. Stateless.
 */
final class ScriptData {
    private ScriptData() {}

    /** The value as JSON: maps, collections, texts, numbers that are finite, and truth values. */
    static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String before = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(before);
                    quote(json, String.valueOf(entry.getKey()));
                    json.append(':');
                    write(json, entry.getValue());
                    before = ",";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            case Collection<?> values -> {
                String before = "[";
                for (Object each : values) {
                    json.append(before);
                    write(json, each);
                    before = ",";
                }
                json.append(values.isEmpty() ? "[]" : "]");
            }
            case Number number when Double.isFinite(number.doubleValue()) -> json.append(number);
            case Boolean truth -> json.append(truth);
            case CharSequence text -> quote(json, text);
            default -> throw new IllegalArgumentException("no value for a page: " + value.getClass());
        }
    }

    private static void quote(StringBuilder json, CharSequence text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean plain = sign >= ' ' && sign < 0x7f && "\"\\<>&'".indexOf(sign) < 0;
            // other letters are as short in themselves; separators of lines and halves of signs are not
            boolean letter = Character.isLetterOrDigit(sign) && !Character.isSurrogate(sign);
            if (plain || letter) {
                json.append(sign);
            } else {
                json.append(String.format("\\u%04x", (int) sign));
            }
        }
        json.append('"');
    }
}
