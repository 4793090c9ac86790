package corewise.lesson;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Identified;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a lesson's file: {@code [name]}, then a {@code key: value} a line, where texts have their language behind
 * the key and go on in lines that are indented. For one thread.
 */
final class Section {
    private static final Pattern HEAD = Pattern.compile("\\[([a-z-]+)]");
    private static final Pattern ENTRY =
            Pattern.compile("([a-z-]+)(?: ([a-z]{2,3}(?:-[A-Za-z]{2,4})?))?:(?:\\s+(.*))?");

    private final String name;
    private final int line;
    private final List<Problem> problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Section(String name, int line, List<Problem> problems) {
        this.name = name;
        this.line = line;
        this.problems = problems;
    }

    private record Entry(String key, String language, StringBuilder value, int line) {
        /** Between Chinese signs there are no spaces, wherever a line ends. */
        void goOn(String more) {
            boolean apart = value.isEmpty()
                    || more.isEmpty()
                    || !isChinese(value.charAt(value.length() - 1))
                    || !isChinese(more.charAt(0));
            value.append(apart ? " " : "").append(more);
        }

        private static boolean isChinese(char sign) {
            return sign >= '\u2e80' && (sign < '\ud800' || sign >= '\uf900');
        }
    }

    /** Takes a file apart; what is wrong is added to the problems. The first section has the name that is empty. */
    static List<Section> read(List<String> lines, List<Problem> problems) {
        List<Section> sections = new ArrayList<>();
        Section now = new Section("", 1, problems);
        sections.add(now);
        Entry last = null;
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at);
            Matcher head = HEAD.matcher(text.strip());
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(text.charAt(0))) {
                if (last == null) {
                    problems.add(new Problem(at + 1, Fact.of("lessonFile.badLine")));
                } else {
                    last.goOn(text.strip());
                }
            } else if (head.matches()) {
                now = new Section(head.group(1), at + 1, problems);
                sections.add(now);
                last = null;
            } else {
                last = now.entry(text, at + 1);
            }
        }
        return sections;
    }

    private Entry entry(String text, int at) {
        Matcher parts = ENTRY.matcher(text.strip());
        if (!parts.matches()) {
            problems.add(new Problem(at, Fact.of("lessonFile.badLine")));
            return null;
        }
        String value = parts.group(3) == null ? "" : parts.group(3);
        String language = parts.group(2) == null ? "" : parts.group(2);
        Entry entry = new Entry(parts.group(1), language, new StringBuilder(value), at);
        if (entries.putIfAbsent(language.isEmpty() ? entry.key : entry.key + ' ' + language, entry) != null) {
            problem(at, Fact.of("lessonFile.twice").verbatim("key", parts.group(1)));
        }
        return entry;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void problem(int at, Fact fact) {
        problems.add(new Problem(at, fact));
    }

    /** Tells what is wrong with the value of a key. */
    void wrong(String key, String fact) {
        Entry entry = entries.get(key);
        problem(
                entry == null ? line : entry.line,
                Fact.of(fact).verbatim("key", key).verbatim("given", entry == null ? "" : entry.value.toString()));
    }

    /** What a key names; empty where it is not there, and told of where it names nothing. */
    <E extends Enum<E> & Identified> Optional<E> named(String key, Class<E> kind) {
        return value(key).flatMap(given -> named(line(key), key, given, kind));
    }

    /** What a word names, which is told of where it names nothing, with the words that there are. */
    <E extends Enum<E> & Identified> Optional<E> named(int at, String key, String given, Class<E> kind) {
        Optional<E> found = Identified.ofId(kind, given);
        if (found.isEmpty()) {
            List<Value> known = Arrays.stream(kind.getEnumConstants())
                    .<Value>map(each -> new Value.Verbatim(each.id()))
                    .toList();
            problem(
                    at,
                    Fact.of("lessonFile.badName")
                            .verbatim("key", key)
                            .verbatim("given", given)
                            .series("known", Value.Joint.COMMA, known));
        }
        return found;
    }

    /** The line of a key, or of the section where it has none. */
    int line(String key) {
        return entries.containsKey(key) ? entries.get(key).line : line;
    }

    /** The value of a key; empty where there is none. */
    Optional<String> value(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> entry.value.toString().strip())
                .filter(value -> !value.isEmpty());
    }

    /** The text of a key in all its languages. */
    Localised text(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.values().stream()
                .filter(entry -> entry.key.equals(key) && !entry.language.isEmpty())
                .forEach(entry ->
                        texts.put(entry.language, entry.value.toString().strip()));
        return new Localised(texts);
    }

    /** The text of a key, which has to be there in English. */
    Localised needed(String key) {
        Localised text = text(key);
        if (text.in(Localised.FIRST).isEmpty()) {
            problem(line, told("lessonFile.noText", "lessonFile.noTextAbove", key));
        }
        return text;
    }

    /** Tells of keys that are not among these. */
    void only(Set<String> known) {
        entries.values().stream()
                .filter(entry -> !known.contains(entry.key))
                .forEach(entry ->
                        problem(entry.line, told("lessonFile.unknownKey", "lessonFile.unknownKeyAbove", entry.key)));
    }

    /** What is told of a key in a section, or above the first one, where it is in none. */
    private Fact told(String inSection, String above, String key) {
        return name.isEmpty()
                ? Fact.of(above).verbatim("key", key)
                : Fact.of(inSection).verbatim("key", key).verbatim("section", name);
    }
}
