package corewise.ui.claims;

import corewise.experiment.CheckListener;
import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimId;
import corewise.experiment.ClaimTexts;
import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.experiment.picture.MadeUpFindings;
import corewise.ui.fx.BackgroundTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All that the Claims view needs, made up: claims are checked at once unless a test holds the check. */
public final class FakeClaims implements ClaimChecks, ClaimTexts, GuessStore, SummaryWriter {
    private static final Map<ClaimId, String> STATEMENTS = new EnumMap<>(Map.ofEntries(
            Map.entry(ClaimId.SERIAL_SHARE, "A serial loop uses 30 to 40 % of the CPU"),
            Map.entry(ClaimId.FULL_USE, "With every core at work, utilisation reaches 100 %"),
            Map.entry(ClaimId.FASTER, "The same work gets done dramatically faster"),
            Map.entry(ClaimId.OWN_PROCESSOR, "Each task gets a processor of its own"),
            Map.entry(ClaimId.FEW_LONG_MANY_SHORT, "Processes each for few long items, a pool for many short"),
            Map.entry(ClaimId.UP_TO_TEN, "Up to 10 processors, one process each beats the pool"),
            Map.entry(ClaimId.FREE_WORKER, "…because a pool hands out work only when a worker is free"),
            Map.entry(ClaimId.ORDER_DIFFERS, "Tasks finish in another order each time"),
            Map.entry(ClaimId.RESULT_SAME, "…but the result is always the same"),
            Map.entry(ClaimId.FIRST_CREATED, "The first created need not be the first to finish"),
            Map.entry(ClaimId.LOCK_COMPUTING, "Under a global lock threads compute no faster"),
            Map.entry(ClaimId.LOCK_BLOCKED, "…but it does not hurt while they are blocked elsewhere"),
            Map.entry(ClaimId.LOCK_PROCESSES, "Processes get around a global lock"),
            Map.entry(ClaimId.TWICE_THREADS, "Twice the threads, twice the speed"),
            Map.entry(ClaimId.STARTING_FREE, "Starting a thread costs nothing"),
            Map.entry(ClaimId.VIRTUAL_FASTER, "Virtual threads make computing faster")));

    private final int cores;
    private final Map<ClaimId, Guess> kept = new EnumMap<>(ClaimId.class);
    private final List<Set<ClaimId>> asked = new ArrayList<>();
    private Duration budget = Duration.ZERO;
    private int found = Integer.MAX_VALUE;
    private RuntimeException refusal;
    private String failure = "";
    private CheckListener listening;
    private List<Finding> summary = List.of();
    private final MadeUpStore store = new MadeUpStore();

    public FakeClaims(int cores) {
        this.cores = cores;
    }

    /** Of the claims asked for, only so many are found; the next one has begun and no more is told. */
    public FakeClaims stopAfter(int claims) {
        found = claims;
        return this;
    }

    /** What is told by {@link #tellFailure}. */
    FakeClaims failAfter(String message) {
        failure = message;
        return this;
    }

    /** Tells whoever asked last that a claim was not checked. */
    void tellFailure(ClaimId claim) {
        listening.failed(claim, failure);
    }

    /** No check can be made. */
    FakeClaims refuse(RuntimeException problem) {
        refusal = problem;
        return this;
    }

    /** The services, with background work done by these. */
    public ClaimsServices services(BackgroundTasks checking, BackgroundTasks background) {
        return new ClaimsServices(this, this, this, store, this, checking, background);
    }

    @Override
    public Duration expected(Set<ClaimId> claims, Duration budgetOfAll) {
        return budgetOfAll.multipliedBy(claims.size()).dividedBy(ClaimId.values().length);
    }

    @Override
    public void check(Set<ClaimId> claims, Duration budgetOfAll, CheckListener listener) {
        if (refusal != null) {
            throw refusal;
        }
        asked.add(claims);
        listening = listener;
        budget = budgetOfAll;
        int done = 0;
        for (ClaimId claim : new TreeSet<>(claims)) {
            listener.begun(claim);
            if (done == found) {
                listener.progress((done + 0.3) / claims.size(), Duration.ofSeconds(218), "Pool, run 3 of 7");
                return;
            }
            listener.found(MadeUpFindings.of(claim, cores));
            done++;
        }
    }

    @Override
    public String statement(ClaimId claim) {
        return STATEMENTS.get(claim);
    }

    @Override
    public String experiment(ClaimId claim) {
        return "Runs 24 items of about 20 ms each in Serial and in a pool of " + cores
                + ", 7 times in rotated order after a warm-up, with a pause between.";
    }

    @Override
    public String rule(ClaimId claim) {
        return "Holds when the whole 95 % interval lies between 30 and 40 %; not here when all of it lies outside;"
                + " cannot tell when it crosses a threshold.";
    }

    @Override
    public Map<ClaimId, Guess> load() {
        return Map.copyOf(kept);
    }

    @Override
    public void keep(Map<ClaimId, Guess> guesses) {
        kept.clear();
        kept.putAll(guesses);
    }

    @Override
    public void write(List<Finding> findings, Path file) {
        summary = findings;
    }

    /** Where findings are kept. */
    MadeUpStore store() {
        return store;
    }

    /** Findings in memory. */
    static final class MadeUpStore implements FindingStore {
        FindingsFile.Kept kept = new FindingsFile.Kept(List.of(), Optional.empty(), "");
        IOException problem;

        @Override
        public FindingsFile.Kept load() throws IOException {
            if (problem != null) {
                throw problem;
            }
            return kept;
        }

        @Override
        public void keep(List<Finding> findings) {
            kept = new FindingsFile.Kept(findings, Optional.of(Instant.EPOCH), "");
        }
    }

    /** The guesses kept. */
    public Map<ClaimId, Guess> kept() {
        return kept;
    }

    /** The sets of claims that were checked, oldest first. */
    public List<Set<ClaimId>> asked() {
        return asked;
    }

    /** The budget of the last check. */
    Duration budget() {
        return budget;
    }

    /** What was written last. */
    List<Finding> summary() {
        return summary;
    }

    /** Does the work at once and keeps its end to itself: the check stays under way. */
    public static final class Held implements BackgroundTasks {
        private final List<Runnable> ends = new ArrayList<>();

        @Override
        public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
            T outcome = work.get();
            ends.add(() -> onWindowThread.accept(outcome));
        }

        /** Tells the ends. */
        public void release() {
            ends.forEach(Runnable::run);
            ends.clear();
        }
    }
}
