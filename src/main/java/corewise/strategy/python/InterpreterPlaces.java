package corewise.strategy.python;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where interpreters are looked for: the folders of PATH, those of pyenv, what the launcher of Windows knows, and the usual
 * folders. Immutable and thread-safe.
 *
 * @param environment the variables of this program
 * @param home the user's home
 * @param root the folder that absolute folders stand in, for tests another than the system's
 * @param windows whether this is Windows
 */
record InterpreterPlaces(Map<String, String> environment, Path home, Path root, boolean windows) {
    private static final Pattern NAME = Pattern.compile("python3(\\.\\d+t?)?");
    private static final Pattern WINDOWS_NAME =
            Pattern.compile("python(3(\\.\\d+t?)?)?\\.exe", Pattern.CASE_INSENSITIVE);
    /** Stand-ins that find out at each call which interpreter is meant. */
    private static final String SHIMS = "shims";

    private static final List<String> USUAL = List.of(
            "usr/bin",
            "usr/local/bin",
            "opt/homebrew/bin",
            "opt/local/bin",
            "opt/python/*/bin",
            "Library/Frameworks/Python.framework/Versions/*/bin");

    InterpreterPlaces {
        environment = Map.copyOf(environment);
    }

    /** Those of this program's user. */
    static InterpreterPlaces ofThisMachine() {
        boolean windows = File.separatorChar == '\\';
        Path home = path(System.getProperty("user.home", "")).orElse(Path.of(""));
        return new InterpreterPlaces(System.getenv(), home, Path.of("/"), windows);
    }

    /** Every file that may be an interpreter, each once, those of PATH first. */
    List<Path> candidates() {
        Map<Path, Path> found = new LinkedHashMap<>();
        for (Path folder : folders()) {
            for (Path file : named(folder)) {
                found.putIfAbsent(real(file), file);
            }
        }
        return List.copyOf(found.values());
    }

    /** The first file of this name in the folders, {@code python3.12}. */
    Optional<Path> named(String name) {
        return folders().stream()
                .flatMap(folder -> path(name).map(folder::resolve).stream())
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (String entry :
                environment.getOrDefault(windows ? "Path" : "PATH", "").split(File.pathSeparator, -1)) {
            // a relative one means another folder wherever the program is started
            path(entry).filter(Path::isAbsolute).ifPresent(folders::add);
        }
        path(environment.getOrDefault("PYENV_ROOT", ""))
                .filter(Path::isAbsolute)
                .ifPresent(pyenv -> folders.addAll(matching(pyenv, "versions/*/bin")));
        folders.addAll(matching(home, ".pyenv/versions/*/bin"));
        folders.addAll(matching(home, ".local/bin"));
        folders.addAll(matching(home, ".local/share/uv/python/*/bin"));
        if (windows) {
            path(environment.getOrDefault("LOCALAPPDATA", ""))
                    .ifPresent(local -> folders.addAll(matching(local, "Programs/Python/*")));
            folders.addAll(matching(home, ".pyenv/pyenv-win/versions/*"));
        } else {
            USUAL.forEach(usual -> folders.addAll(matching(root, usual)));
        }
        return folders.stream()
                .filter(folder -> folder.getFileName() == null
                        || !SHIMS.equals(folder.getFileName().toString()))
                .distinct()
                .toList();
    }

    /** The folders of a pattern, in which a star stands for any one name. */
    private static List<Path> matching(Path from, String pattern) {
        List<Path> folders = List.of(from);
        for (String name : pattern.split("/", -1)) {
            List<Path> next = new ArrayList<>();
            for (Path folder : folders) {
                if (name.equals("*")) {
                    next.addAll(inside(folder));
                } else {
                    next.add(folder.resolve(name));
                }
            }
            folders = next;
        }
        return folders;
    }

    private List<Path> named(Path folder) {
        Pattern name = windows ? WINDOWS_NAME : NAME;
        return inside(folder).stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .toList();
    }

    /** What stands in a folder, by name; nothing where it cannot be read. */
    private static List<Path> inside(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(files::add);
        } catch (IOException unreadable) {
            return List.of();
        }
        files.sort(null);
        return files;
    }

    /** What a file really is, so that one with several names counts once. */
    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file.toAbsolutePath();
        }
    }

    /** Empty also for what is no path in the system's character set. */
    static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException unknownCharacters) {
            return Optional.empty();
        }
    }
}
