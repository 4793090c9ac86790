package corewise.recording;

import corewise.model.WaitSource;

/** Asks the operating system how the time of a thread passed: on a core, ready without one, neither. Thread-safe. */
public interface WaitProbe {

    /** Where the figures come from; {@link WaitSource#NONE} when {@link #open()} gives {@link ThreadTimes#NOTHING}. */
    WaitSource source();

    /** Opens the figures of the calling thread; may cost tens of microseconds. Never null. */
    ThreadTimes open();

    /** A probe that knows nothing. */
    static WaitProbe notReporting() {
        return new WaitProbe() {
            @Override
            public WaitSource source() {
                return WaitSource.NONE;
            }

            @Override
            public ThreadTimes open() {
                return ThreadTimes.NOTHING;
            }
        };
    }
}
