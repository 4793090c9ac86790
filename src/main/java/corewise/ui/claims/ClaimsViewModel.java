package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.experiment.ClaimPlan;
import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.experiment.picture.ClaimsReport;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PictureNotes;
import corewise.ui.page.RunsDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The Claims view: the cards, the check under way, and what it has come to. */
@OnWindowThread
public final class ClaimsViewModel {
    /** Minutes that a check of all may take. */
    static final List<Integer> BUDGETS = List.of(2, 3, 5, 10, 15, 20, 30);

    private static final int DEFAULT_BUDGET = 5;

    private final ClaimsServices services;
    private final RunsDesk runs;
    private final Texts texts;
    private final ClaimsWords words;
    private final Map<Check, ClaimCardViewModel> cards = new TreeMap<>();
    private final List<SpokenClaim> claims;
    private final ClaimLanguages languages;
    private final ObjectProperty<Integer> budget = new SimpleObjectProperty<>(DEFAULT_BUDGET);
    private final ReadOnlyObjectWrapper<Now> now = new ReadOnlyObjectWrapper<>(new Now("", false, false, false, false));
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ClaimCheck check;
    private final AskedSimulator simulator;
    private final KeptFindings kept;
    /** What was cleared last, to be brought back. */
    private List<Finding> cleared = List.of();

    /**
     * What was found, and what can be done now. Immutable.
     *
     * @param summary how many claims hold here; empty while none was checked
     * @param canClear whether there is something to clear or to bring back
     * @param canBringBack whether what was cleared last can be brought back
     */
    record Now(String summary, boolean canCheck, boolean canClear, boolean canBringBack, boolean canKeep) {}

    ClaimsViewModel(ClaimsServices services, RunsDesk runs, Executor windowThread, Texts texts) {
        this.services = services;
        this.runs = runs;
        this.texts = texts;
        words = new ClaimsWords(texts);
        for (Check each : Check.ALL) {
            cards.put(each, new ClaimCardViewModel(each, ClaimPlan.of(each, services.machine()), texts));
        }
        claims = Arrays.stream(ClaimId.values())
                .map(claim -> new SpokenClaim(claim, cards::get))
                .toList();
        languages = new ClaimLanguages(claims, services, words, texts);
        check = new ClaimCheck(services, cards, windowThread, texts);
        simulator = new AskedSimulator(services, windowThread, texts);
        budget.subscribe(minutes -> showExpected());
        runs.busy().subscribe(busy -> refresh());
        runs.holdsChecks().subscribe(why -> {
            refresh();
            notice.set(why);
        });
        new KeptGuesses(
                        services,
                        cards(),
                        texts,
                        problem -> notice.set(texts.get(problem.key(), words.problem(problem.cause()))))
                .read();
        kept = new KeptFindings(
                services, texts, problem -> notice.set(texts.get("claims.findingsNotKept", words.problem(problem))));
        kept.read(this::show, problem -> notice.set(texts.get("claims.findingsLost", words.problem(problem))));
    }

    private void show(FindingsFile.Kept earlier) {
        earlier.findings().stream()
                .filter(finding -> cards.get(finding.check()).finding().isEmpty())
                .forEach(finding -> cards.get(finding.check()).foundEarlier(finding));
        claims.forEach(SpokenClaim::speakOfWhatIsFound);
        earlier.problem().ifPresent(problem -> notice.set(texts.say(problem)));
        earlier.at().ifPresent(at -> notice.set(texts.get("claims.earlier", words.date(at))));
        refresh();
    }

    /** Clears what was found, or brings back what was cleared last. Does nothing while claims are checked. */
    void clearOrBringBack() {
        if (checkingProperty().get()) {
            return;
        }
        if (now.get().canBringBack()) {
            cleared.forEach(finding -> cards.get(finding.check()).found(finding));
            cleared = List.of();
        } else {
            cleared = findings();
            cards.values().forEach(ClaimCardViewModel::forget);
        }
        notice.set("");
        kept.replace(findings());
        refresh();
    }

    private Duration budgetOfAll() {
        return Duration.ofMinutes(budget.get());
    }

    private void showExpected() {
        cards.forEach((each, card) ->
                card.expectedProperty().set(words.time(services.checks().expected(Set.of(each), budgetOfAll()))));
    }

    private void refresh() {
        boolean on = checkingProperty().get();
        List<Finding> found = findings();
        boolean bringBack = !on && found.isEmpty() && !cleared.isEmpty();
        int failures = (int) cards.values().stream()
                .filter(card -> !card.failure().isEmpty())
                .count();
        String score = words.score(
                cards.values().stream().map(ClaimCardViewModel::outcome).toList());
        String counted = words.summary(found, failures);
        String summary =
                bringBack ? words.cleared() : score.isEmpty() ? counted : texts.get("joint.sentences", counted, score);
        boolean check =
                !on && !runs.busy().getValue() && runs.holdsChecks().getValue().isEmpty();
        boolean any = !on && !found.isEmpty();
        now.set(new Now(summary, check, any || bringBack, bringBack, any));
    }

    /** Checks all claims in the languages that are shown, as far as these are here, unless a check or a run is on. */
    public void checkAll() {
        check(languages.checks());
    }

    /** Checks one claim, unless a check or a run is on. */
    void check(Check claim) {
        check(Set.of(claim));
    }

    private void check(Set<Check> asked) {
        if (!now.get().canCheck() || asked.isEmpty()) {
            return;
        }
        cleared = List.of();
        notice.set("");
        check.begin(asked, budgetOfAll(), new Findings());
        refresh();
    }

    /** Keeps what is found, and tells of it. */
    private final class Findings implements ClaimCheck.Listener {
        @Override
        public void found(Finding finding) {
            kept.found(finding);
        }

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended(String told) {
            notice.set(told);
            refresh();
        }
    }

    /** Cancels the check under way; what was found stays. */
    public void cancel() {
        check.cancel();
    }

    /** Shows the runs behind a finding, unless runs or checks are on. */
    void showRuns(Check of) {
        List<CompletedRun> made = cards.get(of).finding().map(Finding::runs).orElse(List.of());
        if (now.get().canCheck() && !made.isEmpty()) {
            runs.show(made);
        }
    }

    /** What makes a page of what was found until now, on any thread. */
    Supplier<String> foundAsPage() {
        List<Finding> found = findings();
        ClaimsReport.Heading heading = new ClaimsReport.Heading(
                services.machine(), services.programVersion(), Instant.now(), ZoneId.systemDefault());
        return () -> ClaimsReport.html(found, texts, heading);
    }

    /** What was found, for a picture by itself; empty where that is nothing. */
    Optional<PagePicture> picture() {
        List<Finding> found = findings();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new PagePicture(
                        "claims",
                        texts.get("claims.sheetTitle"),
                        PictureNotes.of(
                                words.summary(found, 0),
                                services.machine(),
                                Instant.now(),
                                services.programVersion(),
                                texts),
                        () -> ClaimsSheet.of(found, texts)));
    }

    /** What was found so far in every language, in the order of the claims. */
    List<Finding> findings() {
        return cards.values().stream()
                .map(ClaimCardViewModel::finding)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The claims in their order. */
    List<SpokenClaim> claims() {
        return claims;
    }

    /** What there is to show of every claim in each of its languages, in order. */
    List<ClaimCardViewModel> cards() {
        return List.copyOf(cards.values());
    }

    /** What there is to show of a check. */
    ClaimCardViewModel card(Check of) {
        return Objects.requireNonNull(cards.get(of));
    }

    /** The languages in which claims are shown. */
    public ClaimLanguages languages() {
        return languages;
    }

    /** Minutes that a check of all may take. */
    ObjectProperty<Integer> budgetProperty() {
        return budget;
    }

    /** Whether claims are being checked. */
    ReadOnlyBooleanProperty checkingProperty() {
        return check.onProperty();
    }

    /** What was found, and what can be done now. */
    ReadOnlyObjectProperty<Now> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Whether claims can be checked now. */
    BooleanBinding canCheck() {
        return Bindings.createBooleanBinding(() -> now.get().canCheck(), now);
    }

    /** The check under way, or none. */
    ClaimCheck underWay() {
        return check;
    }

    /** Why nothing can be checked, or what became of the last check or file; empty when there is nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What the simulator says of claims that could not be decided here. */
    AskedSimulator simulator() {
        return simulator;
    }
}
