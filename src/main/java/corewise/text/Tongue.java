package corewise.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the program speaks; what works are written in is another matter. Thread-safe. */
public enum Tongue {
    /** The first: each text is there in it. */
    ENGLISH(Locale.ENGLISH, "English"),
    GERMAN(Locale.GERMAN, "Deutsch"),
    /** Simplified, which whoever reads the traditional signs can read too. */
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

    private final Locale locale;
    private final String ownName;

    Tongue(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** Those whose texts come with the program. */
    public static List<Tongue> all() {
        return Arrays.stream(values()).filter(Tongue::isHere).toList();
    }

    private boolean isHere() {
        return this == ENGLISH || Tongue.class.getResource("/assets/i18n/names_" + tag() + ".properties") != null;
    }

    /** That of a country's settings; English where the program does not speak it. */
    public static Tongue of(Locale locale) {
        return all().stream()
                .filter(each -> each.tag().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** That of the system, as it was set when the program began to be told of it. */
    public static Tongue ofSystem() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /**
     * That of a tag as people write it: {@code de}, {@code de-AT}, {@code zh_CN.UTF-8}.
     *
     * @return empty where the program does not speak it
     */
    public static Optional<Tongue> ofTag(String tag) {
        String language = tag.strip().toLowerCase(Locale.ROOT).split("[-_.]", 2)[0];
        return all().stream().filter(each -> each.tag().equals(language)).findFirst();
    }

    /** Its short tag: {@code en}, {@code de}, {@code zh}; the ending of its bundles. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What it is called by those who speak it. */
    public String ownName() {
        return ownName;
    }

    /** The country's settings that go with it. */
    public Locale locale() {
        return locale;
    }

    /** Whether a percent sign stands apart from its number. */
    boolean setsPercentApart() {
        return this != CHINESE;
    }
}
