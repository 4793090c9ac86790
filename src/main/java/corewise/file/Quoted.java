package corewise.file;

/** Texts of a file as they are kept and as they are named in sentences, whatever is in them. Stateless. */
final class Quoted {
    private static final int LONGEST = 40;
    private static final char REPLACEMENT = '\uFFFD';

    private Quoted() {}

    /** The text in quotation marks on one line, its end left out where it is long. */
    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int end = Math.min(LONGEST, text.length());
        for (int place = 0; place < end; place++) {
            char letter = text.charAt(place);
            boolean plain = !Character.isISOControl(letter) && !Character.isSurrogate(letter);
            quoted.append(plain ? letter : REPLACEMENT);
        }
        return quoted.append(end < text.length() ? "…\"" : "\"").toString();
    }

    /** The text with a replacement for each half of a pair of surrogates that lacks the other: no file can hold it. */
    static String whole(String text) {
        StringBuilder whole = null;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (!Character.isSurrogate(letter)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(letter)
                    && place + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(place + 1));
            if (pair) {
                place++;
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(place, REPLACEMENT);
            }
        }
        return whole == null ? text : whole.toString();
    }
}
