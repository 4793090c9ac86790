package corewise.platform;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the system finds native libraries, and whether their files are whole. Immutable. */
final class LibraryFiles {
    private static final Path KNOWN = Path.of("/etc/ld.so.cache");
    private static final String MAGIC = "glibc-ld.so.cache1.1";
    private static final int HEADER = 48;
    private static final int ENTRY = 24;

    private static final System.Logger LOG = System.getLogger(LibraryFiles.class.getName());

    private final List<Path> folders;
    private final Map<String, String> known;

    /**
     * Made of folders that are looked in first, and of what is known besides.
     *
     * @param known files by the names of their libraries
     */
    LibraryFiles(List<Path> folders, Map<String, String> known) {
        this.folders = List.copyOf(folders);
        this.known = Map.copyOf(known);
    }

    /** Of this machine, as far as its list tells. */
    static LibraryFiles ofThisMachine() {
        List<Path> first = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("LD_LIBRARY_PATH", "").split(":", -1)) {
            if (!folder.isEmpty()) {
                first.add(Path.of(folder));
            }
        }
        return new LibraryFiles(first, list());
    }

    /**
     * What was found of some libraries and of all that they need. Immutable.
     *
     * @param cutOff the first file that ends too soon
     * @param doubtful names of libraries of which the system knows a file that is not there or is no library
     */
    record Found(Optional<Path> cutOff, List<String> doubtful) {
        Found {
            doubtful = List.copyOf(doubtful);
        }
    }

    /** A library that was read, and its file. Immutable. */
    private record Read(Path file, ElfFile library) {}

    /** Looks at some libraries and at all that they need, until a file ends too soon. */
    Found look(Collection<Path> libraries) {
        Deque<Read> toFollow = new ArrayDeque<>();
        libraries.forEach(file -> toFollow.add(new Read(file, read(file).orElse(ElfFile.NOTHING))));
        Set<String> met = new HashSet<>();
        List<String> doubtful = new ArrayList<>();
        while (!toFollow.isEmpty()) {
            Read next = toFollow.remove();
            if (next.library().cutOff()) {
                return new Found(Optional.of(next.file()), doubtful);
            }
            for (String name : next.library().needs()) {
                Optional<Path> needed = met.add(name) ? file(name) : Optional.empty();
                if (needed.isPresent()) {
                    read(needed.get())
                            .ifPresentOrElse(
                                    library -> toFollow.add(new Read(needed.get(), library)), () -> doubtful.add(name));
                }
            }
        }
        return new Found(Optional.empty(), doubtful);
    }

    private Optional<Path> file(String name) {
        for (Path folder : folders) {
            if (Files.exists(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.ofNullable(known.get(name)).map(Path::of);
    }

    private static Optional<ElfFile> read(Path file) {
        try {
            return ElfFile.read(file);
        } catch (IOException unreadable) {
            // whoever loads it is told in words
            LOG.log(Level.DEBUG, "not read: {0}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static Map<String, String> list() {
        try {
            return list(Files.readAllBytes(KNOWN));
        } catch (IOException none) {
            LOG.log(Level.DEBUG, "no list of libraries: {0}", none.toString());
            return Map.of();
        }
    }

    /** What a list of the system's loader says; the first of several files is the one it takes. */
    static Map<String, String> list(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        // the zero after the last name, should it be missing
        String text = new String(content, StandardCharsets.ISO_8859_1) + "\0";
        Map<String, String> files = new HashMap<>();
        if (content.length < HEADER || !text.startsWith(MAGIC)) {
            return files;
        }
        int count = Math.clamp(bytes.getInt(20), 0, (content.length - HEADER) / ENTRY);
        for (int entry = 0; entry < count; entry++) {
            int at = HEADER + entry * ENTRY;
            files.putIfAbsent(text(text, bytes.getInt(at + 4)), text(text, bytes.getInt(at + 8)));
        }
        return files;
    }

    private static String text(String content, int place) {
        int begin = Math.clamp(place, 0, content.length() - 1);
        return content.substring(begin, content.indexOf('\0', begin));
    }
}
