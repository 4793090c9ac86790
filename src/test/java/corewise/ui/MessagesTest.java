package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.Way;
import corewise.model.Work;
import corewise.ui.fx.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern IN_VIEW = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+\\.(?:[\\w.-]*))\"");
    private static final Pattern SHORT_LITERAL = Pattern.compile("\"([a-zA-Z]+)\"");

    private final Set<String> keys = new TreeSet<>(Texts.load().bundle().keySet());
    private final String java = read(Path.of("src/main/java/corewise/ui"), ".java");
    private final String views = read(Path.of("fxml"), ".fxml");

    @Test
    void everyKeyOfAViewHasAText() {
        for (String key : all(IN_VIEW, views)) {
            assertTrue(keys.contains(key), key);
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> families =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        for (String key : all(LITERAL, java)) {
            boolean ours = families.stream().anyMatch(key::startsWith);
            boolean known = keys.contains(key) || (keys.contains(key + ".one") && keys.contains(key + ".many"));
            boolean stem = key.endsWith(".") && keys.stream().anyMatch(each -> each.startsWith(key));
            assertTrue(!ours || known || stem, key);
        }
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = all(LITERAL, java);
        Set<String> ends = all(SHORT_LITERAL, java);
        for (Stream<String> ids : List.of(
                Arrays.stream(Way.values()).map(Way::id),
                Arrays.stream(Work.values()).map(Work::id),
                Arrays.stream(Lengths.values()).map(Lengths::id))) {
            ids.forEach(ends::add);
        }
        Set<String> inViews = all(IN_VIEW, views);
        Set<String> orphans = new TreeSet<>();
        for (String key : keys) {
            String stem = key.replaceFirst("\\.(one|many)$", "");
            int dot = stem.lastIndexOf('.') + 1;
            boolean built = literals.contains(stem.substring(0, dot)) && ends.contains(stem.substring(dot));
            if (!inViews.contains(key) && !literals.contains(key) && !literals.contains(stem) && !built) {
                orphans.add(key);
            }
        }
        assertEquals(Set.of(), orphans);
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
