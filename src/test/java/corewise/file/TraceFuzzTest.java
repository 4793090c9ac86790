package corewise.file;

import corewise.model.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The short form of fuzzing the reader: what was recorded and made up, and seeded changes to it, without coverage. */
@Execution(ExecutionMode.CONCURRENT)
class TraceFuzzTest {
    /** The next thousands lead the reader to no end that these do not. */
    private static final int CHANGED = 14_000;

    private static final String[] WORDS = {
        "-1",
        "0",
        "1e999",
        "9223372036854775807",
        "null",
        "[",
        "]",
        "{",
        "}",
        "\"",
        ",",
        ":",
        "\\ud800",
        "\"corewise\":{",
        "\"traceEvents\":[",
        "\"task\":",
        "\"processor\":",
        "\"endNanos\":",
        "running",
        "life",
        "\u0000",
        "\n"
    };

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (Path file : TraceGolden.files(RecordedTracesTest.folder())) {
            corpus.add(Files.readAllBytes(file));
        }
        for (Way way : Way.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new TraceWriter().write(WayTraces.of(way, 5), out);
            corpus.add(out.toByteArray());
        }
        return corpus;
    }

    private static void hold(byte[] bytes, String which) throws IOException {
        try {
            TraceFuzz.fuzzerTestOneInput(bytes);
        } catch (RuntimeException | Error found) {
            throw new AssertionError(which, found);
        }
    }

    @Test
    void whatIsKnownHolds() throws IOException {
        for (byte[] file : corpus()) {
            hold(file, "a file of the corpus");
        }
    }

    @Test
    void seededChangesHold() throws IOException {
        List<byte[]> corpus = corpus();
        for (long seed = 1; seed <= CHANGED; seed++) {
            hold(changed(corpus, new Random(seed)), "seed " + seed);
        }
    }

    private static byte[] changed(List<byte[]> corpus, Random random) {
        byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(300)));
        return switch (random.nextInt(5)) {
            case 0 -> joined(bytes, from, to, new byte[0]);
            case 1 -> joined(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 2 -> joined(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 3 -> number(bytes, from, random);
            default -> joined(bytes, from, from, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Another number in the place of the next one. */
    private static byte[] number(byte[] bytes, int from, Random random) {
        int start = from;
        while (start < bytes.length && !digit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && digit(bytes[end])) {
            end++;
        }
        long number = random.nextBoolean() ? random.nextInt(-3, 9) : random.nextLong() >> random.nextInt(60);
        return joined(bytes, start, end, Long.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean digit(byte each) {
        return each >= '0' && each <= '9';
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
