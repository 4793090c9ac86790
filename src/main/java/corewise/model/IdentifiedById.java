package corewise.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The constants of each kind by their names in files, worked out once: a file names some for each task. Thread-safe. */
final class IdentifiedById {
    static final ClassValue<Map<String, Object>> OF = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> kind) {
            return Arrays.stream(kind.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Identified) constant).id(), Function.identity()));
        }
    };

    private IdentifiedById() {}
}
