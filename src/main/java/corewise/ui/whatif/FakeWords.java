package corewise.ui.whatif;

import corewise.fact.Value;
import corewise.model.Trace;
import corewise.simulation.game.FakeRound;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;

/** What is said of spot the fake as it is played. */
@OnWindowThread
record FakeWords(FakeGame game, Texts texts) {

    /** Of which list, way and machine the runs are; that they are being made where there are none yet. */
    String about() {
        FakeRound round = game.roundProperty().get();
        if (round == null) {
            return texts.get("whatif.fake.making");
        }
        Trace first = round.runs().getFirst();
        return texts.get(
                "whatif.fake.about",
                first.taskCount(),
                first.spec().way(),
                first.spec().effectiveWorkers(),
                first.machine().logicalProcessors());
    }

    /** What the button does that goes on. */
    String go() {
        return texts.get(game.toldProperty().get() ? "whatif.fake.next" : "whatif.fake.check");
    }

    /** Whether the guess was right, and what was; empty until it is told. */
    String answer() {
        if (!game.toldProperty().get()) {
            return "";
        }
        FakeRound round = game.roundProperty().get();
        String what = texts.get(
                "whatif.fake.was",
                round.fake() + 1,
                round.broken().rule(),
                new Value.Ordinal(round.broken().task()),
                texts.quantities().moment(round.broken().fromNanos()));
        String key =
                game.right() ? "whatif.fake.right" : game.rightRun() ? "whatif.fake.otherRule" : "whatif.fake.otherRun";
        return texts.get("joint.sentences", texts.get(key), what);
    }

    /** How many were found. */
    String score() {
        return texts.get("whatif.fake.score", game.found(), game.played());
    }
}
