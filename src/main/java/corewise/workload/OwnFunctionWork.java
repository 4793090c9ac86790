package corewise.workload;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.recording.Progress;
import corewise.recording.RunCancelledException;
import corewise.recording.WorkFailedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A function that the learner wrote, on numbers in a row; the result of an item is what the language shows of what it
 * returned. In Java it is compiled when it is first asked for and loaded for this run alone. Thread-safe.
 */
public final class OwnFunctionWork implements ListWork<String> {
    /** So that n stands in every double, and so in every file, exactly. */
    static final long MAX_SIZE = 1_000_000_000_000_000L;

    private static final int SHOWN = 3;
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_FRAMES = 12;
    /** As Java writes it. */
    private static final String FRAME = "at" + ' ';

    private final ListSpec spec;
    private final OwnFunction function;
    private final Optional<FunctionCode> given;

    @GuardedBy("this")
    private LongFunction<?> loaded;

    @GuardedBy("this")
    private FunctionLoader loadedBy;

    private volatile FunctionControl control;

    OwnFunctionWork(ListSpec spec) {
        this(spec, Optional.empty());
    }

    /** @param given the function as another process compiled it; empty where it is to be compiled here */
    OwnFunctionWork(ListSpec spec, Optional<FunctionCode> given) {
        Workloads.requireSize(spec, MAX_SIZE);
        this.spec = spec;
        this.given = given;
        function = spec.function().orElseThrow();
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    /** The number that the function is given for an item. */
    public static long number(ListSpec list, int item) {
        return list.size() + item;
    }

    @Override
    public Optional<Fact> refusal() {
        return function.language() == Language.JAVA && given.isEmpty()
                ? JavaFunctions.of(function).problem()
                : Optional.empty();
    }

    @Override
    public String compute(int item, Progress progress) {
        FunctionControl hooks = control(progress);
        hooks.enter(progress);
        try {
            String result = FunctionResult.of(loaded().apply(number(spec, item)));
            if (hooks.stopped()) {
                // it may have swallowed what was to end it
                throw new RunCancelledException();
            }
            return result;
        } catch (Throwable problem) {
            throw failure(problem, hooks);
        } finally {
            hooks.leave();
        }
    }

    private RuntimeException failure(Throwable problem, FunctionControl hooks) {
        return hooks.stopped() || problem instanceof RunCancelledException
                ? new RunCancelledException()
                : new WorkFailedException(words(problem));
    }

    /** As Java tells it, without what is below the learner's function. */
    private String words(Throwable thrown) {
        Throwable problem =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String file = FunctionCompiler.className(function.name()) + OwnFunction.ending(Language.JAVA);
        StackTraceElement[] trace = problem.getStackTrace();
        OptionalInt last = Arrays.stream(trace)
                .map(StackTraceElement::getFileName)
                .collect(Collectors.collectingAndThen(Collectors.toList(), names -> {
                    int at = names.lastIndexOf(file);
                    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
                }));
        StringBuilder words = new StringBuilder(problem.toString());
        int shown = 0;
        for (int frame = 0; frame <= last.orElse(-1) && shown < MOST_FRAMES; frame++) {
            String name = trace[frame].getClassName();
            if (name.startsWith("corewise.") || trace[frame].getMethodName().equals("apply")) {
                continue;
            }
            shown++;
            boolean own = file.equals(trace[frame].getFileName());
            String place = own ? function.name() : String.valueOf(trace[frame].getFileName());
            words.append("\n    ")
                    .append(FRAME)
                    .append(own ? "" : name + ".")
                    .append(trace[frame].getMethodName())
                    .append('(')
                    .append(place)
                    .append(trace[frame].getLineNumber() < 0 ? "" : ":" + trace[frame].getLineNumber())
                    .append(')');
        }
        return words.toString();
    }

    private FunctionControl control(Progress progress) {
        FunctionControl known = control;
        if (known == null) {
            synchronized (this) {
                if (control == null) {
                    FunctionLoader loader = new FunctionLoader(code());
                    FunctionControl made = loader.control();
                    made.printTo(printed(progress));
                    progress.onCancel(made::stop);
                    loadedBy = loader;
                    control = made;
                }
                known = control;
            }
        }
        return known;
    }

    /** In a worker process it goes the way of what that writes to standard error. */
    private OutputStream printed(Progress progress) {
        return given.isPresent() ? new FileOutputStream(FileDescriptor.err) : progress.printed();
    }

    private FunctionCode code() {
        return given.or(() -> JavaFunctions.of(function).code())
                .orElseThrow(() -> new IllegalStateException("what cannot be compiled is refused before it is run"));
    }

    /** One object for all items of the run: what it keeps in its fields, its tasks share. */
    private synchronized LongFunction<?> loaded() throws ReflectiveOperationException {
        if (loaded == null) {
            String name = code().mainClass();
            var constructor = loadedBy.loadClass(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            loaded = (LongFunction<?>) constructor.newInstance();
        }
        return loaded;
    }

    @Override
    public double units(int item) {
        return 1;
    }

    @Override
    public List<Object> portable(int item) {
        return List.of(number(spec, item));
    }

    @Override
    public int mostResultBytes() {
        return FunctionResult.MOST_BYTES;
    }

    @Override
    public long digest(String result) {
        long digest = result.length();
        for (int at = 0; at < result.length(); at++) {
            digest = Digests.with(digest, result.charAt(at));
        }
        // 0 is what an item without a result has
        return digest == 0 ? 1 : digest;
    }

    @Override
    public Fact total(List<String> results) {
        List<String> known = results.stream().filter(Objects::nonNull).toList();
        String first = known.stream().limit(SHOWN).map(OwnFunctionWork::start).collect(Collectors.joining(", "));
        Fact total = Fact.of(known.size() > SHOWN ? "total.own-function.more" : "total.own-function")
                .verbatim("results", first)
                .count("more", known.size() - SHOWN);
        return Totals.of(total, results);
    }

    private static String start(String result) {
        String line = result.lines().findFirst().orElse("");
        return line.length() <= LONGEST_SHOWN && line.length() == result.length()
                ? line
                : line.substring(0, Math.min(LONGEST_SHOWN, line.length())) + "…";
    }
}
