package corewise.model;

import java.util.Optional;

/** What is to be known about a made-up run: of a measured one of this test, as long as nothing else is said. */
public final class MadeUpInfo {
    private long sampledEveryNanos;
    private Printed printed = Printed.NOTHING;
    private long lostNotes;
    private final WaitSource waits;
    private long originNanos;
    private long startedAtEpochMillis;
    private int niceness;
    private boolean measured = true;
    private String version = "test";
    private long total = TraceInfo.NO_TOTAL;
    private Optional<RunId> id = Optional.empty();
    private Quota quota = Quota.NONE;
    private long own = TraceInfo.UNKNOWN_OWN;
    private double others = Double.NaN;
    private Optional<InterpreterInfo> interpreter = Optional.empty();

    private MadeUpInfo(WaitSource waits) {
        this.waits = waits;
    }

    public static MadeUpInfo of(WaitSource waits) {
        return new MadeUpInfo(waits);
    }

    public MadeUpInfo began(long origin, long epochMillis) {
        originNanos = origin;
        startedAtEpochMillis = epochMillis;
        return this;
    }

    public MadeUpInfo niceness(int levels) {
        niceness = levels;
        return this;
    }

    public MadeUpInfo simulated() {
        measured = false;
        return this;
    }

    public MadeUpInfo version(String made) {
        version = made;
        return this;
    }

    public MadeUpInfo total(long sum) {
        total = sum;
        return this;
    }

    public MadeUpInfo id(Optional<RunId> known) {
        id = known;
        return this;
    }

    public MadeUpInfo quota(Quota allowed) {
        quota = allowed;
        return this;
    }

    public MadeUpInfo others(double share) {
        others = share;
        return this;
    }

    public MadeUpInfo own(long nanos) {
        own = nanos;
        return this;
    }

    public MadeUpInfo interpreter(InterpreterInfo known) {
        interpreter = Optional.of(known);
        return this;
    }

    public MadeUpInfo sampledEvery(long nanos) {
        sampledEveryNanos = nanos;
        return this;
    }

    public MadeUpInfo lostNotes(long notes) {
        lostNotes = notes;
        return this;
    }

    public MadeUpInfo printed(Printed words) {
        printed = words;
        return this;
    }

    public TraceInfo info() {
        return new TraceInfo(
                originNanos,
                startedAtEpochMillis,
                waits,
                niceness,
                measured,
                version,
                total,
                id,
                quota,
                others,
                own,
                interpreter,
                sampledEveryNanos,
                lostNotes,
                printed);
    }
}
