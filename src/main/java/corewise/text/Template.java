package corewise.text;

import java.text.ChoiceFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A text with places for values, taken apart once: {@code {name}} is a value, {@code {name:form}} the form of a name that
 * the text needs, and {@code {name,choice,0#tasks|1#task|1<tasks}} chooses by an amount, in the notation of {@link
 * ChoiceFormat}; the choices may hold values, but no choices. Immutable and thread-safe.
 */
final class Template {
    private static final String CHOICE = ",choice,";

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What stands between and in the places. */
    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Place(String name, String form) implements Part {}

    /** The texts by the least amount for each; below the first it is the first that is taken. */
    private record Choice(String name, NavigableMap<Double, Template> texts) implements Part {
        Template of(double amount) {
            Map.Entry<Double, Template> chosen = texts.floorEntry(amount);
            return (chosen == null ? texts.firstEntry() : chosen).getValue();
        }
    }

    /** What a place is filled with. */
    interface Values {
        /** The value's text, in the form asked for; the form is empty for the plain one. */
        String text(String name, String form);

        /** The value as an amount. */
        double amount(String name);
    }

    /**
     * Takes a text apart.
     *
     * @param written what becomes of the words between the places
     * @throws IllegalArgumentException when the text is not well-formed
     */
    static Template of(String text, Function<String, String> written) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            words(text.substring(at, open), written, parts);
            int close = closing(text, open);
            parts.add(place(text.substring(open + 1, close), written));
            at = close + 1;
        }
        words(text.substring(at), written, parts);
        return new Template(parts);
    }

    private static void words(String text, Function<String, String> written, List<Part> into) {
        if (text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace closes nothing: " + text);
        }
        if (!text.isEmpty()) {
            into.add(new Words(written.apply(text)));
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a brace is not closed: " + text);
    }

    private static Part place(String inside, Function<String, String> written) {
        int choice = inside.indexOf(CHOICE);
        if (choice >= 0) {
            return choice(inside.substring(0, choice), inside.substring(choice + CHOICE.length()), written);
        }
        int colon = inside.indexOf(':');
        Place place =
                colon < 0 ? new Place(inside, "") : new Place(inside.substring(0, colon), inside.substring(colon + 1));
        if (!place.name().matches("[\\w.-]+") || !place.form().matches("\\w*")) {
            throw new IllegalArgumentException("not the name of a value: " + inside);
        }
        return place;
    }

    private static Choice choice(String name, String pattern, Function<String, String> written) {
        if (pattern.contains(CHOICE)) {
            throw new IllegalArgumentException("a choice within a choice: " + pattern);
        }
        ChoiceFormat format = new ChoiceFormat(pattern);
        double[] limits = format.getLimits();
        if (limits.length == 0) {
            throw new IllegalArgumentException("a choice of nothing: " + pattern);
        }
        NavigableMap<Double, Template> texts = new TreeMap<>();
        for (int i = 0; i < limits.length; i++) {
            texts.put(limits[i], of((String) format.getFormats()[i], written));
        }
        return new Choice(name, texts);
    }

    /** The names of the values that it has places for. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Place place) {
                names.add(place.name());
            } else if (part instanceof Choice choice) {
                names.add(choice.name());
                choice.texts().values().forEach(text -> names.addAll(text.names()));
            }
        }
        return names;
    }

    /** The text with its places filled. */
    String fill(Values values) {
        StringBuilder text = new StringBuilder();
        fill(values, text);
        return text.toString();
    }

    private void fill(Values values, StringBuilder into) {
        for (Part part : parts) {
            switch (part) {
                case Words words -> into.append(words.text());
                case Place place -> into.append(values.text(place.name(), place.form()));
                case Choice choice -> choice.of(values.amount(choice.name())).fill(values, into);
            }
        }
    }
}
