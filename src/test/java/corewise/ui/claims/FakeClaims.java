package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.experiment.CheckListener;
import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimId;
import corewise.experiment.Finding;
import corewise.experiment.FindingStore;
import corewise.experiment.FindingsFile;
import corewise.experiment.picture.MadeUpFindings;
import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.MachineInfo;
import corewise.model.Way;
import corewise.session.MachineLease;
import corewise.session.MadeUpInterpreters;
import corewise.simulation.Costs;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All that the Claims view needs, made up: claims are checked at once unless a test holds the check. */
public final class FakeClaims implements ClaimChecks, GuessStore {
    private final int cores;
    private final Map<Check, ClaimGuess> kept = new TreeMap<>();
    private final List<Set<Check>> asked = new ArrayList<>();
    private Duration budget = Duration.ZERO;
    private int found = Integer.MAX_VALUE;
    private List<Interpreter> interpreters = List.of(MadeUpInterpreters.locked("3.13.0"));
    private RuntimeException refusal;
    private Fact failure;
    private CheckListener listening;
    private final MadeUpStore store = new MadeUpStore();
    /** What the simulator is asked with. */
    Costs costs = Costs.typical();

    private final MachineLease lease = new MachineLease();

    public FakeClaims(int cores) {
        this.cores = cores;
    }

    /** Of the claims asked for, only so many are found; the next one has begun and no more is told. */
    public FakeClaims stopAfter(int claims) {
        found = claims;
        return this;
    }

    /** What is told by {@link #tellFailure}. */
    FakeClaims failAfter(Fact why) {
        failure = why;
        return this;
    }

    /** Tells whoever asked last that a claim was not checked. */
    void tellFailure(Check claim) {
        listening.failed(claim, failure);
    }

    /** No check can be made. */
    FakeClaims refuse(RuntimeException problem) {
        refusal = problem;
        return this;
    }

    /** The services, by which everything happens at once. */
    public ClaimsServices services() {
        return services(new SameThreadTasks());
    }

    /** The services, with checks made by these. */
    public ClaimsServices services(BackgroundTasks checking) {
        return new ClaimsServices(
                this,
                MachineInfo.madeUp(cores),
                this,
                store,
                () -> costs,
                "1.2.3",
                checking,
                new SameThreadTasks(),
                lease);
    }

    @Override
    public Duration expected(Set<Check> claims, Duration budgetOfAll) {
        return budgetOfAll.multipliedBy(claims.size()).dividedBy(ClaimId.values().length);
    }

    @Override
    public void check(Set<Check> claims, Duration budgetOfAll, CheckListener listener) {
        if (refusal != null) {
            throw refusal;
        }
        asked.add(claims);
        listening = listener;
        budget = budgetOfAll;
        int done = 0;
        for (Check claim : new TreeSet<>(claims)) {
            listener.begun(claim);
            if (done == found) {
                Fact run = Fact.of("experiment.run")
                        .term("way", Way.POOL)
                        .number("run", 3)
                        .number("runs", 7);
                listener.progress((done + 0.3) / claims.size(), Duration.ofSeconds(218), run);
                return;
            }
            listener.found(MadeUpFindings.of(claim, cores));
            done++;
        }
    }

    /** The interpreters that are found. */
    public FakeClaims withPython(Interpreter... found) {
        interpreters = List.of(found);
        return this;
    }

    @Override
    public List<Interpreter> interpreters() {
        return interpreters;
    }

    @Override
    public Map<Check, ClaimGuess> load() {
        return Map.copyOf(kept);
    }

    @Override
    public void keep(Map<Check, ClaimGuess> guesses) {
        kept.clear();
        kept.putAll(guesses);
    }

    /** Who has the machine. */
    MachineLease lease() {
        return lease;
    }

    /** Where findings are kept. */
    MadeUpStore store() {
        return store;
    }

    /** Findings in memory. */
    static final class MadeUpStore implements FindingStore {
        FindingsFile.Kept kept = FindingsFile.Kept.nothing();
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
            kept = new FindingsFile.Kept(findings, Optional.of(Instant.EPOCH), Optional.empty());
        }
    }

    /** The guesses kept. */
    public Map<Check, ClaimGuess> kept() {
        return kept;
    }

    /** The sets of claims that were checked, oldest first. */
    public List<Set<Check>> asked() {
        return asked;
    }

    /** The budget of the last check. */
    Duration budget() {
        return budget;
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
