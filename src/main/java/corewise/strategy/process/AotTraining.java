package corewise.strategy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes a start cache: a child serves made-up parents and notes what it needed, another virtual machine writes the cache,
 * and a child is started with it. None of them outlives this program, and no file that was begun. For one thread.
 */
final class AotTraining {
    private static final long LONGEST_SECONDS = 60;
    private static final String NONE = "the virtual machine made none";

    private final Path jar;
    private final Path cache;
    private final Path notes;

    /**
     * @param jar the child's classes
     * @param cache the file to be made
     */
    AotTraining(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
        this.notes = cache.resolveSibling(cache.getFileName() + ".config");
    }

    /**
     * Makes it.
     *
     * @throws IOException when the virtual machine made none, or none that is of use
     */
    void run() throws IOException, InterruptedException {
        ChildCommand plain = ChildCommand.of(jar, Optional.empty());
        try (ProcessGuard guard = new ProcessGuard(cache, notes)) {
            String configuration = "-XX:AOTConfiguration=" + ChildCommand.named(notes);
            run(guard, with(plain, "-XX:AOTMode=record", configuration));
            run(guard, with(plain, "-XX:AOTMode=create", configuration, "-XX:AOTCache=" + ChildCommand.named(cache)));
            run(guard, ChildCommand.of(jar, Optional.of(cache)).arguments(Wire.ONE_ITEM));
        } finally {
            Files.deleteIfExists(notes);
        }
        if (!Files.exists(cache)) {
            throw new IOException(NONE);
        }
    }

    private static List<String> with(ChildCommand child, String... options) {
        List<String> command = new ArrayList<>(child.arguments(Wire.TRAINING));
        command.addAll(1, List.of(options));
        return command;
    }

    private void run(ProcessGuard guard, List<String> command) throws IOException, InterruptedException {
        Process process = ChildCommand.of(jar, Optional.of(cache))
                .builder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            guard.watch(List.of(process.pid()));
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(NONE);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
