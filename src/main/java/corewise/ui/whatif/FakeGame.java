package corewise.ui.whatif;

import corewise.metrics.TraceRule;
import corewise.simulation.game.FakeRound;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Spot the fake: the round under way, what the learner says of it, and how many were found. */
@OnWindowThread
public final class FakeGame {
    private final BackgroundTasks background;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<FakeRound> round = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TraceRule> rule = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper told = new ReadOnlyBooleanWrapper();
    private long seed;
    private int played;
    private int found;

    /** @param seed of the rounds: all rules are broken, in an order that it chooses, before one is broken again */
    FakeGame(BackgroundTasks background, long seed) {
        this.background = background;
        this.seed = FakeRound.first(seed);
        open.subscribe(shown -> {
            if (shown && round.get() == null) {
                next();
            }
        });
    }

    /** Whether it is played. */
    BooleanProperty openProperty() {
        return open;
    }

    /** The runs; null while they are being made. */
    ReadOnlyObjectProperty<FakeRound> roundProperty() {
        return round.getReadOnlyProperty();
    }

    /** The run that the learner takes for the fake, from 0; null for none yet. */
    ReadOnlyObjectProperty<Integer> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** The rule that the learner says is broken; null for none yet. */
    ReadOnlyObjectProperty<TraceRule> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    /** Takes a run for the fake, from 0, unless the answer is told. */
    void choose(int fake) {
        if (!told.get()) {
            run.set(fake);
        }
    }

    /** Says which rule is broken, unless the answer is told. */
    void choose(TraceRule broken) {
        if (!told.get()) {
            rule.set(broken);
        }
    }

    /** Whether there is an answer to be told, or is told already. */
    boolean ready() {
        return told.get() || (run.get() != null && rule.get() != null);
    }

    /** Whether the answer is told. */
    ReadOnlyBooleanProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Tells the answer, where a run and a rule are chosen; or begins the next round, where it is told. */
    public void go() {
        if (told.get()) {
            next();
        } else if (round.get() != null && run.get() != null && rule.get() != null) {
            played++;
            found += right() ? 1 : 0;
            told.set(true);
        }
    }

    /** Whether run and rule are the right ones. */
    boolean right() {
        return rightRun() && rule.get() == round.get().broken().rule();
    }

    /** Whether the run is the right one. */
    boolean rightRun() {
        return Optional.of(round.get().fake()).equals(Optional.ofNullable(run.get()));
    }

    int played() {
        return played;
    }

    int found() {
        return found;
    }

    private void next() {
        long number = seed++;
        // what is told is told of a round
        told.set(false);
        round.set(null);
        run.set(null);
        rule.set(null);
        background.run(() -> FakeRound.of(number), round::set, problem -> {
            throw new IllegalStateException("no round could be made", problem);
        });
    }
}
