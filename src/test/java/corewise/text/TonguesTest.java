package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in other languages is all that is said in English, with the same values in it. */
class TonguesTest {
    private static final Path BUNDLES = Path.of("assets/i18n");
    private static final Pattern TAG = Pattern.compile("</?[a-z]+\\b[^>]*>|\\b(?:Ctrl|Strg|--[a-z-]+)\\b");

    /** The languages whose bundles are here, beside English. */
    static List<Tongue> others() {
        return Tongue.all().stream().filter(each -> each != Tongue.ENGLISH).toList();
    }

    static List<Tongue> all() {
        return Tongue.all();
    }

    private static Set<String> bundles(Tongue tongue) throws IOException {
        String ending = tongue == Tongue.ENGLISH ? "" : "_" + tongue.tag();
        Pattern name = Pattern.compile("([a-z]+)" + ending + "\\.properties");
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> name.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Properties read(String bundle, Tongue tongue) throws IOException {
        String ending = tongue == Tongue.ENGLISH ? "" : "_" + tongue.tag();
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ending + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void thereIsNoBundleThatIsNotRead() throws IOException {
        assertEquals(new TreeSet<>(Bundles.NAMES), bundles(Tongue.ENGLISH));
        Set<String> endings = new TreeSet<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Matcher name = Pattern.compile("[a-z]+(?:_(\\w+))?\\.properties")
                        .matcher(file.getFileName().toString());
                assertTrue(name.matches(), () -> "no bundle: " + file);
                Optional.ofNullable(name.group(1)).ifPresent(endings::add);
            }
        }
        Set<String> known =
                Arrays.stream(Tongue.values()).map(Tongue::tag).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(known.containsAll(endings), endings::toString);
    }

    /** A language has all bundles, or none but the one that is made with the program itself. */
    @Test
    void aLanguageHasAllBundlesOrIsNotSpoken() throws IOException {
        for (Tongue tongue : EnumSet.complementOf(EnumSet.of(Tongue.ENGLISH))) {
            boolean spoken = Tongue.all().contains(tongue);
            assertEquals(
                    spoken ? new TreeSet<>(Bundles.NAMES) : Set.of("languages"), bundles(tongue), tongue.toString());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("others")
    void everyKeyIsThereInItsBundleAndNoOther(Tongue tongue) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String bundle : Bundles.NAMES) {
            Set<String> english = read(bundle, Tongue.ENGLISH).stringPropertyNames();
            Set<String> theirs = read(bundle, tongue).stringPropertyNames();
            english.stream().filter(key -> !theirs.contains(key)).forEach(key -> wrong.add(bundle + " lacks " + key));
            theirs.stream()
                    .filter(key -> !english.contains(key))
                    .forEach(key -> wrong.add(bundle + " has an orphan " + key));
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("others")
    void everyTextHasTheSamePlacesAndTags(Tongue tongue) {
        Texts english = Texts.load();
        Texts theirs = Texts.load(tongue);
        List<String> wrong = new ArrayList<>();
        for (String key : english.keys()) {
            if (!new TreeSet<>(english.places(key)).equals(new TreeSet<>(theirs.places(key)))) {
                wrong.add(key + ": " + english.places(key) + " and " + theirs.places(key) + ": " + theirs.raw(key));
            }
            if (!tags(english.raw(key)).equals(tags(theirs.raw(key)))) {
                wrong.add(
                        key + ": " + tags(english.raw(key)) + " and " + tags(theirs.raw(key)) + ": " + theirs.raw(key));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static Set<String> tags(String text) {
        return TAG.matcher(text)
                .results()
                .map(found -> found.group().replace("Strg", "Ctrl"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever the amounts, each text can be said, as itself and on a plain terminal. */
    @ParameterizedTest
    @MethodSource("all")
    void everyTextCanBeSaid(Tongue tongue) {
        Texts texts = Texts.load(tongue);
        List<String> wrong = new ArrayList<>();
        for (String key : texts.keys()) {
            String said = texts.say(Facts.withAmounts(key, texts.places(key)));
            String text = texts.raw(key);
            if (said.indexOf('{') >= 0 || said.indexOf('}') >= 0 || text.indexOf('\'') >= 0 || text.contains("...")) {
                wrong.add(key + ": " + text);
            }
            if (text.indexOf('"') >= 0 && english(key).indexOf('"') < 0) {
                wrong.add(key + " has typewriter quotes: " + text);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String english(String key) {
        return Texts.load().raw(key);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("others")
    void germanIsSpeltOnAPlainTerminal(Tongue tongue) {
        if (tongue == Tongue.GERMAN) {
            Texts plain = Texts.load(tongue).in(Form.ASCII);
            for (String key : plain.keys()) {
                String said = plain.say(Facts.withAmounts(key, plain.places(key)));
                assertTrue(said.chars().allMatch(sign -> sign < 0x80), () -> key + ": " + said);
            }
        }
    }

    @Test
    void aLanguageIsKnownByItsTagHoweverItIsWritten() {
        for (Tongue tongue : Tongue.all()) {
            assertEquals(Optional.of(tongue), Tongue.ofTag(tongue.tag()));
            assertEquals(Optional.of(tongue), Tongue.ofTag(tongue.tag().toUpperCase(Locale.ROOT) + "_XX.UTF-8"));
            assertEquals(Optional.of(tongue), Tongue.ofTag(tongue.locale().toLanguageTag()));
        }
        assertEquals(Optional.empty(), Tongue.ofTag("xx"));
        assertEquals(Optional.empty(), Tongue.ofTag(""));
        assertEquals(Tongue.ENGLISH, Tongue.of(Locale.forLanguageTag("fr-CA")));
        assertEquals(Tongue.ENGLISH, Tongue.of(Locale.ROOT));
    }

    @Test
    void whatIsSaidDoesNotGoByTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("de-DE"));
            assertEquals(
                    "Item 3 runs.",
                    Texts.load()
                            .say(Facts.withAmounts("replay.event.running", List.of("item")))
                            .replace("2", "3"));
            assertEquals("1.50 s", Texts.load().in(Form.TERMINAL).quantities().duration(1_500_000_000L));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void workersHaveANameInEveryLanguage() {
        WorkerInfo worker = new WorkerInfo(WorkerKind.POOL_THREAD, 3, 1, 1);
        assertEquals("worker 3", Texts.load().say(worker.told()));
        assertEquals("Worker 3", Texts.load(Tongue.GERMAN).say(worker.told()));
        assertEquals("工作者3", Texts.load(Tongue.CHINESE).say(worker.told()));
        WorkerInfo main = new WorkerInfo(WorkerKind.MAIN, 0, 1, 1);
        assertEquals("main", Texts.load(Tongue.GERMAN).say(main.told()));
    }
}
