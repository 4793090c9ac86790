package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import corewise.model.Way;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm: each is refused with one sentence, and takes no more memory than it is worth. */
@Execution(ExecutionMode.CONCURRENT)
class HostileFilesTest {
    /** What reading may allocate in all, most of it collected on the way: far less than the files claim. */
    private static final long MOST_ALLOCATED_BYTES = 160L << 20;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter().write(WayTraces.of(Way.POOL, 2), out);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }

    private static String refusal(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        TraceFileException refused = assertThrows(
                TraceFileException.class,
                () -> new TraceReader()
                        .read(() -> new ByteArrayInputStream(file), new TraceDocument("run.corewise.json", true)));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        String sentence = Said.by(refused);
        assertTrue(allocated < MOST_ALLOCATED_BYTES, () -> allocated + " bytes for " + sentence);
        assertTrue(sentence.startsWith("run.corewise.json "), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertEquals(1, sentence.lines().count(), sentence);
        assertTrue(sentence.length() < 400, sentence);
        return sentence;
    }

    private static void assertRefused(byte[] file, String part) {
        String sentence = refusal(file);
        assertTrue(sentence.contains(part), sentence);
        assertTrue(sentence.contains("(line "), sentence);
    }

    private static byte[] changed(String right, String wrong) throws IOException {
        String text = new String(sample(), StandardCharsets.UTF_8);
        String damaged = text.replaceFirst(right, wrong);
        assertFalse(damaged.equals(text), right);
        return bytes(damaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"corewise\":", "{\"corewise\":[{\"a\":", "{\"traceEvents\":["})
    void deepNesting(String open) {
        assertRefused(bytes(open.repeat(500_000)), "");
        assertRefused(bytes("{\"other\":" + "[".repeat(500_000)), "nesting");
    }

    @Test
    void deepNestingWithinAnEvent() throws IOException {
        assertRefused(changed("\"args\":\\{", "\"args\":{\"x\":" + "[".repeat(100_000)), "nesting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9223372036854775808", "99999999999999999999999999999999999999", "1e999999999", "-1", "0.5"})
    void hugeNumbers(String number) throws IOException {
        refusal(changed("\"items\":\\d+", "\"items\":" + number));
        refusal(changed("\"startedNanos\":\\d+", "\"startedNanos\":" + number + "9".repeat(1_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"startedNanos\":\\d+ | \"startedNanos\":-5 | a time is missing or out of range",
                "\"startedNanos\":\\d+ | \"startedNanos\":9000000000000000000 | a time is missing or out of range",
                "\"endedNanos\":\\d+ | \"endedNanos\":1 | times of task",
                "\"joinedNanos\":\\d+ | \"joinedNanos\":1 | times of task",
                "\"nanos\":10000000 | \"nanos\":-10000000 | a time is missing",
                "\"windowNanos\":1000 | \"windowNanos\":0 | \"windowNanos\" must be 1 to",
                "\"windowNanos\":1000 | \"windowNanos\":-9223372036854775808 | \"windowNanos\" must be 1 to",
                "\"endNanos\":500, | \"endNanos\":-9223372036854775808, | \"endNanos\" must be",
                "\"steal\":0.25 | \"steal\":1e300 | a share is not from 0 to 1",
                "\"measured\":true | \"measured\":true,\"othersShare\":7 | a share is not from 0 to 1",
                "\"utilisation\":\\[ | \"usableCores\":[{\"fromNanos\":5,\"processors\":[0]}],\"utilisation\":[ | not told from 0 on",
                "\"utilisation\":\\[ | \"usableCores\":[{\"fromNanos\":0,\"processors\":[]}],\"utilisation\":[ | not told from 0 on",
                "\"utilisation\":\\[ | \"usableCores\":[{\"fromNanos\":0,\"processors\":[0,0]}],\"utilisation\":[ | not told from 0 on",
                "\"utilisation\":\\[ | \"usableCores\":[{\"fromNanos\":0,\"processors\":[77777]}],\"utilisation\":[ | must be 0 to",
                "\"measured\":true | \"measured\":true,\"runId\":\"a/../b\" | must be 1 to 64 letters",
                "\"startedAtEpochMillis\":\\d+ | \"startedAtEpochMillis\":9223372036854775807 | \"startedAtEpochMillis\" must be",
                "\"processId\":\\d+ | \"processId\":-1 | \"processId\" must be 0 to",
                "\"processId\":\\d+ | \"processId\":1000000000 | belongs to no worker",
                "\"number\":1,\"physicalCore\" | \"number\":7,\"physicalCore\" | not numbered from 0",
                "\"items\":\\d+ | \"items\":1000000000 | \"items\" must be 1 to",
                "\"workers\":\\d+ | \"workers\":1000000000 | \"workers\" must be 1 to",
                "\"way\":\"pool\" | \"way\":\"pool\",\"way\":\"serial\" | is given twice",
                "\"way\":\"pool\" | \"way\":\"teleport\" | there is no way \"teleport\"",
                "\"formatVersion\":2 | \"formatVersion\":4 | a newer version of it can open the file",
                "\"formatVersion\":2 | \"formatVersion\":0 | there is no format version 0",
                "\"processor\":\\d | \"processor\":1000000000 | there is no processor 1000000000",
                "\"traceEvents\": | \"traceEvents\":[],\"traceEvents\": | two \"traceEvents\"",
                "\"traceEvents\": | \"corewise\":{},\"traceEvents\": | there are two",
            },
            quoteCharacter = '~')
    void claimsThatCannotBe(String right, String wrong, String part) throws IOException {
        assertRefused(changed(right, wrong), part);
    }

    @Test
    void namesOfConstantsAreNotRepeatedAtLength() throws IOException {
        assertRefused(changed("\"way\":\"pool\"", "\"way\":\"" + "x\\\\n".repeat(400) + "\""), "there is no way");
        assertRefused(changed("\"outcome\":\"done\"", "\"outcome\":\"" + "x".repeat(90_000) + "\""), "is not one of");
        assertRefused(changed("\"digest\":\"", "\"digest\":\"" + "x".repeat(90_000)), "hexadecimal");
        assertRefused(changed("\"operatingSystem\":\"", "\"operatingSystem\":\"" + "x".repeat(9_000)), "characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0000", "[", "\n"})
    void fewBytesThatUnfoldToGigabytes(String filling) throws IOException {
        byte[] block = bytes(filling.repeat(1 << 20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            for (int megabyte = 0; megabyte < 10; megabyte++) {
                gzip.write(block);
            }
        }
        byte[] part = out.toByteArray();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int times = 0; times < 400; times++) {
            bomb.write(part);
        }
        String sentence = refusal(bomb.toByteArray());
        assertTrue(sentence.contains("(line "), sentence);
    }

    @Test
    void gzipOfManyEmptyParts() throws IOException {
        byte[] empty = gzip(new byte[0]);
        byte[] many = new byte[empty.length * 200_000];
        for (int place = 0; place < many.length; place += empty.length) {
            System.arraycopy(empty, 0, many, place, empty.length);
        }
        refusal(many);
    }

    @Test
    void aBillionWorkersClaimedAndNoneThere() throws IOException {
        assertRefused(changed("\"worker\":\\d+", "\"worker\":1000000000"), "there is no worker 1000000000");
        assertRefused(changed("\"task\":\\d+", "\"task\":1000000000"), "there is no task 1000000000");
        byte[] most = changed("\"items\":\\d+", "\"items\":100000");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        TraceReader.Reading reading =
                new TraceReader().read(() -> new ByteArrayInputStream(most), new TraceDocument("run.json", true));
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < MOST_ALLOCATED_BYTES);
        assertTrue(Said.by(reading.problem()).contains("of 100000 tasks"), Said.by(reading.problem()));
    }

    @Test
    void millionsOfTasksClaimedAndAllButNoneThere() throws IOException {
        String sentence = refusal(changed("\"items\":\\d+", "\"items\":1000000"));
        assertTrue(sentence.contains("12 of 1000000 tasks"), sentence);
        assertRefused(changed("\"items\":\\d+", "\"items\":1000001"), "must be 1 to 1000000, not 1000001");
    }

    @Test
    void endlessListsBesideTheEvents() {
        String values = "0,".repeat(5_000_000);
        assertRefused(bytes("{\"corewise\":{\"utilisation\":[" + values), "too large");
        String texts = ("\"" + "x".repeat(99_000) + "\",").repeat(400);
        assertRefused(bytes("{\"corewise\":{\"utilisation\":[" + texts), "characters");
    }

    @Test
    void rubbish() {
        for (long seed = 1; seed <= 300; seed++) {
            byte[] rubbish = new byte[1 + (int) seed * 7];
            new Random(seed).nextBytes(rubbish);
            String sentence = refusal(rubbish);
            assertTrue(sentence.contains("(line "), "seed " + seed + ": " + sentence);
        }
        assertRefused(new byte[0], "it is empty");
        assertRefused(bytes("\u007fELF\u0002\u0001"), "");
        assertRefused("{\"corewise\":{}}".getBytes(StandardCharsets.UTF_16), "UTF-8");
        assertRefused(new byte[] {0, 3, 0, 0, 3}, "UTF-8");
        assertRefused(new byte[] {0x1f, (byte) 0x8b}, "its gzip data end too early");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7}, "its gzip data are damaged");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] file = sample();
        int name = new String(file, StandardCharsets.ISO_8859_1).indexOf("made up");
        for (int wrong : new int[] {0x80, 0xc0, 0xff, 0xf8}) {
            byte[] damaged = file.clone();
            damaged[name] = (byte) wrong;
            assertRefused(damaged, "UTF-8");
        }
    }

    @Test
    void gzipCutInHalfGivesWhatIsInIt() throws IOException {
        byte[] whole = gzip(sample());
        TraceReader.Reading reading = new TraceReader()
                .read(
                        () -> new ByteArrayInputStream(Arrays.copyOf(whole, whole.length * 4 / 5)),
                        new TraceDocument("run.corewise.json.gz", true));
        assertTrue(
                Said.by(reading.problem()).contains("ends too early, within its gzip data (line "),
                Said.by(reading.problem()));
        assertRefused(Arrays.copyOf(whole, 40), "");
    }

    /** All tasks at the same time on one processor: writing them again must not take the square of their number. */
    @Test
    void tenThousandsOfSlicesOnTopOfEachOtherAreWrittenAgain() throws IOException {
        TraceFuzz.fuzzerTestOneInput(sample());
        int items = 50_000;
        StringBuilder text =
                new StringBuilder(new String(changed("\"items\":\\d+", "\"items\":" + items), StandardCharsets.UTF_8));
        String workers = "{\"kind\":\"pool-thread\",\"number\":1,\"processId\":5,\"nativeThreadId\":-1},".repeat(items);
        int place = text.indexOf("\"workers\":[") + 11;
        text.insert(place, workers);
        text.setLength(text.indexOf("\"traceEvents\":[") + 15);
        for (int task = 0; task < items; task++) {
            text.append("{\"cat\":\"task\",\"args\":{\"task\":")
                    .append(task)
                    .append(",\"worker\":")
                    .append(task);
            text.append(
                    ",\"outcome\":\"done\",\"startedNanos\":0,\"endedNanos\":9}},{\"cat\":\"running\",\"args\":{\"task\":");
            text.append(task)
                    .append(",\"processor\":0,\"startNanos\":1,\"endNanos\":8}}")
                    .append(task < items - 1 ? "," : "]}");
        }
        TraceReader.Reading reading = new TraceReader()
                .read(() -> new ByteArrayInputStream(bytes(text.toString())), new TraceDocument("run.json", true));
        assertEquals("", Said.by(reading.problem()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter().write(reading.trace(), out);
        assertEquals(List.of(), ChromeTraceFormat.breaches(out.toByteArray()));
    }
}
