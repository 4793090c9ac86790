package corewise.ui.explain;

import corewise.text.Texts;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of the project with what they mean, in one language, by the alphabet. Which words there are is what the bundle
 * has: it says the same as the project's glossary, which a test holds. Immutable and thread-safe.
 */
public final class Glossary {
    private static final String PREFIX = "glossary.";
    private static final String MEANING = ".meaning";
    private static final Pattern APART = Pattern.compile("[,;\u3001]\\s*");
    /** Shorter ones stand in every other sentence. */
    private static final int SHORTEST_LINKED = 4;
    /** In scripts in which a sign is a syllable with a meaning. */
    private static final int SHORTEST_IDEOGRAPHIC = 2;

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Entry> sorted;

    /**
     * A word. Immutable.
     *
     * @param id the same in all languages
     * @param word or several words for one thing, apart by commas
     * @param meaning in a sentence or less
     */
    public record Entry(String id, String word, String meaning) {}

    private Glossary(List<Entry> all, Collator order) {
        sorted = all.stream()
                .sorted(Comparator.comparing(Entry::word, order::compare).thenComparing(Entry::id))
                .toList();
        sorted.forEach(entry -> entries.put(entry.id(), entry));
    }

    /** The words of the texts' language. */
    public static Glossary of(Texts texts) {
        List<Entry> all = texts.keys().stream()
                .filter(key -> key.startsWith(PREFIX) && key.endsWith(MEANING))
                .map(key -> key.substring(0, key.length() - MEANING.length()))
                .map(key -> new Entry(key.substring(PREFIX.length()), texts.get(key), texts.get(key + MEANING)))
                .toList();
        return new Glossary(all, Collator.getInstance(Locale.forLanguageTag(texts.language())));
    }

    /** All words. */
    public List<Entry> all() {
        return sorted;
    }

    /** The word with this id; empty where there is none. */
    public Optional<Entry> get(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Where a search finds something: first in words, then in what they mean. Upper and lower case are the same. */
    public List<Entry> find(String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<Entry> inWords = new ArrayList<>();
        List<Entry> inMeanings = new ArrayList<>();
        for (Entry entry : sorted) {
            if (entry.word().toLowerCase(Locale.ROOT).contains(wanted)) {
                inWords.add(entry);
            } else if (entry.meaning().toLowerCase(Locale.ROOT).contains(wanted)) {
                inMeanings.add(entry);
            }
        }
        return Stream.concat(inWords.stream(), inMeanings.stream()).toList();
    }

    /** Other words that stand in what a word means, in the order in which they stand there. */
    public List<Entry> linked(Entry of) {
        String meaning = of.meaning().toLowerCase(Locale.ROOT);
        Map<Integer, Entry> places = new HashMap<>();
        Map<Integer, Integer> lengths = new HashMap<>();
        for (Entry other : sorted) {
            if (other.word().equals(of.word())) {
                continue;
            }
            for (String word :
                    APART.splitAsStream(other.word().toLowerCase(Locale.ROOT)).toList()) {
                int place = isTooShort(word) ? -1 : place(meaning, word);
                if (place < 0) {
                    continue;
                }
                // where one word begins another, the longer one is meant
                int length = lengths.getOrDefault(place, 0);
                boolean same = word.length() == length
                        && other.word().length() > places.get(place).word().length();
                if (word.length() > length || same) {
                    places.put(place, other);
                    lengths.put(place, word.length());
                }
            }
        }
        List<Integer> order = new ArrayList<>(places.keySet());
        Collections.sort(order);
        return order.stream().map(places::get).distinct().toList();
    }

    /** Where a word stands by itself, or as a plural; −1 where it does not. Scripts without spaces have no such borders. */
    private static int place(String meaning, String word) {
        for (int at = meaning.indexOf(word); at >= 0; at = meaning.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (end < meaning.length() && meaning.charAt(end) == 's' && Character.isLetter(word.charAt(0))) {
                end++;
            }
            boolean begins = at == 0 || !isOfWord(meaning.charAt(at - 1));
            boolean ends = end >= meaning.length() || !isOfWord(meaning.charAt(end));
            if (Character.isIdeographic(word.charAt(0)) || (begins && ends)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isTooShort(String word) {
        boolean ideographic = !word.isEmpty() && Character.isIdeographic(word.charAt(0));
        return word.length() < (ideographic ? SHORTEST_IDEOGRAPHIC : SHORTEST_LINKED);
    }

    private static boolean isOfWord(char sign) {
        return (Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign)) || sign == '-';
    }
}
