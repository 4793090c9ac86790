package corewise.recording;

import corewise.model.WaitSource;

/** An operating system that tests set by hand. For one thread. */
public final class FakeSystem {
    public long nowNanos;
    public int processor;
    public long ranNanos;
    public long readyNanos;
    public long turns = 1;
    /** What the thread had run when it came to its core. */
    public long ranBeforeNanos;

    public int readings;
    /** How long the thread runs in a reading, by whose end its account has been brought up to date. */
    public long readingNanos;

    public boolean timesKnown = true;
    /** Whether the system tells processor time and nothing else. */
    public boolean onlyProcessorTime;
    /** Whether the system tells nothing of a thread's time. */
    public boolean tellsNothing;
    /** The thread loses its core for so long in its next reading: before the answer is made, and after. */
    public long lostBeforeAnswerNanos;

    public long lostAfterAnswerNanos;

    /** Time goes on while the thread runs. */
    public FakeSystem run(long nanos) {
        nowNanos += nanos;
        ranNanos += nanos;
        return this;
    }

    /** Time goes on while the thread is ready without a core. */
    public FakeSystem lose(long nanos) {
        readyNanos += nanos;
        return block(nanos);
    }

    /** Time goes on while the thread neither runs nor is ready. */
    public FakeSystem block(long nanos) {
        if (nanos > 0) {
            nowNanos += nanos;
            turns++;
            ranBeforeNanos = ranNanos;
        }
        return this;
    }

    /** Time goes on while the thread has its core, which the machine below takes from it. */
    public FakeSystem steal(long nanos) {
        nowNanos += nanos;
        return this;
    }

    public Probes probes() {
        return new Probes(() -> nowNanos, () -> processor, waits(), ThreadNiceness.none(), NativeThreadIds.none());
    }

    private WaitProbe waits() {
        return new WaitProbe() {
            @Override
            public WaitSource source() {
                return tellsNothing ? WaitSource.NONE : WaitSource.SCHEDSTAT;
            }

            @Override
            public ThreadTimes open() {
                return tellsNothing ? ThreadTimes.NOTHING : new Times();
            }
        };
    }

    private final class Times implements ThreadTimes {
        private long ran;
        private long ranBefore;
        private long ready;
        private long turnsRead;

        @Override
        public boolean read() {
            readings++;
            run(readingNanos);
            lose(lostBeforeAnswerNanos);
            lostBeforeAnswerNanos = 0;
            ran = ranNanos;
            ranBefore = ranBeforeNanos;
            ranBeforeNanos = readingNanos > 0 ? ranNanos : ranBeforeNanos;
            ready = readyNanos;
            turnsRead = turns;
            lose(lostAfterAnswerNanos);
            lostAfterAnswerNanos = 0;
            return timesKnown;
        }

        @Override
        public boolean readReady() {
            boolean told = read();
            ran = onlyProcessorTime ? ran : UNKNOWN;
            return told;
        }

        @Override
        public long ranNanos() {
            return ran;
        }

        @Override
        public long ranBeforeNanos() {
            return onlyProcessorTime ? UNKNOWN : ranBefore;
        }

        @Override
        public long readyNanos() {
            return onlyProcessorTime ? UNKNOWN : ready;
        }

        @Override
        public long turns() {
            return onlyProcessorTime ? UNKNOWN : turnsRead;
        }
    }
}
