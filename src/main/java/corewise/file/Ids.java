package corewise.file;

import java.util.Locale;

/** The names of constants in files: {@code NOT_RUN} is {@code not-run}. Stateless. */
final class Ids {
    private Ids() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
