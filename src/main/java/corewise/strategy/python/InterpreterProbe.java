package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.recording.NanoClock;
import corewise.strategy.process.Descendants;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is asked something and is to answer with a few words, whatever it really does: it is ended when it takes
 * too long or says too much. Belongs to one thread.
 */
final class InterpreterProbe implements AutoCloseable {
    private static final int MOST_BYTES = 64 << 10;
    private static final long LOOK_MILLIS = 5;
    private static final int USAGE = 2;

    private final Process process;
    private final InputStream out;
    private final StringBuilder said = new StringBuilder();
    private boolean tooMuch;

    /**
     * Starts it.
     *
     * @throws IOException when the system refuses it
     */
    InterpreterProbe(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        out = process.getInputStream();
        process.getOutputStream().close();
    }

    /**
     * What it said until it ended.
     *
     * @param dueNanos when it is ended, by this clock
     * @throws SilentException when it took too long
     * @throws IOException when it said too much, or did not end well
     * @throws InterruptedException when the calling thread was interrupted
     */
    String answer(NanoClock clock, long dueNanos) throws IOException, InterruptedException {
        boolean alive = true;
        while (alive) {
            alive = !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            read();
            if (tooMuch) {
                throw new ToldIOException(Fact.of("python.problem.tooMuch"), null);
            }
            if (alive && clock.nanoTime() - dueNanos > 0) {
                throw new SilentException();
            }
        }
        if (process.exitValue() != 0) {
            throw new ToldIOException(Fact.of("python.problem.exitCode").number("code", process.exitValue()), null);
        }
        if (said.toString().isBlank()) {
            throw new ToldIOException(Fact.of("python.problem.nothing"), null);
        }
        return said.toString();
    }

    /** Whether it ended as programs do that do not know an option. */
    boolean refusedOptions() {
        return !process.isAlive() && process.exitValue() == USAGE;
    }

    private void read() throws IOException {
        int available = out.available();
        while (available > 0 && !tooMuch) {
            said.append(new String(out.readNBytes(Math.min(available, MOST_BYTES)), StandardCharsets.UTF_8));
            tooMuch = said.length() > MOST_BYTES;
            available = out.available();
        }
    }

    /** Ends it, if it has not ended. */
    @Override
    public void close() {
        Descendants.of(process.toHandle()).forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** It took too long. */
    static final class SilentException extends ToldIOException {
        private static final long serialVersionUID = 1;

        SilentException() {
            super(Fact.of("python.problem.silent"), null);
        }
    }
}
