package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Reads all sources of the program: sentences stand in bundles, and nowhere else. */
@Execution(ExecutionMode.CONCURRENT)
class NoSentenceElsewhereTest {
    private static final Path SOURCES = Path.of("src/main/java/corewise");

    /**
     * Files whose sentences are data and no words of the program: what a trace keeps of lost processes is in English
     * wherever it is written, so that a trace reads the same everywhere.
     */
    private static final Set<String> WRITTEN_INTO_TRACES = Set.of("strategy/process/LossMessages.java");

    /** What looks like a sentence, or like a piece of one, and is none; by file. */
    private static final Map<String, Set<String>> NO_SENTENCES = Map.ofEntries(
            // names in files are part of their format: a trace reads the same everywhere
            Map.entry("file/TraceEvents.java", Set.of("task ", " busy, all programs")),
            Map.entry("file/Tracks.java", Set.of("core ")),
            Map.entry(
                    "file/TrackNames.java",
                    Set.of("corewise: ", ", pid ", " (overlapping by the error of observation)")),
            // what systems say, to be known by
            Map.entry(
                    "file/IoReason.java",
                    Set.of(
                            "No space left on device",
                            "There is not enough space on the disk",
                            "Disk quota exceeded",
                            "Read-only file system",
                            "The media is write protected",
                            "Too many open files",
                            "Is a directory",
                            "Not a directory",
                            "File name too long",
                            "File too large",
                            "Permission denied",
                            "Broken pipe",
                            "Stream Closed",
                            "Bad file descriptor")),
            // what virtual machines say, to be known by
            Map.entry(
                    "strategy/process/Obituary.java",
                    Set.of(
                            "# A fatal error has been detected by the Java Runtime Environment:\\s+#\\s+#\\s+"
                                    + "(.+?)(?: \\(0x\\p{XDigit}+\\))?(?: at pc=|, pid=)",
                            "# There is insufficient memory for the Java Runtime Environment to continue.")),
            // why a task ended, for developers; a machine that is none; a folder of macOS
            Map.entry("recording/RunCancelledException.java", Set.of("the run was cancelled")),
            Map.entry("model/MachineInfo.java", Set.of("made up")),
            Map.entry("platform/UserFolders.java", Set.of("Application Support")),
            // the names of workers stand in traces, which read the same everywhere
            Map.entry("model/WorkerKind.java", Set.of("virtual thread")),
            // how rules are written in files of lessons
            Map.entry("lesson/RuleReader.java", Set.of("results same", "results differ", "no ")),
            // what stands in the program in place of its guard
            Map.entry("strategy/python/Scripts.java", Set.of("if True:")),
            // names of threads, for developers
            // what Python prints above the frames of a failure
            Map.entry("report/SeenSentence.java", Set.of("Traceback (most recent call last)")),
            Map.entry("strategy/PoolWorkers.java", Set.of("worker ")),
            Map.entry("strategy/StealingWorkers.java", Set.of("worker ")),
            Map.entry("strategy/TaskThreads.java", Set.of("thread ")),
            Map.entry("strategy/process/PoolProcesses.java", Set.of("process ")),
            Map.entry("strategy/process/TaskProcesses.java", Set.of("process ")),
            Map.entry("strategy/process/ProcessSupervisor.java", Set.of("process watch")),
            // only logged, or told as the end of a process
            Map.entry("strategy/process/AotTraining.java", Set.of("the virtual machine made none")),
            Map.entry("strategy/process/FrameReader.java", Set.of("the stream ended within a frame")),
            // for developers
            Map.entry("workload/Band.java", Set.of("band of ")),
            // what is copied for whoever mends a fault, and what tells faults apart
            Map.entry("diagnostics/Defect.java", Set.of("Corewise %s, Java %s, %s %s, thread %s%n%s", " at ")));

    /** Who may ask an exception for its message, which is for developers, without logging it. */
    private static final Set<String> READERS_OF_MESSAGES = Set.of(
            // where what the system says of a file is told in plain words, or quoted where there are none
            "file/IoReason.java",
            // whether bytes are no text
            "file/TraceReader.java",
            // what a trace keeps of a task's own failure and of a lost process
            "recording/FailureMessage.java",
            "strategy/process/TaskProcesses.java",
            "strategy/process/PoolSlot.java",
            // why the system refused a thread or a process, quoted
            "strategy/ThreadPerTaskStrategy.java",
            "strategy/PoolWorkers.java",
            "strategy/StealingWorkers.java",
            "strategy/process/StartRefusal.java",
            "strategy/process/ProcessSupervisor.java",
            // whether it was a thread that was refused
            "cli/CorewiseCommand.java",
            // only logged further up
            "strategy/process/ProcessStartMeter.java",
            // the library's own words, where arguments are wrong in a way that is not known
            "cli/WrongArguments.java");

    private static final Map<String, String> sources = new TreeMap<>();
    private static List<SentenceFinder.Found> found;

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        found = SentenceFinder.in(sources).stream()
                .filter(each -> !WRITTEN_INTO_TRACES.contains(each.file()))
                .toList();
    }

    private static boolean isExempt(SentenceFinder.Found sentence) {
        return NO_SENTENCES.getOrDefault(sentence.file(), Set.of()).contains(sentence.text());
    }

    @Test
    void sentencesStandInBundles() {
        assertEquals(
                "",
                found.stream()
                        .filter(each -> !isExempt(each))
                        .map(SentenceFinder.Found::toString)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void nothingIsExemptWithoutNeed() {
        Set<String> needless = new TreeSet<>();
        NO_SENTENCES.forEach((file, texts) -> texts.forEach(text -> needless.add(file + ' ' + text)));
        found.forEach(each -> needless.remove(each.file() + ' ' + each.text()));
        assertEquals(Set.of(), needless);
    }

    @Test
    void messagesOfExceptionsReachNoUser() {
        List<SentenceFinder.Found> messages = SentenceFinder.messagesIn(sources);
        assertEquals(
                "",
                messages.stream()
                        .filter(each -> !READERS_OF_MESSAGES.contains(each.file()))
                        .map(SentenceFinder.Found::toString)
                        .collect(Collectors.joining("\n")));
        assertEquals(
                new TreeSet<>(READERS_OF_MESSAGES),
                messages.stream()
                        .map(SentenceFinder.Found::file)
                        .filter(READERS_OF_MESSAGES::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyMessageThatIsAskedForIsFound() {
        String source = """
                class Offender {
                    void shown(Exception e) { note.set(texts.get("key", e.getMessage())); }
                    void told(Exception e) { fact.verbatim("what", String.valueOf(e.getLocalizedMessage())); }
                    void logged(Exception e) { LOG.log(Level.INFO, "no: {0}", e.getMessage()); }
                    void thrown(Exception e) { throw new IllegalStateException(e.getMessage()); }
                }
                """;
        assertEquals(
                List.of(2L, 3L),
                SentenceFinder.messagesIn(Map.of("Made.java", source)).stream()
                        .map(SentenceFinder.Found::line)
                        .toList());
    }

    @Test
    void everyKindOfSentenceIsFound() {
        String source = """
                class Offender {
                    static final String PLAIN = "There is no such file.";
                    static final String BLOCK = ""\"
                            Two words
                            on a line.""\";
                    String glued(int n) { return n + " items"; }
                    String before(String name) { return "item " + name; }
                    String formatted(int n) { return "%d of them".formatted(n); }
                    String format(int n) { return String.format(Locale.ROOT, "%d of %d", n, n); }
                    void thrown() throws IOException { throw new IOException("The disk is full"); }
                    @Command(description = "Runs a list.") void annotated() {}
                }
                """;
        assertEquals(List.of(2L, 3L, 6L, 7L, 8L, 9L, 10L, 11L), lines(source));
    }

    @Test
    void whatNoUserReadsIsNone() {
        String source = """
                class Fine {
                    static final String KEY = "cli.wrong.option";
                    static final String WORD = "serial";
                    static final String JOINT = ", ";
                    String markup() { return "<p class=\\"note\\">" + "p class=\\"note\\""; }
                    String style() { return "-fx-fill: red"; }
                    String numbers(double n) { return String.format(Locale.ROOT, "%.2f %s", n, n); }
                    void thrown() { throw new IllegalStateException("a race is of " + "one list"); }
                    void needed(Object o) { Objects.requireNonNull(o, "there has to be one"); }
                    void logged() { LOG.log(Level.INFO, "a window was " + "closed"); }
                    // a comment has as many words as it likes
                }
                """;
        assertEquals(List.of(), lines(source));
    }

    private static List<Long> lines(String source) {
        return SentenceFinder.in(Map.of("Made.java", source)).stream()
                .map(SentenceFinder.Found::line)
                .toList();
    }
}
