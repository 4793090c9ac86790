package corewise.recording;

import corewise.model.WaitSource;

/** An operating system that tests set by hand. For one thread. */
public final class FakeSystem {
    public long nowNanos;
    public int processor;
    public long readyNanos;
    /** What the wait was told last as announced blocking. */
    public long toldBlockedNanos;

    public int waitReadings;
    public boolean waitsKnown = true;
    /** The thread loses its core for so long in its next reading: before the answer is made, and after. */
    public long lostBeforeAnswerNanos;

    public long lostAfterAnswerNanos;

    /** Time goes on while the thread runs. */
    public FakeSystem run(long nanos) {
        nowNanos += nanos;
        return this;
    }

    /** Time goes on while the thread is ready without a core. */
    public FakeSystem lose(long nanos) {
        nowNanos += nanos;
        readyNanos += nanos;
        return this;
    }

    public Probes probes() {
        return new Probes(() -> nowNanos, () -> processor, waits(), ThreadNiceness.none(), NativeThreadIds.none());
    }

    private WaitProbe waits() {
        return new WaitProbe() {
            @Override
            public WaitSource source() {
                return WaitSource.SCHEDSTAT;
            }

            @Override
            public ThreadWait open() {
                return (nanos, blockedNanos) -> {
                    waitReadings++;
                    toldBlockedNanos = blockedNanos;
                    lose(lostBeforeAnswerNanos);
                    lostBeforeAnswerNanos = 0;
                    long answer = waitsKnown ? readyNanos : ThreadWait.UNKNOWN_NANOS;
                    lose(lostAfterAnswerNanos);
                    lostAfterAnswerNanos = 0;
                    return answer;
                };
            }
        };
    }
}
