package corewise.lesson;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads what a step sets: {@code set: work primes, items 3*cores, length 20ms, way pool, workers cores}. For one thread. */
final class SettingReader {
    private static final Set<String> KNOWN =
            Set.of("work", "items", "length", "lengths", "seed", "way", "workers", "cores", "payload", "language");

    private final Section section;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private SettingReader(Section section) {
        this.section = section;
    }

    /** What a section sets. */
    static Setting read(Section section) {
        Optional<String> set = section.value("set");
        return set.isEmpty() ? Setting.NONE : new SettingReader(section).setting(set.get());
    }

    private Setting setting(String text) {
        for (String part : text.split(",", 0)) {
            String[] words = part.strip().split("\\s+", 2);
            if (words.length < 2 || !KNOWN.contains(words[0])) {
                section.problem(
                        section.line("set"), Fact.of("lessonFile.noSetting").verbatim("given", part.strip()));
            } else {
                parts.put(words[0], words[1].strip());
            }
        }
        return new Setting(
                constant("work", Work.class),
                amount("items", ListSpec.MAX_ITEMS),
                nanos(),
                constant("lengths", Lengths.class),
                whole("seed", Integer.MAX_VALUE).stream()
                        .mapToLong(seed -> seed)
                        .findFirst(),
                constant("way", Way.class),
                amount("workers", RunSpec.MAX_WORKERS),
                whole("cores", 1024),
                whole("payload", RunOptions.MOST_PAYLOAD_BYTES),
                constant("language", Language.class));
    }

    private void bad(String key) {
        section.problem(
                section.line("set"),
                Fact.of("lessonFile.badSetting").verbatim("key", key).verbatim("given", parts.get(key)));
    }

    private <E extends Enum<E> & Identified> Optional<E> constant(String key, Class<E> kind) {
        return Optional.ofNullable(parts.get(key))
                .flatMap(given -> section.named(section.line("set"), key, given, kind));
    }

    private Optional<Amount> amount(String key, int most) {
        Optional<String> given = Optional.ofNullable(parts.get(key));
        Optional<Amount> amount = given.flatMap(Amount::read)
                .filter(each -> each.more() <= most && (each.perCore() > 0 || each.more() > 0));
        if (given.isPresent() && amount.isEmpty()) {
            bad(key);
        }
        return amount;
    }

    private OptionalLong nanos() {
        OptionalDouble nanos = number("length");
        if (nanos.isPresent() && nanos.getAsDouble() < 1) {
            bad("length");
            return OptionalLong.empty();
        }
        return nanos.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.round(nanos.getAsDouble()));
    }

    private OptionalInt whole(String key, int most) {
        OptionalDouble number = number(key);
        if (number.isPresent() && number.getAsDouble() > most) {
            bad(key);
            return OptionalInt.empty();
        }
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.round(number.getAsDouble()));
    }

    private OptionalDouble number(String key) {
        String given = parts.get(key);
        OptionalDouble number = given == null ? OptionalDouble.empty() : RuleReader.number(given);
        if (given != null && number.isEmpty()) {
            bad(key);
        }
        return number;
    }
}
