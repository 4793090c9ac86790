package corewise.lesson;

import java.util.Map;

/**
 * One text in some languages, with places for figures in braces. Immutable.
 *
 * @param texts by the language's tag, for example {@code en}; English is among them unless there is none at all
 */
public record Localised(Map<String, String> texts) {
    /** The language that every lesson has. */
    public static final String FIRST = "en";

    /** No text. */
    public static final Localised NONE = new Localised(Map.of());

    public Localised {
        texts = Map.copyOf(texts);
    }

    /**
     * The text in a language, else in English; empty where there is none.
     *
     * @param language a tag; where there is no text in {@code zh-CN}, that in {@code zh} is taken
     */
    public String in(String language) {
        String without = language.split("-", 2)[0];
        return texts.getOrDefault(language, texts.getOrDefault(without, texts.getOrDefault(FIRST, "")));
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
