package corewise.platform;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has the program end in its own order when it is told to from outside: by Ctrl-C, a closed terminal, the end of the user's
 * session. Without this all that is to be done then is done at the same time, and a toolkit is taken away from a window that
 * still draws. Told a second time, or when its own order takes too long, the program ends as it would without. Thread-safe.
 */
public final class EndSignals implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EndSignals.class.getName());
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");
    /** By custom a program that a signal ended has this and the signal's number for its exit code. */
    private static final int SIGNALLED = 128;

    private final Runnable end;
    private final Duration most;
    private final AtomicBoolean told = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Undo> undo = new ArrayList<>();
    private volatile int exitCode;

    /** Gives a signal back to whom it was taken from. */
    @FunctionalInterface
    private interface Undo {
        void run() throws ReflectiveOperationException;
    }

    /**
     * Hears of nothing yet.
     *
     * @param end begins the end, on a thread of its own; this is to be closed when all is ended
     * @param most how long after that it may take
     */
    public EndSignals(Runnable end, Duration most) {
        this.end = end;
        this.most = most;
    }

    /** Hears of these signals from now on, unless it is closed. Takes a tenth of a second of processor time. */
    public synchronized void listen() {
        if (closed.getCount() == 0) {
            return;
        }
        try {
            // by their names: the compiler warns of the only classes that tell of a signal before all hooks run
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Method handle = signals.getMethod("handle", signals, handlers);
            for (String name : NAMES) {
                Object signal = signals.getConstructor(String.class).newInstance(name);
                int code = SIGNALLED + (int) signals.getMethod("getNumber").invoke(signal);
                InvocationHandler hears = (proxy, method, given) -> heard(code);
                Object before = handle.invoke(
                        null,
                        signal,
                        Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, hears));
                undo.add(() -> handle.invoke(null, signal, before));
            }
        } catch (ReflectiveOperationException notHere) {
            LOG.log(Level.DEBUG, "not all signals are to be had here", notHere);
        }
    }

    private Object heard(int code) {
        boolean ended = false;
        try {
            if (!told.getAndSet(true)) {
                exitCode = code;
                end.run();
                ended = inTime();
            }
        } finally {
            if (!ended) {
                System.exit(code);
            }
        }
        return null;
    }

    private boolean inTime() {
        try {
            return closed.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            return false;
        }
    }

    /** What the program is to end with; 0 when it was not told to end. */
    public int exitCode() {
        return exitCode;
    }

    /** All is ended but the program; signals do what they do by themselves from now on. */
    @Override
    public synchronized void close() {
        closed.countDown();
        for (Undo each : undo) {
            try {
                each.run();
            } catch (ReflectiveOperationException notTaken) {
                LOG.log(Level.DEBUG, "a signal was not given back", notTaken);
            }
        }
    }
}
