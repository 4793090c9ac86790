package corewise.report;

/** A text of HTML under way. For one thread. Everything but markup of this package goes through {@link #text}. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text, escaped for elements and quoted attributes. */
    public Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element with text in it. */
    public Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name.split(" ", 2)[0] + ">\n");
    }

    /** A number in an attribute, to a hundredth of a unit. */
    public Html number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            out.append(hundredths / 100);
        } else {
            out.append(hundredths / 100.0);
        }
        return this;
    }

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
