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
 */
public record Probes(
        NanoClock clock,
        CoreProbe core,
        WaitProbe waits,
        ThreadNiceness niceness,
        NativeThreadIds threadIds,
        ThreadConfinement confinement) {

    /** Probes of a system that restricts no threads. */
    public Probes(
            NanoClock clock, CoreProbe core, WaitProbe waits, ThreadNiceness niceness, NativeThreadIds threadIds) {
        this(clock, core, waits, niceness, threadIds, ThreadConfinement.none());
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
