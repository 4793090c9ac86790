package corewise.ui.watch;

import corewise.model.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The code of a way as learners read it, with the lines that markers can stand on. Immutable.
 *
 * @param lines the lines, placeholders not yet filled in
 * @param places line index by name of the place
 */
record CodeListing(List<String> lines, Map<String, Integer> places) {
    /** No line. */
    static final int NOWHERE = -1;

    private static final String MARK = " //@";

    /** Reads the listing of a way. */
    static CodeListing of(Way way) {
        String file = "/assets/code/" + way.id() + ".java.txt";
        try (InputStream in = Objects.requireNonNull(CodeListing.class.getResourceAsStream(file), file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the listing " + file + " cannot be read", e);
        }
    }

    /** Takes the marks off a text. */
    static CodeListing parse(String text) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String line : text.stripTrailing().lines().toList()) {
            int mark = line.indexOf(MARK);
            if (mark >= 0) {
                places.put(line.substring(mark + MARK.length()).strip(), lines.size());
            }
            lines.add(mark >= 0 ? line.substring(0, mark) : line);
        }
        return new CodeListing(List.copyOf(lines), Map.copyOf(places));
    }

    /** The line of a place, {@link #NOWHERE} if the listing has none of this name. */
    int line(String place) {
        return places.getOrDefault(place, NOWHERE);
    }

    /** The lines with the function of the work and the number of workers filled in. */
    List<String> filled(String function, int workers) {
        return lines.stream()
                .map(line -> line.replace("{work}", function).replace("{workers}", Integer.toString(workers)))
                .toList();
    }
}
