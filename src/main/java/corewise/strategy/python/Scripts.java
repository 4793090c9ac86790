package corewise.strategy.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Python's half of a run: the files that are kept among this program's own. Stateless and thread-safe. */
final class Scripts {
    private static final String FOLDER = "/assets/python/";
    private static final String ABOUT = "about.py";
    /** The one that runs a list. */
    static final String MAIN = "main.py";

    private static final List<String> ALL = List.of(
            "main",
            "about",
            "anew",
            "executors",
            "messages",
            "observe",
            "observed",
            "own",
            "pools",
            "results",
            "ways",
            "work");

    /** The same program without the guard around what is to run in main alone. */
    static final String UNGUARDED = "no_guard.py";

    private static final String GUARD = "if __name__ == \"__main__\":";
    private static final String NO_GUARD = "if True:";

    private Scripts() {}

    /** Copies all into a folder. */
    static void into(Path folder) throws IOException {
        for (String name : ALL) {
            String file = name + ".py";
            try (InputStream in = open(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        try (InputStream in = open(MAIN)) {
            String program = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(UNGUARDED), program.replace(GUARD, NO_GUARD));
        }
    }

    /** What an interpreter tells of itself. */
    static String about() throws IOException {
        try (InputStream in = open(ABOUT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Scripts.class.getResourceAsStream(FOLDER + file), file);
    }
}
