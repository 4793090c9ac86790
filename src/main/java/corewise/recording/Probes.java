package corewise.recording;

/**
 * All that recording asks the operating system. Immutable; each part is thread-safe.
 *
 * @param clock the monotonic clock
 * @param core the logical processor of a thread
 * @param waits how the time of a thread passed
 * @param niceness lets workers stand back behind the window
 * @param threadIds native thread ids
 * @param confinement restricts threads to some processors
 * @param watch looks at threads from outside
 */
public record Probes(
        NanoClock clock,
        CoreProbe core,
        WaitProbe waits,
        ThreadNiceness niceness,
        NativeThreadIds threadIds,
        ThreadConfinement confinement,
        ThreadWatch watch) {

    /** Probes of a system that restricts no threads, and lets none be watched. */
    public Probes(
            NanoClock clock, CoreProbe core, WaitProbe waits, ThreadNiceness niceness, NativeThreadIds threadIds) {
        this(clock, core, waits, niceness, threadIds, ThreadConfinement.none(), ThreadWatch.none());
    }

    /** The same, by which threads are kept to some processors so. */
    public Probes with(ThreadConfinement other) {
        return new Probes(clock, core, waits, niceness, threadIds, other, watch);
    }

    /** The same, by which threads are watched so. */
    public Probes with(ThreadWatch other) {
        return new Probes(clock, core, waits, niceness, threadIds, confinement, other);
    }

    /** Probes of a system that reports nothing but the time. */
    public static Probes notReporting(NanoClock clock) {
        return new Probes(
                clock,
                CoreProbe.notReporting(),
                WaitProbe.notReporting(),
                ThreadNiceness.none(),
                NativeThreadIds.none());
    }
}
