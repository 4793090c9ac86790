package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.StartMethod;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The interpreters of this machine, from 3.8 on. Each is asked once what it is, and again only when its file has changed.
 * Thread-safe; asking takes up to some seconds where an interpreter does not answer.
 */
public final class InterpreterFinder {
    private static final System.Logger LOG = System.getLogger(InterpreterFinder.class.getName());
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final String CPYTHON = "cpython";

    /** Those before 3.8 lack what the rest asks for. */
    private static final String OLD_ONES = "import sys\n"
            + "if sys.version_info < (3, 8):\n"
            + "    print('{\"implementation\":\"%s\",\"version\":\"%d.%d.%d\"}'"
            + " % ((\"pypy\" if \"__pypy__\" in sys.builtin_module_names else \"cpython\",)"
            + " + tuple(sys.version_info[:3])))\n"
            + "    sys.exit()\n";

    private final InterpreterPlaces places;
    private final NanoClock clock;
    private final long patienceNanos;
    private final Map<Seen, Answer> answers = new ConcurrentHashMap<>();

    /** A file as it was when it was asked. */
    private record Seen(Path file, long size, long changedMillis) {}

    /** What came of asking: the interpreter, or why it is none to be had, and whether it would say the same again. */
    private record Answer(Optional<Interpreter> interpreter, Optional<Fact> problem, boolean lasting) {
        static Answer no(Fact problem) {
            return new Answer(Optional.empty(), Optional.of(problem), true);
        }

        /** It did not say anything, or not in time: the machine may have been too busy. */
        Answer forNow() {
            return new Answer(interpreter, problem, false);
        }
    }

    /** Asks the interpreters of this machine. */
    public InterpreterFinder() {
        this(InterpreterPlaces.ofThisMachine(), SystemClock.INSTANCE, PATIENCE_NANOS);
    }

    InterpreterFinder(InterpreterPlaces places, NanoClock clock, long patienceNanos) {
        this.places = places;
        this.clock = clock;
        this.patienceNanos = patienceNanos;
    }

    /** All interpreters that runs can be made with, the newest first, those without a lock after those with one. */
    public List<Interpreter> all() {
        return usable(everyAnswer());
    }

    private Collection<Answer> everyAnswer() {
        List<Path> files = new ArrayList<>(places.candidates());
        files.addAll(launched());
        return asked(files).values();
    }

    private static List<Interpreter> usable(Collection<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.interpreter().stream())
                .sorted(Comparator.comparing(
                                (Interpreter found) -> !found.info().lock() || found.freeThreading())
                        .thenComparing(found -> Version.early(found.info().version()))
                        .thenComparing(found -> Version.of(found.info().version()), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * The interpreter of a choice.
     *
     * @throws NoInterpreterException when there is none, which tells why
     */
    public Interpreter chosen(InterpreterChoice choice) throws NoInterpreterException {
        Interpreter found = choice.path().isEmpty() ? newest() : named(choice.path());
        Optional<StartMethod> method = choice.startMethod();
        if (method.isPresent() && !found.startMethods().contains(method.get())) {
            throw new NoInterpreterException(Fact.of("python.noStartMethod")
                    .verbatim("version", found.info().version())
                    .verbatim("method", method.get().id()));
        }
        return found;
    }

    private Interpreter newest() throws NoInterpreterException {
        Collection<Answer> answers = everyAnswer();
        Optional<Interpreter> found = usable(answers).stream().findFirst();
        if (found.isEmpty()) {
            throw new NoInterpreterException(answers.stream()
                    .filter(answer -> !answer.lasting())
                    .flatMap(answer -> answer.problem().stream())
                    .findFirst()
                    .orElse(Fact.of("python.none")));
        }
        return found.get();
    }

    private Interpreter named(String text) throws NoInterpreterException {
        Path file = InterpreterPlaces.path(text)
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .or(() -> text.contains("/") ? Optional.empty() : places.named(text))
                .orElseThrow(() ->
                        new NoInterpreterException(Fact.of("python.noProgram").verbatim("path", text)));
        Answer answer = asked(List.of(file)).get(file);
        return answer.interpreter()
                .orElseThrow(() -> new NoInterpreterException(answer.problem().orElseThrow()));
    }

    /** What Windows' launcher knows; nothing elsewhere. */
    private List<Path> launched() {
        if (!places.windows()) {
            return List.of();
        }
        try (InterpreterProbe launcher = new InterpreterProbe(List.of("py", "-0p"))) {
            return paths(launcher.answer(clock, clock.nanoTime() + patienceNanos));
        } catch (IOException none) {
            LOG.log(Level.DEBUG, "there is no launcher", none);
            return List.of();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The files in the launcher's list: a version, a star where it is the usual one, and a path in each line. */
    static List<Path> paths(String list) {
        return list.lines()
                .map(line -> line.replaceFirst("^\\s*-\\S+\\s+(\\*\\s+)?", "").strip())
                .flatMap(path -> InterpreterPlaces.path(path).stream())
                .filter(Files::isRegularFile)
                .toList();
    }

    /**
     * All are asked at the same time: one that does not answer keeps the others from nothing. On a busy machine they come
     * one after the other, so the patience begins anew with each that came.
     */
    private Map<Path, Answer> asked(List<Path> files) {
        Map<Path, Answer> known = new LinkedHashMap<>();
        Map<Path, InterpreterProbe> questions = new LinkedHashMap<>();
        long due = clock.nanoTime() + patienceNanos;
        try {
            for (Path file : files) {
                Answer before = answers.get(seen(file));
                // keeps its place in the order
                known.put(file, before);
                if (before == null) {
                    ask(file, known, questions);
                }
            }
            for (Map.Entry<Path, InterpreterProbe> each : questions.entrySet()) {
                Answer answer = answer(each.getKey(), each.getValue(), due);
                known.put(each.getKey(), answer);
                if (answer.lasting()) {
                    answers.put(seen(each.getKey()), answer);
                    due = clock.nanoTime() + patienceNanos;
                }
            }
            return known;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            known.replaceAll(
                    (file, answer) -> answer == null ? unusable(file, Fact.of("python.problem.silent")) : answer);
            return known;
        } finally {
            questions.values().forEach(InterpreterProbe::close);
        }
    }

    private void ask(Path file, Map<Path, Answer> known, Map<Path, InterpreterProbe> questions) {
        try {
            questions.put(
                    file,
                    new InterpreterProbe(
                            List.of(file.toString(), "-I", "-X", "utf8", "-c", OLD_ONES + Scripts.about())));
        } catch (IOException refused) {
            // the system may have had no room for a process, or refuses all of them
            known.put(file, unusable(file, PythonProblems.why(refused)).forNow());
        }
    }

    private Answer answer(Path file, InterpreterProbe question, long due) throws InterruptedException {
        try {
            JsonLine about =
                    JsonLine.of(question.answer(clock, due).strip().lines().reduce("", (first, last) -> last));
            String version = about.text("version");
            if (!CPYTHON.equals(about.text("implementation"))) {
                return Answer.no(Fact.of("python.otherKind")
                        .verbatim("path", file)
                        .verbatim("kind", about.text("implementation")));
            }
            if (Version.of(version).compareTo(Version.OLDEST) < 0) {
                return tooOld(file, version);
            }
            return new Answer(Optional.of(interpreter(file, about)), Optional.empty(), true);
        } catch (InterpreterProbe.SilentException silent) {
            return unusable(file, silent.fact()).forNow();
        } catch (IOException problem) {
            return (question.refusedOptions() ? veryOld(file, due) : Optional.<Answer>empty())
                    .orElseGet(() -> unusable(file, PythonProblems.why(problem)));
        }
    }

    /** Those before 3.4 do not know the options that all are asked with, and say so; they tell their version without. */
    private Optional<Answer> veryOld(Path file, long due) throws InterruptedException {
        try (InterpreterProbe plainly = new InterpreterProbe(List.of(file.toString(), "-E", "-s", "-c", OLD_ONES))) {
            String said = plainly.answer(clock, due);
            return Optional.of(tooOld(file, JsonLine.of(said.strip()).text("version")));
        } catch (IOException noPython) {
            LOG.log(Level.DEBUG, "no old Python either", noPython);
            return Optional.empty();
        }
    }

    private static Answer tooOld(Path file, String version) {
        return Answer.no(Fact.of("python.tooOld").verbatim("path", file).verbatim("version", version));
    }

    private static Answer unusable(Path file, Fact problem) {
        return Answer.no(Fact.of("python.unusable").verbatim("path", file).fact("problem", problem));
    }

    private static Interpreter interpreter(Path file, JsonLine about) {
        return new Interpreter(
                file.toString(),
                info(about),
                about.flag("free_threading_build"),
                about.list("methods").stream()
                        .flatMap(method -> method(String.valueOf(method)).stream())
                        .toList(),
                about.flag("interpreters"));
    }

    /** Which interpreter says so of itself. */
    static InterpreterInfo info(JsonLine about) {
        return new InterpreterInfo(
                about.text("implementation"),
                about.text("version"),
                about.text("build"),
                about.flag("gil"),
                method(about.text("method")));
    }

    private static Optional<StartMethod> method(String id) {
        return Identified.ofId(StartMethod.class, id);
    }

    private static Seen seen(Path file) {
        Path real = InterpreterPlaces.real(file);
        try {
            return new Seen(
                    real, Files.size(real), Files.getLastModifiedTime(real).toMillis());
        } catch (IOException gone) {
            return new Seen(real, -1, -1);
        }
    }

    /** A version by its numbers: 3.10 comes after 3.9. Immutable. */
    private record Version(int major, int minor, int micro) implements Comparable<Version> {
        static final Version OLDEST = new Version(3, 8, 0);

        static Version of(String text) {
            int[] numbers = Stream.concat(Arrays.stream(text.split("\\.")), Stream.of("0", "0", "0"))
                    .limit(3)
                    .mapToInt(Version::number)
                    .toArray();
            return new Version(numbers[0], numbers[1], numbers[2]);
        }

        /** Whether it is not released yet. */
        static boolean early(String text) {
            return text.matches(".*\\d(a|b|rc)\\d.*");
        }

        /** What a part begins with: 0 for {@code 0rc1}. */
        private static int number(String part) {
            String digits = part.replaceFirst("\\D.*", "");
            return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
        }

        @Override
        public int compareTo(Version other) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(Version::micro)
                    .compare(this, other);
        }
    }
}
