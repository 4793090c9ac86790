package corewise.strategy.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Ends processes, and deletes folders, of a program that was killed: a shell that hears of its parent's end by its input's.
 * A child alone would hear of it too, but one that is starting on a busy machine takes seconds to that. The shell is told
 * which processes there are; on Linux it finds those of which it could not be told yet by a mark in their environment. Where
 * there is no such shell nothing is guarded. Belongs to one thread.
 */
public final class ProcessGuard implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ProcessGuard.class.getName());

    /** Says that there is nothing to guard any more. */
    private static final String NOTHING = "nothing";

    /**
     * Keeps the last line it was told, and ends those processes at once, for looking for others takes a busy machine seconds;
     * signals to its whole group are not for it. It looks again after a kill, for a process that was being started is seen
     * late, and one that is being killed may still make a file, though not in a folder that is gone. Python's tracker of
     * shared memory deletes what those leave that were killed, and has 1.5 s for it; semaphores it was not told of have the
     * folder's name.
     */
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            while read -r line; do told=$line; done
            [ "$told" = nothing ] && exit
            exec 2>/dev/null
            kill -9 $told
            mark=$1
            shift
            for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              found=
              for file in $(grep -lsF "$mark" /proc/[0-9]*/environ); do
                file=${file%/environ}
                if [ $round -lt 16 ] && grep -qsF multiprocessing.resource_tracker $file/cmdline; then
                  found="$found "
                else
                  found="$found ${file#/proc/}"
                fi
              done
              [ $round -gt 2 ] && [ -z "$found" ] && exit
              kill -9 $found
              for folder; do rm -rf "$folder" "/dev/shm/sem.${folder##*/}-"*; done
              sleep 0.1 || sleep 1
            done
            """;

    private static final String MARK = "COREWISE_STARTED_BY_"
            + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    private static final long END_SECONDS = 1;

    private final List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "corewise-guard", MARK));
    private String told = "";
    private Process shell;
    private boolean failed;

    /** @param folders deleted with the processes, with all that is in them */
    public ProcessGuard(Path... folders) {
        for (Path folder : folders) {
            command.add(folder.toAbsolutePath().toString());
        }
    }

    /** Marks a process that is to be started as one of this program's, and with it all that it starts. */
    public static void mark(ProcessBuilder process) {
        process.environment().put(MARK, "1");
    }

    /** From now on it guards these processes and no others, besides those that are marked. */
    public void watch(Collection<Long> processes) {
        tell(processes.stream().map(String::valueOf).sorted().collect(Collectors.joining(" ")));
    }

    private void tell(String line) {
        if (failed || (line.equals(told) && shell != null)) {
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
        if (shell == null) {
            return;
        }
        tell(NOTHING);
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
