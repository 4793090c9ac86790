package corewise.recording;

/** The machine's monotonic clock; on Linux CLOCK_MONOTONIC, common to all processes. Thread-safe. */
public enum SystemClock implements NanoClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
