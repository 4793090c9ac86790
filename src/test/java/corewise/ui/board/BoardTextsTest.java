package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoardTextsTest {
    private static final Path SOURCES = Path.of("src/main/java/corewise/ui/board");
    private static final Pattern KEY =
            Pattern.compile("\"((?:notStarted|ready|blocked|cores|finished|joined|picture)\\.[a-zA-Z]+)\"");

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        TreeSet<String> known = new TreeSet<>(
                ResourceBundle.getBundle("assets.i18n.board", Locale.ROOT).keySet());
        try (Stream<Path> files = Files.list(SOURCES)) {
            TreeSet<String> used =
                    files.flatMap(file -> keys(file).stream()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(used, known);
        }
    }

    private static List<String> keys(Path file) {
        try {
            return KEY.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
