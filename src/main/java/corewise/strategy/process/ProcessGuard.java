package corewise.strategy.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Ends processes, and deletes files, of a program that was killed: a shell that is told which there are and hears of its
 * parent's end by its input's. A child alone would hear of it too, but one that is starting on a busy machine takes seconds
 * to that. Where there is no such shell nothing is guarded. Belongs to one thread.
 */
public final class ProcessGuard implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ProcessGuard.class.getName());

    /** Keeps the last line it was told; signals to its whole group are not for it. */
    private static final String SCRIPT = "trap '' HUP INT QUIT TERM; while read -r line; do told=$line; done;"
            + " [ -z \"$told\" ] || { kill -9 $told; rm -rf \"$@\"; } 2>/dev/null";

    private static final long END_SECONDS = 1;

    private final List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "corewise-guard"));
    private String told = "";
    private Process shell;
    private boolean failed;

    /** @param files deleted with the processes */
    public ProcessGuard(Object... files) {
        for (Object file : files) {
            command.add(file.toString());
        }
    }

    /** From now on it guards these processes and no others. */
    public void watch(Collection<Long> processes) {
        String line = processes.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
        if (failed || line.equals(told)) {
            return;
        }
        told = line;
        try {
            if (shell == null) {
                shell = new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            OutputStream out = shell.getOutputStream();
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException | OutOfMemoryError refused) {
            failed = true;
            LOG.log(Level.DEBUG, "processes are not guarded", refused);
        }
    }

    /** Guards nothing any more. */
    @Override
    public void close() {
        watch(List.of());
        if (shell == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "the guard had ended", ended);
        } catch (InterruptedException stop) {
            interrupted = true;
            shell.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
