package corewise.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** The files of texts, and the one way of reading them. Stateless. */
final class Bundles {
    /** Their names; their keys are apart. */
    static final List<String> NAMES = List.of(
            "files",
            "names",
            "ways",
            "works",
            "window",
            "board",
            "report",
            "cli",
            "claims",
            "processes",
            "page",
            "simulation",
            "whatif",
            "lessons",
            "languages",
            "explain",
            "glossary");

    private static final String FOLDER = "assets.i18n.";

    private Bundles() {}

    /**
     * All texts in a language, by key; those that it lacks in English. Unmodifiable.
     *
     * @throws IllegalStateException when two bundles have a key
     */
    static Map<String, String> read(Tongue tongue) {
        Map<String, String> texts = new HashMap<>();
        ResourceBundle.Control only =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : NAMES) {
            ResourceBundle bundle = ResourceBundle.getBundle(FOLDER + name, tongue.locale(), only);
            for (String key : bundle.keySet()) {
                if (texts.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("two bundles have the key " + key);
                }
            }
        }
        return Map.copyOf(texts);
    }
}
