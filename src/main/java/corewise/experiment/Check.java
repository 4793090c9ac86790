package corewise.experiment;

import corewise.model.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim as it is checked in a language: what runs are made in, what verdicts are about. Immutable; in the order of the
 * claims, then of the languages.
 *
 * @param claim the claim
 * @param language one in which it can be checked
 */
public record Check(ClaimId claim, Language language) implements Comparable<Check> {
    private static final Comparator<Check> ORDER =
            Comparator.comparing(Check::claim).thenComparing(Check::language);

    /** Every check there is, in order; unmodifiable. */
    public static final List<Check> ALL = Arrays.stream(ClaimId.values())
            .flatMap(claim -> claim.languages().stream().map(language -> new Check(claim, language)))
            .sorted()
            .toList();

    public Check {
        if (!claim.languages().contains(language)) {
            throw new IllegalArgumentException(claim + " cannot be checked in " + language);
        }
    }

    /** All that can be made in a language, in order. */
    public static List<Check> of(Language language) {
        return ALL.stream().filter(check -> check.language() == language).toList();
    }

    /** Its stem in files: that of the claim, with the language where that is not Java, as {@code faster.python}. */
    public String key() {
        return Stream.of(claim.key(), language == Language.JAVA ? "" : language.id())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    @Override
    public int compareTo(Check other) {
        return ORDER.compare(this, other);
    }
}
