package corewise.workload;

import java.util.Map;
import java.util.Objects;

/**
 * A function of one's own, compiled: classes that can be loaded here and in worker processes. Immutable; the arrays are not
 * to be written.
 *
 * @param mainClass the class that is a {@link java.util.function.LongFunction} of the number
 * @param classes all classes by their names
 */
public record FunctionCode(String mainClass, Map<String, byte[]> classes) {
    public FunctionCode {
        Objects.requireNonNull(mainClass);
        classes = Map.copyOf(classes);
    }
}
