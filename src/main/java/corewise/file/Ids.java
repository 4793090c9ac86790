package corewise.file;

import corewise.fact.Fact;
import corewise.fact.Value;
import java.util.Arrays;
import java.util.Locale;

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
        throw new MalformedTraceException(Fact.of("malformed.noneOf")
                .verbatim("id", Quoted.of(id))
                .series(
                        "known",
                        Value.Joint.COMMA,
                        Arrays.stream(type.getEnumConstants())
                                .map(known -> new Value.Verbatim(of(known)))
                                .toList()));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
