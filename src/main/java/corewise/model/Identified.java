package corewise.model;

import java.util.Locale;
import java.util.Optional;

/** A constant that files and the command line name: {@code NOT_RUN} is {@code not-run}, so that its name is for ever. */
public interface Identified {

    /** Its name in the code. */
    String name();

    /** Its stable name in files and on the command line. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this id, or empty when there is none. */
    static <E extends Identified> Optional<E> ofId(Class<E> kind, String id) {
        return Optional.ofNullable(kind.cast(IdentifiedById.OF.get(kind).get(id)));
    }
}
