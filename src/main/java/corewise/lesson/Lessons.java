package corewise.lesson;

import corewise.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lessons that come with the program, and those in files. Thread-safe. */
public final class Lessons {
    /** How a lesson's file ends. */
    public static final String ENDING = ".lesson";

    private static final String FOLDER = "/assets/lessons/";
    /** What some editors begin a file with. */
    private static final String MARK = "\ufeff";
    /** More than this is no lesson. */
    private static final long MOST_BYTES = 1_000_000;

    /** Those that were read: pages, quizzes and the path ask for the same again and again, and none changes. */
    private static final Map<String, Lesson> READ = new ConcurrentHashMap<>();

    private Lessons() {}

    /** The ids of the lessons that come with the program, in the order of the path. */
    public static List<String> path() {
        return lines("path.txt").stream().filter(line -> !line.isBlank()).toList();
    }

    /** A lesson that comes with the program: one of the path, or a quiz. */
    public static Lesson builtIn(String id) {
        return READ.computeIfAbsent(id, Lessons::readBuiltIn);
    }

    private static Lesson readBuiltIn(String id) {
        LessonReader.Result result = LessonReader.read(id, lines(id + ENDING));
        if (!result.good()) {
            throw new IllegalStateException("the lesson " + id + " is damaged: " + result.problems());
        }
        return result.lesson().orElseThrow();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Lessons.class.getResourceAsStream(FOLDER + name)) {
            return lines(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own files cannot be read", unreadable);
        }
    }

    /**
     * Reads a lesson from a file and checks it.
     *
     * @throws IOException when it cannot be read
     */
    public static LessonReader.Result read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) MOST_BYTES);
        }
        String name = file.getFileName().toString();
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        try {
            return LessonReader.read(id, lines(bytes));
        } catch (CharacterCodingException notUtf8) {
            return new LessonReader.Result(Optional.empty(), List.of(new Problem(1, Fact.of("lessonFile.notUtf8"))));
        }
    }

    /** The lines of a text, without the mark that some editors begin it with. */
    private static List<String> lines(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.substring(text.startsWith(MARK) ? MARK.length() : 0).lines().toList();
    }
}
