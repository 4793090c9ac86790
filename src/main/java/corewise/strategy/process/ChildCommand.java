package corewise.strategy.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command that starts a worker process, on the Java that runs this program, with what makes it start fast. Immutable.
 *
 * @param classPath what the child needs: this program's own classes
 * @param mainClass the child's main class
 * @param cache an ahead-of-time cache for this class path; one that does not fit is ignored
 * @param folder where to start it, if that is not all the same
 */
public record ChildCommand(String classPath, String mainClass, Optional<Path> cache, Optional<Path> folder) {
    private static final String MAIN_CLASS = "corewise.child.ChildMain";

    /**
     * The same for both kinds of child, the compilers as well, so that an item does not take longer in one of them for
     * another reason than that its process is young. Warnings of the virtual machine must not get between the frames.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-Xss512k",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:ErrorFile=" + Obituary.DETAILS,
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED");

    /** In names on a class path, and of caches, this sign would end a name: such files are named from their own folder. */
    private static final String SEPARATOR = File.pathSeparator;

    public ChildCommand {
        Objects.requireNonNull(classPath);
        Objects.requireNonNull(mainClass);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(folder);
    }

    /**
     * The command for this program's own classes.
     *
     * @param jar where they are; if its name is {@link #odd}, in the folder of the cache or above
     */
    public static ChildCommand of(Path jar, Optional<Path> cache) {
        Optional<Path> folder = folder(jar, cache.orElse(jar));
        return new ChildCommand(named(jar, folder), MAIN_CLASS, cache, folder);
    }

    /** The same command without what makes it start fast. */
    ChildCommand withoutCache() {
        return new ChildCommand(classPath, mainClass, Optional.empty(), folder);
    }

    /** Whether a file can only be named from its own folder. */
    static boolean odd(Path file) {
        return file.toString().contains(SEPARATOR);
    }

    /** What a file is called for a virtual machine that is started with this command. */
    String named(Path file) {
        return named(file, folder);
    }

    private static String named(Path file, Optional<Path> from) {
        return (odd(file) ? from.orElseThrow().relativize(file) : file).toString();
    }

    private static Optional<Path> folder(Path first, Path second) {
        return Stream.of(first, second)
                .filter(ChildCommand::odd)
                .map(Path::getParent)
                .findFirst();
    }

    /** The same with another way to end the arguments. */
    public List<String> arguments(String life) {
        List<String> all = javaWithFlags();
        all.add("-cp");
        all.add(classPath);
        all.add(mainClass);
        all.add(life);
        return all;
    }

    /** The Java and the options of a child, without what it is to run. */
    public List<String> javaWithFlags() {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(FLAGS);
        cache.ifPresent(file -> all.add("-XX:AOTCache=" + named(file)));
        return all;
    }

    /**
     * Prepares a process with such arguments: one that ends with this program, in an environment without options that
     * somebody meant for another Java.
     */
    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        folder.ifPresent(path -> builder.directory(path.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("_JAVA_OPTIONS");
        ProcessGuard.mark(builder);
        return builder;
    }
}
