package corewise.session;

/** Fields of comma-separated values (RFC 4180). Stateless. */
public final class CsvText {
    private CsvText() {}

    /** A field, in quotes where it must be; what a spreadsheet would take for a formula is kept a text. */
    public static String field(String text) {
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
