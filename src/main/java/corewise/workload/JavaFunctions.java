package corewise.workload;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.model.OwnFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Learners' functions in Java, compiled; those asked for last are kept. Thread-safe. */
public final class JavaFunctions {
    private static final String COMPILER = "jdk.compiler";
    private static final int KEPT = 8;

    @GuardedBy("KNOWN")
    private static final Map<OwnFunction, Compiled> KNOWN = new LinkedHashMap<>(2 * KEPT, 0.75f, true);

    private JavaFunctions() {}

    /**
     * What compiling came to. Immutable.
     *
     * @param code empty where it cannot be compiled
     * @param problem why
     */
    public record Compiled(Optional<FunctionCode> code, Optional<Fact> problem) {}

    /** The function, compiled; takes a second the first time. */
    public static Compiled of(OwnFunction function) {
        synchronized (KNOWN) {
            Compiled known = KNOWN.get(function);
            if (known == null) {
                known = compiled(function, ModuleLayer.boot());
                KNOWN.put(function, known);
                if (KNOWN.size() > KEPT) {
                    KNOWN.remove(KNOWN.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    /** @param java the modules of this Java: without a compiler even the classes that name it are not there */
    static Compiled compiled(OwnFunction function, ModuleLayer java) {
        if (java.findModule(COMPILER).isEmpty()) {
            return new Compiled(
                    Optional.empty(),
                    Optional.of(Fact.of("function.noCompiler").verbatim("java", System.getProperty("java.home", ""))));
        }
        try {
            return new Compiled(Optional.of(new FunctionCompiler(function).compile()), Optional.empty());
        } catch (FunctionCompiler.NotCompiledException why) {
            return new Compiled(Optional.empty(), Optional.of(((Told) why).fact()));
        }
    }
}
