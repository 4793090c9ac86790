package corewise.recording;

import corewise.model.WaitSource;

/** Asks the operating system how long a thread was ready without a core. Thread-safe. */
public interface WaitProbe {

    /** Where the figures come from; {@link WaitSource#NONE} when {@link #open()} gives an empty wait. */
    WaitSource source();

    /** Opens the figures of the calling thread; may cost tens of microseconds. Never null. */
    ThreadWait open();

    /** A probe that knows nothing. */
    static WaitProbe notReporting() {
        return new WaitProbe() {
            @Override
            public WaitSource source() {
                return WaitSource.NONE;
            }

            @Override
            public ThreadWait open() {
                return ThreadWait.UNKNOWN;
            }
        };
    }
}
