package corewise.session;

import corewise.strategy.process.GuardedFolder;
import corewise.strategy.process.ProcessGuard;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes the window start fast: a file beside the program's jars in which the virtual machine keeps its classes loaded
 * and linked, with what it learned of them in a training run. It belongs to one build of Java, which its name tells; the
 * launcher uses it where it is there. The virtual machine goes on without one that does not fit, which is how it is in a
 * copied folder: it is made anew, and has the time of the program's jar, which tells that it was made for it. Stateless
 * and thread-safe.
 */
public final class StartCache {
    /** Set by the launcher: where the file belongs. */
    private static final String PLACE = "corewise.startCache";
    /** What the virtual machine says of itself: whether it uses such a file is among it. */
    private static final String MODE = "java.vm.info";

    private static final String USED = "sharing";
    private static final String JAR = "corewise.jar";
    /** The rules of compiling, which the launcher names too. */
    private static final String RULES = "compiling.directives";

    private static final Pattern RULE = Pattern.compile("\"(\\w[\\w/]*\\*\\.\\*)\"");

    /** Beside the file: how the last start with it went, for the launcher. */
    private static final String LAST = ".start";

    private static final String WELL = "well";

    private static final String PREFIX = "start-";
    private static final String SUFFIX = ".aot";
    private static final String LAUNCHER = File.separatorChar == '\\' ? "corewise.bat" : "corewise";
    private static final int LOOK_MILLIS = 200;

    private static final System.Logger LOG = System.getLogger(StartCache.class.getName());

    private StartCache() {}

    /** Tells the launcher that this start went well, where it was one with a file: the next need not verify that. */
    public static void wentWell() {
        if (used()) {
            Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).ifPresent(StartCache::wentWell);
        }
    }

    static void wentWell(Path file) {
        try {
            Files.writeString(last(file), WELL + "\n");
        } catch (IOException unwritable) {
            LOG.log(Level.DEBUG, "the next start verifies its file: {0}", unwritable.toString());
        }
    }

    private static Path last(Path file) {
        return file.resolveSibling(file.getFileName() + LAST);
    }

    private static boolean used() {
        return System.getProperty(MODE, "").contains(USED);
    }

    /** Where a file should be that is not there or does not fit; empty where all is well, or the launcher looks for none. */
    public static Optional<Path> missing() {
        return Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).filter(file -> isToBeMade(file, used()));
    }

    /** One that was made for these jars and does not fit nevertheless would not fit another time. */
    static boolean isToBeMade(Path file, boolean used) {
        try {
            return !Files.exists(file)
                    || (!used && !Files.getLastModifiedTime(file).equals(time(file.resolveSibling(JAR))));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static FileTime time(Path jar) throws IOException {
        return Files.getLastModifiedTime(jar);
    }

    /**
     * Makes the file for the Java that this runs on.
     *
     * @param arguments the program's folder
     */
    public static void main(String[] arguments) throws IOException {
        Path library = Path.of(arguments[0], "lib").toAbsolutePath();
        deleteIn(library);
        Optional<Path> file =
                build(Path.of(System.getProperty("java.home"))).map(build -> library.resolve(PREFIX + build + SUFFIX));
        if (file.isPresent()) {
            make(file.get(), () -> false);
        }
    }

    /** All files that were made for other jars. */
    private static void deleteIn(Path library) throws IOException {
        try (Stream<Path> files = Files.list(library)) {
            for (Path file : files.filter(StartCache::isOne).toList()) {
                GuardedFolder.delete(file);
            }
        }
    }

    private static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.contains(SUFFIX);
    }

    /** The build of a Java as its release file tells it, as the launcher reads it; empty where there is none. */
    static Optional<String> build(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties known = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            known.load(reader);
        }
        return Optional.ofNullable(known.getProperty("IMPLEMENTOR_VERSION", known.getProperty("JAVA_RUNTIME_VERSION")))
                .map(build -> build.replace("\"", ""))
                .filter(build -> build.matches("[\\w.+-]+"));
    }

    /**
     * Makes the file by a training run of the program, without a window to be seen; takes half a minute of processor time.
     *
     * @param file where it belongs: in the program's folder of jars
     * @param unwanted asked several times a second; ends the making
     * @return whether it was made
     * @throws UncheckedIOException when it cannot be written
     */
    public static boolean make(Path file, BooleanSupplier unwanted) {
        try {
            return trained(file, unwanted);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (CancellationException gaveWay) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean trained(Path file, BooleanSupplier unwanted) throws IOException, InterruptedException {
        // the launcher would use what is to be made
        Files.deleteIfExists(file);
        Files.deleteIfExists(last(file));
        try (GuardedFolder place = new GuardedFolder(file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp"))) {
            Path made = place.file("cache");
            ProcessBuilder program =
                    program(file.resolveSibling("../bin/" + LAUNCHER).normalize(), made, place.file("data"));
            if (!place.run(program, LOOK_MILLIS, unwanted) || !Files.exists(made)) {
                return false;
            }
            Files.setLastModifiedTime(made, time(file.resolveSibling(JAR)));
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /**
     * The options by which the training run compiles. How a method was compiled there is in the file, and a later start
     * begins with that: compiled quickly only, and at once so, without the slower form that counts for a better one. What
     * is to become compiled at its best must not be found in it, so it is not compiled at all.
     *
     * @param rules of compiling, of what is compiled at its best and of all else
     */
    static List<String> compiling(String rules) {
        Stream<String> best =
                RULE.matcher(rules).results().map(match -> "-XX:CompileCommand=exclude," + match.group(1));
        return Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", "-XX:CompileCommand=quiet"), best)
                .toList();
    }

    private static ProcessBuilder program(Path launcher, Path cache, Path data) throws IOException {
        ProcessBuilder program = new ProcessBuilder(launcher.toString());
        program.environment().put("COREWISE_JAVA", System.getProperty("java.home"));
        Stream<String> options = Stream.of(
                "\"-XX:AOTCacheOutput=" + cache + "\"",
                "\"-Dcorewise.data=" + data + "\"",
                "-Dcorewise.training=true",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw");
        String rules = Files.readString(launcher.resolveSibling("../lib/" + RULES));
        program.environment()
                .put(
                        "JDK_JAVA_OPTIONS",
                        Stream.concat(options, compiling(rules).stream()).collect(Collectors.joining(" ")));
        ProcessGuard.mark(program);
        return program;
    }
}
