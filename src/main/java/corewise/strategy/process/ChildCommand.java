package corewise.strategy.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The command that starts a worker process, on the Java that runs this program, with what makes it start fast. Immutable.
 *
 * @param classPath what the child needs: this program's own classes
 * @param mainClass the child's main class
 * @param cache an ahead-of-time cache for this class path; one that does not fit is ignored
 */
public record ChildCommand(String classPath, String mainClass, Optional<Path> cache) {
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
            // the obituary of a crash comes on standard output whatever is asked for, and as a file in the user's
            // folder
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED");

    public ChildCommand {
        Objects.requireNonNull(classPath);
        Objects.requireNonNull(mainClass);
        Objects.requireNonNull(cache);
    }

    /** The command for this program's own classes on this class path. */
    public static ChildCommand of(Path classPath, Optional<Path> cache) {
        return new ChildCommand(classPath.toString(), MAIN_CLASS, cache);
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
        cache.ifPresent(file -> all.add("-XX:AOTCache=" + file));
        return all;
    }

    /** Prepares the process: an environment without options that somebody meant for another Java. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("_JAVA_OPTIONS");
        return builder;
    }
}
