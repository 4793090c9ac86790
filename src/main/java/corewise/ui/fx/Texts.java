package corewise.ui.fx;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window, by key. Immutable and thread-safe. */
public final class Texts {
    private static final String BUNDLE = "assets.i18n.messages";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts that come with the program. */
    public static Texts load() {
        return new Texts(ResourceBundle.getBundle(BUNDLE, Locale.ROOT));
    }

    /** The bundle, for view files. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The text of a key with {@code {0}}, {@code {1}}… replaced.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of a key that has a form for one ({@code key.one}) and a form for many ({@code key.many}). */
    public String count(String key, long count) {
        return get(key + (count == 1 ? ".one" : ".many"), Grouped.of(count));
    }
}
