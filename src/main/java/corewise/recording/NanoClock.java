package corewise.recording;

/** A monotonic clock, common to all threads. Thread-safe. */
@FunctionalInterface
public interface NanoClock {

    /** Nanoseconds since some fixed moment; only differences mean something. */
    long nanoTime();
}
