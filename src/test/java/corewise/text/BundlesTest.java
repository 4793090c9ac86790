package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.fact.Value;
import corewise.lesson.Figure;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.session.Motion;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Sweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
    /** Asked for by the library that reads arguments: the usage of the program and of its commands, by their names. */
    private static final Pattern HELP =
            Pattern.compile("(?:corewise\\.(?:(\\w+)\\.)?)?usage\\.\\w+(?:\\.\\d)?|mixinStandardHelpOptions\\.\\w+");

    private static final Pattern IN_LABEL = Pattern.compile("\\$\\{bundle:([\\w.]+)}");
    private static final Pattern IN_VIEW = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+\\.(?:[\\w.-]*))\"");
    private static final Pattern SHORT_LITERAL = Pattern.compile("\"([\\w-]+)\"");

    private final Texts texts = Texts.load();
    private final Set<String> keys = new TreeSet<>(texts.keys());
    private final String java = read(Path.of("src/main/java/corewise"), ".java");
    private final String views = read(Path.of("fxml"), ".fxml");

    @Test
    void everyKeyOfAViewHasAText() {
        for (String key : all(IN_VIEW, views)) {
            assertTrue(keys.contains(key), key);
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> families = keys.stream()
                .filter(key -> !HELP.matcher(key).matches())
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        assertTrue(
                keys.containsAll(all(IN_LABEL, java)), () -> all(IN_LABEL, java).toString());
        for (String key : all(LITERAL, java)) {
            boolean ours = families.stream().anyMatch(key::startsWith);
            boolean stem = key.endsWith(".") && keys.stream().anyMatch(each -> each.startsWith(key));
            assertTrue(!ours || keys.contains(key) || stem, key);
        }
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = all(LITERAL, java);
        Set<String> ends = all(SHORT_LITERAL, java);
        for (Stream<String> ids : List.of(
                Arrays.stream(ClaimId.values()).map(ClaimId::key),
                Arrays.stream(Way.values()).map(Way::id),
                Arrays.stream(Language.values()).map(Language::id),
                Arrays.stream(Work.values()).map(Work::id),
                Arrays.stream(Lengths.values()).map(Lengths::id),
                Arrays.stream(Figure.values()).map(Figure::id),
                Arrays.stream(Motion.values()).map(Motion::id),
                Arrays.stream(ItemTimes.Kind.values()).map(ItemTimes.Kind::id),
                Arrays.stream(Costs.Source.values()).map(Costs.Source::id),
                Arrays.stream(Sweep.Axis.values()).map(Sweep.Axis::id),
                Arrays.stream(TaskOutcome.values()).map(TaskOutcome::id),
                Arrays.stream(WorkerKind.values()).map(WorkerKind::id))) {
            ids.forEach(ends::add);
        }
        literals.addAll(all(IN_LABEL, java));
        Set<String> inViews = all(IN_VIEW, views);
        Set<String> orphans = new TreeSet<>();
        for (String key : keys) {
            boolean built = IntStream.range(1, key.length())
                    .filter(end -> key.charAt(end - 1) == '.')
                    .anyMatch(end -> literals.contains(key.substring(0, end)) && ends.contains(key.substring(end)));
            boolean form = texts.keys().contains(key.substring(0, key.lastIndexOf('.')));
            // words are what they are: that each stands in the project's glossary is another test's matter
            boolean word = key.startsWith("glossary.");
            if (!word && !inViews.contains(key) && !literals.contains(key) && !built && !form && !help(key, ends)) {
                orphans.add(key);
            }
        }
        assertEquals(Set.of(), orphans);
    }

    @Test
    void everyTextIsWellFormedAndItsSignsAreTypographic() {
        for (String key : keys) {
            texts.places(key);
            String text = texts.raw(key);
            assertTrue(text.indexOf('\'') < 0, () -> key + " has a typewriter's apostrophe: " + text);
            assertTrue(!text.contains("..."), () -> key + " has three points for an ellipsis: " + text);
        }
    }

    @Test
    void everyTextCanBeWrittenForAPlainTerminal() {
        Texts plain = texts.in(Form.ASCII);
        for (String key : keys) {
            String written = plain.say(Facts.withAmounts(key, texts.places(key)));
            assertTrue(written.chars().allMatch(sign -> sign < 0x80), () -> key + ": " + written);
        }
    }

    @Test
    void joinedValuesHaveTheirJointsBetweenThem() {
        List<Value> values = List.of(new Value.Count(1), new Value.Count(2), new Value.Count(3));
        assertEquals("1, 2 and 3", texts.say(new Value.Series(values, Value.Joint.AND)));
        assertEquals("1, 2, 3", texts.say(new Value.Series(values, Value.Joint.COMMA)));
        assertEquals("1; 2; 3", texts.say(new Value.Series(values, Value.Joint.SEMICOLON)));
        assertEquals("", texts.say(new Value.Series(List.of(), Value.Joint.AND)));
    }

    private static boolean help(String key, Set<String> commands) {
        Matcher help = HELP.matcher(key);
        return help.matches() && (help.group(1) == null || commands.contains(help.group(1)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
