package corewise.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of constants in files: {@code NOT_RUN} is {@code not-run}. Stateless. */
final class Ids {
    private Ids() {}

    /**
     * The constant of a name.
     *
     * @throws MalformedTraceException when there is none
     */
    static <E extends Enum<E>> E constant(Class<E> type, String id) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(id)) {
                return constant;
            }
        }
        throw new MalformedTraceException(Quoted.of(id) + " is none of "
                + Arrays.stream(type.getEnumConstants()).map(Ids::of).collect(Collectors.joining(", ")));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
