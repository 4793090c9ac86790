package corewise.cli;

import corewise.fact.Fact;
import corewise.file.AtomicFile;
import corewise.file.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a command is to write: looked at before the work, which may take minutes, and put elsewhere where they
 * cannot be written after it. For one thread.
 */
record Outputs(CliEnvironment environment, Reporter reporter) {
    /** What stands for standard output where the name of a file is asked for. */
    static final String STANDARD_OUTPUT_NAME = "-";

    private static final List<String> ELSEWHERE = List.of("java.io.tmpdir", "user.home");

    /** What writes a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    /** A file that is to be written, null for none, and the option that names it. */
    record Output(String option, Path file) {}

    /** Whether a name stands for standard output. */
    static boolean isStandard(Path file) {
        return file != null && file.toString().equals(STANDARD_OUTPUT_NAME);
    }

    /**
     * Checks what can be known beforehand of all files that a command is to write.
     *
     * @throws BadArgumentException when a folder is not there, or two options name one file: what is written last would be
     *     all that is left
     * @throws IOException that tells why one cannot be written
     */
    static void check(CliEnvironment environment, Output... files) throws IOException {
        Map<Path, String> options = new HashMap<>();
        for (Output each : files) {
            if (each.file() == null) {
                continue;
            }
            if (each.file().toString().isEmpty()) {
                throw new BadArgumentException(Fact.of("cli.wrong.noFile").verbatim("option", each.option()));
            }
            Path resolved = environment
                    .directory()
                    .resolve(each.file())
                    .toAbsolutePath()
                    .normalize();
            String other = options.put(resolved, each.option());
            if (other != null) {
                throw new BadArgumentException(Fact.of("cli.wrong.sameFile")
                        .verbatim("option", each.option())
                        .verbatim("other", other)
                        .verbatim("file", each.file()));
            }
            if (!isStandard(each.file())) {
                check(each.option(), resolved);
            }
        }
    }

    private static void check(String option, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadArgumentException(
                    Fact.of("cli.wrong.folder").verbatim("option", option).verbatim("folder", folder));
        }
        AtomicFile.tryOut(file);
    }

    /** Writes a file; null, for one that is not wanted, is passed over. What cannot be written there is put elsewhere. */
    void write(Path file, Writing writing) {
        if (file == null) {
            return;
        }
        try {
            writing.to(environment.directory().resolve(file));
        } catch (IOException e) {
            reporter.problem(IoReason.of(e));
            rescue(file.getFileName().toString(), writing);
        }
    }

    /** Puts what could not be written where it was asked for into a folder of its own, and says where. */
    void rescue(String name, Writing writing) {
        for (String property : ELSEWHERE) {
            try {
                Path folder = Files.createTempDirectory(Path.of(System.getProperty(property)), "corewise-");
                if (written(folder, folder.resolve(name), writing)) {
                    return;
                }
            } catch (IOException e) {
                reporter.problem(IoReason.of(e));
            }
        }
    }

    /** Leaves no empty folder behind where it is not. */
    private boolean written(Path folder, Path file, Writing writing) throws IOException {
        try {
            writing.to(file);
            reporter.problem(Fact.of("cli.elsewhere").verbatim("file", file));
            return true;
        } catch (IOException e) {
            reporter.problem(IoReason.of(e));
            Files.delete(folder);
            return false;
        }
    }
}
