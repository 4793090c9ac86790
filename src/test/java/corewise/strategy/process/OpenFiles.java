package corewise.strategy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What files this program has open, as Linux tells; of pipes and sockets only how many. Stateless. */
public final class OpenFiles {
    private OpenFiles() {}

    /** Their names now, without the folder that is read for it; none where the system does not tell. */
    public static List<String> now() {
        List<String> open = new ArrayList<>();
        Path all = Path.of("/proc/self/fd");
        if (!Files.isDirectory(all)) {
            return open;
        }
        try (DirectoryStream<Path> links = Files.newDirectoryStream(all)) {
            for (Path link : links) {
                name(link, open);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return open.stream().sorted().toList();
    }

    private static void name(Path link, List<String> into) throws IOException {
        try {
            String name = Files.readSymbolicLink(link).toString();
            if (!name.matches("/proc/\\d+/fd")) {
                into.add(name.replaceFirst(":\\[\\d+\\]", ""));
            }
        } catch (NoSuchFileException closed) {
            // while the folder was read
            return;
        }
    }

    /** What is open in one list and was not in another. */
    public static List<String> more(List<String> now, List<String> before) {
        List<String> more = new ArrayList<>(now);
        before.forEach(more::remove);
        return more;
    }
}
