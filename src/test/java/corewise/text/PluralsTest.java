package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in English with a count reads right where that is 0, 1 or 2, or is told of more than one only. */
class PluralsTest {
    private static final Path BUNDLES = Path.of("assets/i18n");
    private static final Pattern CHOICE = Pattern.compile("\\{([\\w:]+),choice,((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern VALUE = Pattern.compile("\\{[\\w:]+}");
    private static final String NOUNS =
            "items|tasks|runs|cores|threads|processes|workers|results|claims|orders|rows|times"
                    + "|turns|others|lists|processors|repeats|sizes|slices|bars|columns|reports|files|lines";
    /** One of many things, or one that do. */
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("(?<![\\w.,×])(?:(?:1|[Oo]ne) (?:(?:more|other|different|logical|joined) )?(?:" + NOUNS
                    + ")|1 (?:are|were|have|take|need|stand|they))\\b");

    private static final Pattern MANY_OF_ONE = Pattern.compile(
            "(?<![\\w.,×])2 (?:more |other |different |logical )?(?:item|task|run|core|thread|process|worker|result|claim|order|row"
                    + "|time|turn|other|is|was|has|needs|it)\\b");

    /** What is only told of two or more, or of a number that is no count. */
    private static final Map<String, String> NEVER_ONE = Map.ofEntries(
            Map.entry("predictionPanel.evidence.", "from three runs on"),
            Map.entry("order.latest", "of more than are shown"),
            Map.entry("order.differ", "two are compared at least"),
            Map.entry("runsPanel.differ", "two are compared at least"),
            Map.entry("runsPanel.totals", "two are compared at least"),
            Map.entry("runsPanel.letGo", "at most so many hundreds"),
            Map.entry("race.spread", "a median of three or five"),
            Map.entry("race.times", "three or five times"),
            Map.entry("race.speedupTip", "with a decimal"),
            Map.entry("report.median", "a median of several"),
            Map.entry("watch.many", "asked from hundreds on"),
            Map.entry("watch.tooLong", "beyond a hundred thousand"),
            Map.entry("notStarted.most", "64 at once"),
            Map.entry("claims.evidence.manyCores", "of many cores"),
            Map.entry("claims.evidence.ordersSome", "of more than are drawn"),
            Map.entry("claims.evidence.same", "of twenty runs and more"),
            Map.entry("claims.evidence.differing", "of twenty runs and more"),
            Map.entry("claim.", "of lists and repeats that are longer than one"),
            Map.entry("seen.busy.wait", "with a decimal"),
            Map.entry("busyCores.", "with a decimal, or beside one core that is drawn twice"),
            Map.entry("reason.beyond", "with a decimal"),
            Map.entry("timeline.moment.lastStart", "a task's number"),
            Map.entry("notice.coresChanged.often", "often"),
            Map.entry("pattern.", "of several cores"),
            Map.entry("cli.announce.", "asked from hundreds on"),
            Map.entry("cli.checking", "16 claims"),
            Map.entry("malformed.", "limits of files"),
            Map.entry("trace.", "of damaged files"),
            Map.entry("replay.event.", "an item's number"),
            Map.entry("replay.leftOut", "of thousands"),
            Map.entry("simulation.tooMany", "of thousands"),
            Map.entry("race.running", "a way, not a number"),
            Map.entry("explain.example.whatif.map", "a way, not a number"),
            Map.entry("explain.example.core.several", "two tasks at least"),
            Map.entry("learn.hands.level", "two beliefs at least"),
            Map.entry("watch.on", "a way, not a number"),
            Map.entry("reason.disturbed", "a way, not a number"),
            Map.entry("reason.stoodStill", "a way, not a number"),
            Map.entry("reason.stopped", "a way, not a number"),
            Map.entry("lesson.order.hits", "of several runs"),
            Map.entry("order.progress", "the last of some"));

    /** Those of the first language: the names of the others have its tag behind a line. */
    private static List<Path> bundles() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            return bundles.filter(bundle -> !bundle.getFileName().toString().contains("_"))
                    .toList();
        }
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path bundle : bundles()) {
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }

    /** As it reads where all counts of it are this one. */
    private static String at(int count, String text) {
        Matcher choice = CHOICE.matcher(text);
        String chosen = choice.replaceAll(found -> Matcher.quoteReplacement(branch(count, found.group(2))));
        return VALUE.matcher(chosen).replaceAll(Integer.toString(count)).replace('\u00a0', ' ');
    }

    private static String branch(int count, String branches) {
        String chosen = "";
        for (String branch : branches.split("\\|", -1)) {
            Matcher limit = Pattern.compile("(-?\\d+)([#<])(.*)").matcher(branch);
            assertTrue(limit.matches(), branch);
            int from = Integer.parseInt(limit.group(1));
            if (chosen.isEmpty() || (limit.group(2).equals("#") ? count >= from : count > from)) {
                chosen = limit.group(3);
            }
        }
        return chosen;
    }

    @Test
    void everyCountReadsRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        texts().forEach((key, text) -> {
            boolean exempt = NEVER_ONE.keySet().stream().anyMatch(key::startsWith);
            if (!exempt && ONE_OF_MANY.matcher(at(1, text)).find()) {
                wrong.add(key + ": " + at(1, text));
            }
            if (!exempt
                    && CHOICE.matcher(text).find()
                    && MANY_OF_ONE.matcher(at(2, text)).find()) {
                wrong.add(key + ": " + at(2, text));
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsExemptIsThere() throws IOException {
        Set<String> keys = texts().keySet();
        for (String exempt : NEVER_ONE.keySet()) {
            assertTrue(keys.stream().anyMatch(key -> key.startsWith(exempt)), exempt);
        }
    }

    @Test
    void noKeyHasTwoTexts() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Path bundle : bundles()) {
            for (String line : Files.readAllLines(bundle)) {
                Matcher key = Pattern.compile("([\\w.-]+)\\s*=.*").matcher(line);
                if (key.matches() && !seen.add(key.group(1))) {
                    twice.add(key.group(1));
                }
            }
        }
        assertEquals(List.of(), twice);
    }
}
