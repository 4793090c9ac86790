package corewise.text;

import java.nio.charset.Charset;

/** Which signs may be used. */
public enum Form {
    /** All that a good font has. */
    TYPOGRAPHIC,
    /** The same on a terminal: spaces are ordinary ones, for nobody breaks its lines, but many search in them. */
    TERMINAL,
    /** Those of a plain terminal. */
    ASCII;

    /** Without width, and no line ends beside it: the word joiner, which is meant for this, the toolkit does not heed. */
    static final char NO_BREAK = '\ufeff';

    /** The same with a little width: fonts for Chinese have no sign for the other, and a broken one stands in its place. */
    static final char NARROW = '\u202f';

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char UNKNOWN = '\ufffd';
    private static final String SIGNS = "\u2019\u201c\u201d\u2013\u2212\u2026\u00b5\u00d7\u00b7\u2192\u2264\u202f";

    /** The form that texts can have on a terminal with a charset. */
    public static Form of(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(SIGNS) ? TERMINAL : ASCII;
    }

    /** Whether a terminal with a charset can be spoken to in a language, letters spelt in another way if need be. */
    public static boolean canSay(Tongue tongue, Charset charset) {
        return tongue != Tongue.CHINESE
                || (charset.canEncode() && charset.newEncoder().canEncode(tongue.ownName() + "，。“”"));
    }

    /** A text of the program's own in this form. */
    String of(String typographic) {
        return switch (this) {
            case TYPOGRAPHIC -> typographic;
            case TERMINAL -> typographic.replace(NO_BREAK_SPACE, ' ').replace(String.valueOf(NO_BREAK), "");
            case ASCII -> ascii(typographic, true);
        };
    }

    /**
     * A text of somebody else's in this form, on one line: signs that would command a terminal, or turn round what is read,
     * are shown as signs that are not known.
     */
    String ofOthers(String text) {
        int first = 0;
        while (first < text.length() && !commands(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return ofTheirs(text);
        }
        StringBuilder harmless = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (commands(sign)) {
                harmless.setCharAt(i, Character.isWhitespace(sign) ? ' ' : UNKNOWN);
            }
        }
        return ofTheirs(harmless.toString());
    }

    /** Letters of names stay: under others a file would not be found. */
    private String ofTheirs(String text) {
        return this == ASCII ? ascii(text, false) : of(text);
    }

    private static boolean commands(char sign) {
        if (sign == NO_BREAK) {
            // as it stands in numbers that were told before, in a text that quotes them
            return false;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** @param spelt whether letters that a plain terminal lacks are spelt with those that it has */
    private static String ascii(String text, boolean spelt) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                plain.append(sign);
            } else {
                plain.append(spelt ? spelt(sign) : plain(sign));
            }
        }
        return plain.toString();
    }

    private static String spelt(char sign) {
        return switch (sign) {
            case 'ä' -> "ae";
            case 'ö' -> "oe";
            case 'ü' -> "ue";
            case 'Ä' -> "Ae";
            case 'Ö' -> "Oe";
            case 'Ü' -> "Ue";
            case 'ß' -> "ss";
            default -> plain(sign);
        };
    }

    private static String plain(char sign) {
        return switch (sign) {
            case '\u2018', '\u2019', '\u201a' -> "'";
            case '\u201c', '\u201d', '\u201e' -> "\"";
            case '\u2013', '\u2212' -> "-";
            case '\u2014' -> " - ";
            case '\u2026' -> "...";
            case '\u00b5', '\u03bc' -> "u";
            case '\u00d7' -> "x";
            case '\u00b7' -> "-";
            case '\u2192' -> "->";
            case '\u2190' -> "<-";
            case '\u21c4' -> "<->";
            case '\u2264' -> "<=";
            case '\u2265' -> ">=";
            case '\u00a0' -> " ";
            case NARROW, NO_BREAK -> "";
            case '\u2191' -> "^";
            case '\u2193' -> "v";
            case '\u2260' -> "!=";
            case '\u2713' -> "+";
            case '\u2717' -> "x";
            case '\u03a3' -> "sum";
            case '\u2308', '\u2309' -> "";
            case '\u221e' -> "infinite";
            case UNKNOWN -> "?";
            default -> Character.toString(sign);
        };
    }
}
