package corewise.ui.page;

import java.nio.file.Path;
import java.util.Locale;

/** Gives files the one ending that they need: some systems' dialogs leave it out, others add it a second time. Stateless. */
public final class FileEndings {
    private FileEndings() {}

    /**
     * A file's name with an ending.
     *
     * @param ending what it gets where it has none
     * @param known the endings that are as good, a longer one before what it ends in
     */
    public static Path with(Path file, String ending, String... known) {
        String name = file.getFileName().toString();
        String once = name;
        for (String each : known.length == 0 ? new String[] {ending} : known) {
            while (endsWith(once, each + each)) {
                once = once.substring(0, once.length() - each.length());
            }
            if (endsWith(once, each)) {
                return file.resolveSibling(once);
            }
        }
        return file.resolveSibling(once + ending);
    }

    private static boolean endsWith(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
