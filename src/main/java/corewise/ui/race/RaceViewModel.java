package corewise.ui.race;

import corewise.fact.Value;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.report.RaceFacts;
import corewise.report.RunNames;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ListWords;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PictureNotes;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunProgress;
import corewise.ui.page.RunsDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The Race view: which ways race, the runs that race, what is said about them, and the clock. What races follows from
 * the ways chosen and the runs made; while runs are on, nothing changes.
 */
@OnWindowThread
public final class RaceViewModel {
    /** How often each way may be run for a race. */
    static final List<Integer> REPEATS = List.of(1, 3, 5);

    private final RunsDesk runs;
    private final Texts texts;
    private final RaceClock clock = new RaceClock();
    private final Entrants entrants;
    private final ObjectProperty<Integer> repeats = new SimpleObjectProperty<>(REPEATS.getFirst());
    private boolean lookedAt = true;

    private final ReadOnlyObjectWrapper<Race> race = new ReadOnlyObjectWrapper<>(Race.NONE);
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(new Said("", "", "", "", ""));
    private final ReadOnlyObjectWrapper<List<AwaitedCard.Awaited>> awaited = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper tableShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRun = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRaceMade = new ReadOnlyBooleanWrapper();

    /**
     * What is said about a race. Immutable.
     *
     * @param title of the view
     * @param line the list in words
     * @param runText what {@link #run()} does, for its button
     * @param status which run is on, or what is missing; empty when there is nothing to say
     * @param invitation what stands where there is no race
     */
    record Said(String title, String line, String runText, String status, String invitation) {
        private Said with(String otherStatus) {
            return new Said(title, line, runText, otherStatus, invitation);
        }
    }

    RaceViewModel(RunsDesk runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
        entrants = new Entrants(runs, this::entrantsChanged);
        repeats.subscribe((before, after) -> refresh());
        runs.made().subscribe((before, after) -> refresh());
        runs.list().subscribe((before, after) -> refresh());
        runs.running().subscribe((before, after) -> refresh());
        runs.busy().subscribe((before, busy) -> refresh());
        runs.hold().subscribe((before, hold) -> refresh());
        // there is something to read while a run is on, too
        say();
        refresh();
    }

    private void entrantsChanged() {
        // not while it is made
        if (entrants != null) {
            refresh();
        }
    }

    private void refresh() {
        if (!lookedAt) {
            return;
        }
        boolean busy = runs.busy().getValue();
        String hold = runs.hold().getValue();
        canRun.set(!busy
                && hold.isEmpty()
                && entrants.all().size() >= 2
                && runs.list().getValue() != null);
        List<Way> made = made();
        boolean enough = made.size() * entrants.by().size() >= 2;
        canRaceMade.set(!busy && enough && !made.equals(entrants.inOrder()));
        if (busy) {
            clock.playingProperty().set(false);
            if (runs.running().getValue() != null) {
                String way = name(runs.running().getValue());
                RunProgress progress = runs.progress().getValue();
                String which = progress.of() < 2
                        ? ""
                        : texts.get("race.progress", progress.run(), progress.of())
                                + texts.between(Value.Joint.SENTENCES);
                said.set(said.get().with(texts.get("race.running", way, which)));
            }
            return;
        }
        Race next = Race.of(entrants.ways(), entrants.by(), runs.made().getValue(), repeats.get());
        if (!next.equals(race.get())) {
            race.set(next);
            clock.open(next.endNanos());
        }
        say();
        if (!hold.isEmpty()) {
            said.set(said.get().with(hold));
        }
    }

    private void say() {
        int racing = race.get().runs().size();
        boolean mixed = race.get().told().mixed();
        String title = switch (mixed ? 0 : racing) {
            case 2 -> texts.get("race.title.two");
            case 3 -> texts.get("race.title.three");
            case 4 -> texts.get("race.title.four");
            default -> texts.get(mixed ? "race.title.beside" : "race.title.none");
        };
        ListSpec list = runs.list().getValue();
        String line = racing > 0 ? line() : list == null ? texts.get("watch.measuring") : ListWords.of(list, texts);
        List<Entrants.Entrant> all = entrants.all();
        awaited.set(racing > 0 ? List.of() : all.stream().map(this::await).toList());
        boolean again = all.stream().allMatch(each -> each.made(runs.made().getValue()));
        String runText = switch (all.size()) {
            case 2 -> texts.get(again ? "race.again.two" : "race.run.two");
            case 3 -> texts.get(again ? "race.again.three" : "race.run.three");
            case 4 -> texts.get(again ? "race.again.four" : "race.run.four");
            default -> texts.get("race.run.none");
        };
        boolean few = all.size() < 2;
        String status = few ? texts.get("race.chooseMore") : lacking(all);
        boolean leftOut = !few && !race.get().told().leftOut().isEmpty();
        said.set(new Said(title, line, runText, status, texts.get(leftOut ? "race.emptyLeftOut" : "race.empty")));
    }

    /** What does not race, and why. */
    private String lacking(List<Entrants.Entrant> all) {
        List<String> missing = all.stream()
                .filter(each ->
                        !race.get().runs().isEmpty() && !each.ran(runs.made().getValue()))
                .map(this::name)
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            sentences.add(texts.get("race.missing", String.join(texts.between(Value.Joint.COMMA), missing)));
        }
        RaceFacts.leftOut(race.get().told()).forEach(fact -> sentences.add(texts.say(fact)));
        return texts.sentences(sentences.toArray(String[]::new));
    }

    /** The list of the runs that race, which need not be the one that is set, and how they came about. */
    private String line() {
        Trace first = race.get().told().first();
        return ListWords.of(first.spec().list(), texts) + " · "
                + texts.get(first.simulated() ? "race.simulated" : "race.alone");
    }

    private AwaitedCard.Awaited await(Entrants.Entrant each) {
        return new AwaitedCard.Awaited(name(each), each.by().about(each.way(), texts));
    }

    private String name(RunSpec running) {
        return entrants.by().stream()
                .filter(by -> entrants.by().size() > 1 && by.makes(running))
                .findFirst()
                .map(by -> name(new Entrants.Entrant(running.way(), by)))
                .orElseGet(() -> RunNames.of(running, texts));
    }

    private String name(Entrants.Entrant each) {
        String way = texts.get("way." + each.way().id());
        return entrants.by().size() == 1
                ? way
                : texts.get("runs.inLanguage", way, each.by().name(texts));
    }

    private List<Way> made() {
        return Race.waysMade(runs.made().getValue(), entrants.by());
    }

    /**
     * Whether the view is looked at: else it takes no notice of runs. Where, looked at, the ways chosen have no race, but
     * others have, these race.
     */
    void setLookedAt(boolean looked) {
        lookedAt = looked;
        refresh();
        if (looked && race.get().runs().isEmpty() && canRaceMade.get()) {
            raceMade();
        }
    }

    /** Races the runs already made, the newest of each way; nothing is run. */
    void raceMade() {
        if (canRaceMade.get()) {
            entrants.take(made());
        }
    }

    /** Lets the newest runs of these ways race, from the start. */
    public void play(List<Way> ways) {
        entrants.besideProperty().set(Optional.empty());
        entrants.take(ways);
        play();
    }

    private void play() {
        if (lookedAt && canPlay().get() && !clock.playingProperty().get()) {
            clock.toggle();
        }
    }

    /** Runs the list in the ways chosen, one after another, unless a run is on; they race as soon as all were run. */
    public void run() {
        if (canRun.get()) {
            runs.race(entrants.inOrder(), entrants.by(), repeats.get(), this::play);
        }
    }

    /** Plays the race from here, from the start when it is at its end; pauses when it plays; not while a run is on. */
    public void playOrPause() {
        if (!runs.busy().getValue()) {
            clock.toggle();
        }
    }

    /** Plays the race from the start, not while a run is on. */
    void replay() {
        if (!runs.busy().getValue()) {
            clock.seek(0);
            clock.playingProperty().set(true);
        }
    }

    /** Whether there is a race to be played, and no run is on. */
    BooleanBinding canPlay() {
        return Bindings.createBooleanBinding(
                () -> !race.get().runs().isEmpty() && !runs.busy().getValue(), race, runs.busy());
    }

    /** Whether who races can be chosen: not while runs are on, for what is run stays as it was set. */
    BooleanBinding canChoose() {
        return Bindings.createBooleanBinding(() -> !runs.busy().getValue(), runs.busy());
    }

    /** Moves the clock by a share of the whole race. */
    public void step(double share) {
        clock.step(share);
    }

    /** What runs the same ways beside it; empty for nothing. */
    public void setBeside(Optional<RunBy> by) {
        entrants.besideProperty().set(by);
    }

    /** Makes the runs, and knows what can be run. */
    RunsDesk runs() {
        return runs;
    }

    /** Who is to race. */
    Entrants entrants() {
        return entrants;
    }

    RaceClock clock() {
        return clock;
    }

    /** The runs that race; {@link Race#NONE} where fewer than two can. */
    ReadOnlyObjectProperty<Race> raceProperty() {
        return race.getReadOnlyProperty();
    }

    /** Those whose places are empty, in order; none while there is a race. */
    ReadOnlyObjectProperty<List<AwaitedCard.Awaited>> awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /** How often each way is run, and how many of its runs count at most: {@link #REPEATS}. */
    ObjectProperty<Integer> repeatsProperty() {
        return repeats;
    }

    /** The race that is shown, for a picture by itself; empty where there is none. */
    Optional<PagePicture> picture() {
        Race shown = race.get();
        // the runs of a race all have the same list and machine
        return shown.runs().stream()
                .findFirst()
                .map(run -> new PagePicture(
                        "race",
                        said.get().title(),
                        PictureNotes.of(run.trace(), texts),
                        () -> RacePicture.of(shown, texts)));
    }

    /** The figures of one of its ways. */
    RaceFigures figures(WayRuns way) {
        return RaceFigures.of(way, race.get().told(), texts);
    }

    /** What is said about it. */
    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether {@link #run()} would run something. */
    ReadOnlyBooleanProperty canRunProperty() {
        return canRun.getReadOnlyProperty();
    }

    /** Whether {@link #raceMade()} would show another race. */
    ReadOnlyBooleanProperty canRaceMadeProperty() {
        return canRaceMade.getReadOnlyProperty();
    }

    /** Whether a room looks on: what is chosen before a race is out of its sight then. */
    BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether runs are shown as tables in their lanes' place. */
    ReadOnlyBooleanProperty tableShownProperty() {
        return tableShown.getReadOnlyProperty();
    }

    /** Shows runs as tables, or as lanes again. */
    void toggleTable() {
        tableShown.set(!tableShown.get());
    }
}
