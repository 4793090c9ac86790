package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunByHere;
import corewise.ui.page.RunsDesk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Who is to race: some ways, and what runs each of them, which are one or two. What the desk cannot run does not race. */
@OnWindowThread
final class Entrants {
    private final RunsDesk runs;
    private final ObservableSet<Way> ways = FXCollections.observableSet();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Interpreter> interpreter = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<RunBy>> beside = new SimpleObjectProperty<>(Optional.empty());
    private final Runnable onChange;

    /** @param onChange is told of every change, once it is made */
    Entrants(RunsDesk runs, Runnable onChange) {
        this.runs = runs;
        this.onChange = onChange;
        Way.FIRST_THREE.stream().filter(runs.ways()::contains).forEach(ways::add);
        runs.runBy().subscribe(this::follow);
        ways.addListener((SetChangeListener<Way>) change -> onChange.run());
        language.subscribe((before, spoken) -> {
            if (spoken != now().chosen().language()) {
                runs.speak(spoken);
            }
        });
        interpreter.subscribe((before, chosen) -> {
            if (chosen != null && !now().chosen().interpreter().equals(Optional.of(chosen))) {
                runs.interpretBy(chosen);
            }
        });
        beside.subscribe((before, after) -> fit());
    }

    private RunByHere now() {
        return runs.runBy().getValue();
    }

    private void follow(RunByHere here) {
        language.set(here.chosen().language());
        here.chosen().interpreter().ifPresent(interpreter::set);
        if (beside.get().filter(here.others()::contains).isEmpty()) {
            beside.set(Optional.empty());
        }
        fit();
    }

    /** Leaves out ways that are not to be had, and those for which there is no lane. */
    private void fit() {
        ways.removeIf(way -> !whyNot(way).isEmpty());
        inOrder().stream().skip(mostWays()).forEach(ways::remove);
        onChange.run();
    }

    /** Why a way cannot race; empty where it can. */
    String whyNot(Way way) {
        return runs.whyNot(way);
    }

    /** Takes ways in place of those that were to race. */
    void take(Collection<Way> others) {
        ways.retainAll(others);
        others.stream().limit(mostWays()).forEach(ways::add);
    }

    /** Adds a way or takes it away; no more are chosen than there are lanes. */
    void choose(Way way, boolean wanted) {
        if (!wanted) {
            ways.remove(way);
        } else if (ways.size() < mostWays() && whyNot(way).isEmpty()) {
            ways.add(way);
        }
    }

    /** Adds a way that does not race, or takes away one that does. */
    void toggle(Way way) {
        choose(way, !ways.contains(way));
    }

    /** How many ways can race at most. */
    int mostWays() {
        return Race.MOST / by().size();
    }

    /** The ways chosen. */
    ObservableSet<Way> ways() {
        return ways;
    }

    /** The same in their usual order. */
    List<Way> inOrder() {
        return ways.stream().sorted().toList();
    }

    /** What runs each way: one, or two beside each other. */
    List<RunBy> by() {
        return Stream.concat(Stream.of(now().chosen()), beside.get().stream()).toList();
    }

    /** The language that the list is run in. */
    ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The interpreter where that is Python; null while none is known. */
    ObjectProperty<Interpreter> interpreterProperty() {
        return interpreter;
    }

    /** What runs the same ways beside it; empty for nothing. */
    ObjectProperty<Optional<RunBy>> besideProperty() {
        return beside;
    }

    /** What that can be. */
    List<Optional<RunBy>> besideChoices() {
        List<Optional<RunBy>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        now().others().forEach(other -> choices.add(Optional.of(other)));
        return choices;
    }

    /** The runs that are to race, by way and what runs it. */
    List<Entrant> all() {
        return inOrder().stream()
                .flatMap(way -> by().stream().filter(by -> by.has(way)).map(by -> new Entrant(way, by)))
                .toList();
    }

    /** One of them. */
    record Entrant(Way way, RunBy by) {
        /** Whether it has a whole run among these. */
        boolean made(List<CompletedRun> runs) {
            return of(runs).anyMatch(RunTimes::complete);
        }

        /** Whether it has a run among these, be it one without all results. */
        boolean ran(List<CompletedRun> runs) {
            return of(runs).findAny().isPresent();
        }

        private Stream<Trace> of(List<CompletedRun> runs) {
            return runs.stream()
                    .map(CompletedRun::trace)
                    .filter(run -> run.spec().way() == way && by.made(run));
        }
    }
}
