package corewise.file;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Identified;
import java.util.Arrays;

/** The names of constants in files: {@code NOT_RUN} is {@code not-run}. Stateless. */
final class Ids {
    private Ids() {}

    /**
     * The constant of a name.
     *
     * @throws MalformedTraceException when there is none
     */
    static <E extends Identified> E constant(Class<E> type, String id) {
        return Identified.ofId(type, id)
                .orElseThrow(() -> new MalformedTraceException(Fact.of("malformed.noneOf")
                        .verbatim("id", Quoted.of(id))
                        .series(
                                "known",
                                Value.Joint.COMMA,
                                Arrays.stream(type.getEnumConstants())
                                        .map(known -> new Value.Verbatim(known.id()))
                                        .toList())));
    }
}
