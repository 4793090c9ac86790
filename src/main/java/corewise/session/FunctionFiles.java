package corewise.session;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.file.AtomicFile;
import corewise.file.IoReason;
import corewise.model.Language;
import corewise.model.OwnFunction;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Functions that the learner wrote, as text files in a folder of the user's: those that were run are kept there, under their
 * names. Whoever likes may put files there, or take them away. Thread-safe as far as the file system is.
 */
public final class FunctionFiles {
    /** How many are offered. */
    public static final int MOST = 30;

    private static final System.Logger LOG = System.getLogger(FunctionFiles.class.getName());
    private static final String FOLDER = "functions";
    private static final String FIRST_NAME = "my_function";
    /** A sign takes four bytes at most. */
    private static final long MOST_BYTES = 4L * OwnFunction.LONGEST;

    private final Path folder;

    /** @param data where what lasts is kept; need not exist */
    public FunctionFiles(Path data) {
        folder = data.resolve(FOLDER);
    }

    /**
     * Reads a function from a file; its ending says what it is written in.
     *
     * @throws ToldIOException when it is none that can be run
     */
    public static OwnFunction read(Path file) throws ToldIOException {
        Language language = language(file);
        String name = file.getFileName().toString();
        if (!OwnFunction.isName(name)) {
            throw new ToldIOException(Fact.of("function.file.name").verbatim("file", name), null);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLong(name, null);
            }
            String source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new OwnFunction(language, name, plain(source));
        } catch (CharacterCodingException noText) {
            throw new ToldIOException(Fact.of("function.file.noText").verbatim("file", name), noText);
        } catch (IllegalArgumentException tooLong) {
            throw tooLong(name, tooLong);
        } catch (IOException unread) {
            throw new ToldIOException(
                    Fact.of("function.file.unread").verbatim("file", name).fact("why", IoReason.of(unread)), unread);
        }
    }

    private static ToldIOException tooLong(String name, Throwable cause) {
        return new ToldIOException(
                Fact.of("function.file.long").verbatim("file", name).count("most", OwnFunction.LONGEST), cause);
    }

    /** Without what some editors put before a text, and with line ends as they are here. */
    private static String plain(String source) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Language language(Path file) throws ToldIOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (Language language : Language.values()) {
            if (name.endsWith(OwnFunction.ending(language))) {
                return language;
            }
        }
        throw new ToldIOException(Fact.of("function.file.ending").verbatim("file", file), null);
    }

    /** The names of those of a language that are kept, the latest first; what cannot be listed is not told. */
    public List<String> names(Language language) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = new ArrayList<>(files.filter(
                            file -> file.getFileName().toString().endsWith(OwnFunction.ending(language)))
                    .filter(file -> OwnFunction.isName(file.getFileName().toString()))
                    .toList());
            all.sort(Comparator.comparing(FunctionFiles::changed).reversed().thenComparing(Path::toString));
            return all.stream()
                    .limit(MOST)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException unread) {
            LOG.log(Level.WARNING, "functions cannot be listed: {0}", unread.getMessage());
            return List.of();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** One that is kept; empty when it cannot be read any more. */
    public Optional<OwnFunction> load(String name) {
        try {
            return Optional.of(read(folder.resolve(name)));
        } catch (ToldIOException gone) {
            LOG.log(Level.WARNING, "a function cannot be read: {0}", gone.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Keeps a function under its name, in place of what was there.
     *
     * @throws IOException when it cannot be written; what was there is as it was
     */
    public void keep(OwnFunction function) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(
                folder.resolve(function.name()),
                out -> out.write(function.source().getBytes(StandardCharsets.UTF_8)));
    }

    /** A name for a new function, which none has that is kept. */
    public String newName(Language language) {
        String ending = OwnFunction.ending(language);
        int number = 1;
        while (Files.exists(folder.resolve(name(number, ending)))) {
            number++;
        }
        return name(number, ending);
    }

    private static String name(int number, String ending) {
        return FIRST_NAME + (number == 1 ? "" : "_" + number) + ending;
    }
}
