package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class TraceReaderTest {
    private final TraceReader reader = new TraceReader();

    @TempDir
    Path folder;

    private static byte[] written(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter().write(trace, out);
        return out.toByteArray();
    }

    private TraceReader.Reading read(byte[] bytes) throws IOException {
        return reader.read(() -> new ByteArrayInputStream(bytes), new TraceDocument("run.json", true));
    }

    private void assertRefused(String sentencePart, String text) {
        assertRefused(sentencePart, text, StandardCharsets.UTF_8);
    }

    private void assertRefused(String sentencePart, String text, Charset charset) {
        IOException refused = assertThrows(TraceFileException.class, () -> read(text.getBytes(charset)));
        assertTrue(Said.by(refused).contains(sentencePart), Said.by(refused));
        assertTrue(Said.by(refused).startsWith("run.json "), Said.by(refused));
    }

    @Test
    void whatIsWrittenIsReadBackByteForByte() throws IOException {
        byte[] rich = written(SampleTraces.rich());
        assertEquals(
                new String(rich, StandardCharsets.UTF_8),
                new String(written(read(rich).trace()), StandardCharsets.UTF_8));
        for (long seed = 1; seed <= 40; seed++) {
            byte[] random = written(SampleTraces.random(seed));
            TraceReader.Reading reading = read(random);
            assertEquals("", Said.by(reading.problem()), "seed " + seed);
            assertTrue(Arrays.equals(random, written(reading.trace())), "seed " + seed);
        }
    }

    @Test
    void aGzipFileIsUnfolded() throws IOException {
        byte[] plain = written(SampleTraces.random(7));
        Path file = folder.resolve("run.corewise.json.gz");
        new TraceWriter().write(SampleTraces.random(7), file);

        assertTrue(Files.size(file) < plain.length / 3);
        assertTrue(Arrays.equals(plain, written(reader.read(file).trace())));
    }

    @Test
    void aFileThatEndsTooEarlyGivesWhatIsInIt() throws IOException {
        byte[] whole = written(SampleTraces.rich());
        String text = new String(whole, StandardCharsets.UTF_8);
        int thirdTask = text.indexOf("\"name\":\"task 2 c\",\"cat\":\"task\"");
        TraceReader.Reading reading = read(Arrays.copyOf(whole, thirdTask));

        assertTrue(Said.by(reading.problem()).contains("2 of 6 tasks"), Said.by(reading.problem()));
        assertTrue(Said.by(reading.problem()).contains("line "), Said.by(reading.problem()));
        assertEquals(TaskOutcome.DONE, reading.trace().outcome(0));
        assertEquals(TaskOutcome.PENDING, reading.trace().outcome(2));
    }

    @Test
    void everyPlaceToEndTooEarlyIsToldOrRead() throws IOException {
        byte[] whole = written(SampleTraces.rich());
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertFalse(read(cut).problem().isEmpty(), "length " + length);
            } catch (TraceFileException told) {
                assertFalse(Said.by(told).isBlank());
            }
        }
    }

    @Test
    void aGzipFileThatEndsTooEarlyIsToldOrRead() throws IOException {
        byte[] text = written(SampleTraces.random(3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        byte[] whole = out.toByteArray();
        Path file = folder.resolve("cut.json.gz");
        for (int length = 2; length < whole.length - 9; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                TraceReader.Reading reading = reader.read(file);
                // the last bytes of the packing may hold nothing of the text: then all of it is there
                assertTrue(
                        reading.problem().isPresent() || Arrays.equals(text, written(reading.trace())),
                        "length " + length);
            } catch (TraceFileException told) {
                assertFalse(Said.by(told).isBlank());
            }
        }
    }

    /** What comes of a damaged file is a trace or one sentence, whatever was damaged. */
    @Test
    void damagedFilesAreReadOrRefusedWithASentence() throws IOException {
        byte[] whole = written(SampleTraces.rich());
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                int place = random.nextInt(damaged.length);
                damaged[place] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "0123456789-,:{}[]\"eE.".charAt(random.nextInt(21));
            }
            try {
                written(read(damaged).trace());
            } catch (TraceFileException told) {
                assertFalse(Said.by(told).isBlank(), "seed " + seed);
            } catch (IOException | RuntimeException crash) {
                throw new AssertionError("seed " + seed, crash);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formatVersion\":2 | \"formatVersion\":4 | newer version",
                "\"way\":\"pool\" | \"way\":\"telepathy\" | no way \"telepathy\"",
                "\"items\":6 | \"items\":2147483647 | \"items\" must be",
                "\"items\":6 | \"items\":99999999999 | \"items\" must be",
                "\"task\":1, | \"task\":0, | told of twice",
                "\"task\":1, | \"task\":6, | no task 6 among 6",
                "\"outcome\":\"failed\" | \"outcome\":\"eaten\" | \"eaten\" is not one of",
                "\"endNanos\":2000 | \"endNanos\":1000 | ends before it starts",
                "\"processor\":1 | \"processor\":70000 | no processor 70000",
                "\"worker\":1 | \"worker\":2 | no worker 2 among 2",
            })
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String sentencePart) throws IOException {
        String text = new String(written(SampleTraces.rich()), StandardCharsets.UTF_8);
        assertTrue(text.contains(right), right);
        String damaged = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertRefused(sentencePart, damaged);
        assertRefused("(line ", damaged);
    }

    @Test
    void filesOfOthersAreRefused() {
        assertRefused("is a zip archive", "PK\u0003\u0004 not JSON at all");
        assertRefused("is packed with zstd", "(\u00b5/\u00fd and more", StandardCharsets.ISO_8859_1);
        assertRefused("is packed with xz", "\u00fd7zXZ and more", StandardCharsets.ISO_8859_1);
        assertRefused("is packed with bzip2", "BZh91AY&SY", StandardCharsets.ISO_8859_1);
        assertRefused("not text in UTF-8", "\0\1\2\3 and more", StandardCharsets.ISO_8859_1);
        assertRefused("not text in UTF-8", "{\"corewise\":{}}", StandardCharsets.UTF_32LE);
        assertRefused("text in UTF-16", "{\"corewise\":{}}", StandardCharsets.UTF_16);
        assertRefused("text in UTF-16", "{\"corewise\":{}}", StandardCharsets.UTF_16LE);
        assertRefused("text in UTF-16", "{\"corewise\":{}}", StandardCharsets.UTF_16BE);
        assertRefused("is not a trace file of this program", "{}");
        assertRefused("does not begin with an object", "7");
        assertRefused("list of other things", "[1, 2, 3]");
        assertRefused("a trace of another program, with one event:", "{\"traceEvents\":[{\"ph\":\"X\"}]}");
        assertRefused("a trace of another program, with 2 events:", "[{\"ph\":\"X\"},{\"ph\":\"E\"},");
        assertRefused("the nesting in it is larger", "{\"corewise\":{\"a\":" + "[".repeat(100_000));
        assertRefused("the nesting in it is larger", "{\"other\":" + "[".repeat(100_000));
        assertRefused("is not a trace file", "{\"corewise\":{\"formatVersion\":" + "9".repeat(10_000) + "}}");
    }

    /** As programs write it that keep keys in the order of the alphabet, and numbers as floats. */
    @Test
    void theOrderOfKeysAndTheFormOfNumbersDoNotMatter() throws IOException {
        String text = new String(written(SampleTraces.rich()), StandardCharsets.UTF_8);
        String header = text.substring(text.indexOf("\"corewise\""), text.indexOf(",\"traceEvents\""));
        String events = text.substring(text.indexOf("\"traceEvents\""), text.lastIndexOf('}'));
        String turned = '{' + events + ',' + header.replaceAll("(\"(?:items|size|number)\":\\d+)", "$1.0") + '}';
        String floats = turned.replaceAll("(Nanos\":\\d{1,9})([,}])", "$1.0$2");
        assertFalse(floats.equals(turned));
        for (String mark : List.of("", "\ufeff")) {
            TraceReader.Reading reading = read((mark + floats).getBytes(StandardCharsets.UTF_8));
            assertEquals("", Said.by(reading.problem()));
            assertEquals(text, new String(written(reading.trace()), StandardCharsets.UTF_8));
        }
        assertRefused("\"items\" is missing or not a whole number", text.replace("\"items\":6", "\"items\":6.5"));
        assertRefused("not a whole number", text.replaceFirst("\"endNanos\":\\d+", "\"endNanos\":1e300"));
    }

    @Test
    void whatStandsBehindTheEndIsNotPassedOver() throws IOException {
        String text = new String(written(SampleTraces.rich()), StandardCharsets.UTF_8);
        for (String more : List.of(text, "[]", "1", "null")) {
            assertRefused("it goes on behind its end", text + more);
        }
        assertEquals(
                "",
                Said.by(read((text + "\n \n").getBytes(StandardCharsets.UTF_8)).problem()));
    }

    @Test
    void packedTwiceIsTold() throws IOException {
        Path file = folder.resolve("run.json.gz");
        for (int times = 1; times <= 2; times++) {
            byte[] inner = times == 1 ? written(SampleTraces.rich()) : Files.readAllBytes(file);
            try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
                gzip.write(inner);
            }
        }
        IOException refused = assertThrows(TraceFileException.class, () -> reader.read(file));
        assertTrue(Said.by(refused).contains("packed with gzip twice"), Said.by(refused));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("none.json");
        IOException problem = assertThrows(TraceFileException.class, () -> reader.read(missing));
        assertEquals("Could not read " + missing + ": there is no such file.", Said.by(problem));
        Path elsewhere = folder.resolve("nowhere").resolve("none.json");
        IOException further = assertThrows(TraceFileException.class, () -> reader.read(elsewhere));
        assertTrue(Said.by(further).endsWith("there is no folder " + elsewhere.getParent() + "."), Said.by(further));
        IOException folderItself = assertThrows(TraceFileException.class, () -> reader.read(folder));
        assertTrue(Said.by(folderItself).endsWith("it is a folder."), Said.by(folderItself));
    }
}
