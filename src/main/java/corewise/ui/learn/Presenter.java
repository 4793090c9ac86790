package corewise.ui.learn;

import corewise.lesson.Step;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** A lesson before a room: which one thing of the step at hand is in sight, and what a clicker's keys do. */
@OnWindowThread
final class Presenter {
    private final LearnViewModel viewModel;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private boolean on;
    private Part part = Part.STEP;
    private boolean counting;
    private boolean notes;
    private boolean notesElsewhere;
    private boolean setting;
    private Walk walk;
    private int at = -1;

    /** What is in sight of a step, one thing at a time. Immutable. */
    enum Part {
        STEP,
        BOARD,
        TIMELINE,
        OUTCOME
    }

    Presenter(LearnViewModel viewModel) {
        this.viewModel = viewModel;
        viewModel.changesProperty().subscribe(count -> followStep());
    }

    /** The course that is presented. */
    LearnViewModel viewModel() {
        return viewModel;
    }

    private void followStep() {
        if (viewModel.walk() != walk || viewModel.walk().at() != at) {
            walk = viewModel.walk();
            at = walk.at();
            part = Part.STEP;
            counting = false;
        }
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Begins or ends; notes are out of sight at first, whatever they were before. */
    void present(boolean now) {
        if (on != now) {
            on = now;
            notes = notesElsewhere;
            counting = false;
            setting = false;
            viewModel.inRoom(now);
            part = Part.STEP;
            changed();
        }
    }

    /** The next thing: the board with the step's runs, the timeline that proves what came out, that in words, the next step. */
    void next() {
        counting = false;
        if (busy()) {
            part = Part.BOARD;
        } else if (part == Part.STEP && runs()) {
            part = Part.BOARD;
            runUnlessMade();
        } else if (part == Part.BOARD && runs() && !told() && canBeRun()) {
            runUnlessMade();
        } else if (part == Part.BOARD && told() && proved()) {
            part = Part.TIMELINE;
        } else if (part != Part.OUTCOME && told()) {
            part = Part.OUTCOME;
        } else {
            viewModel.next();
        }
        changed();
    }

    /** The thing before. */
    void back() {
        counting = false;
        if (part == Part.OUTCOME && runs()) {
            part = proved() ? Part.TIMELINE : Part.BOARD;
        } else if (part == Part.TIMELINE) {
            part = Part.BOARD;
        } else if (part != Part.STEP) {
            part = Part.STEP;
        } else if (!busy() && viewModel.walk().at() > 0) {
            viewModel.back();
            part = told() ? Part.OUTCOME : Part.STEP;
        }
        changed();
    }

    /** Makes the step's runs, anew where they were made, with the board in sight. */
    void start() {
        if (runs()) {
            counting = false;
            part = Part.BOARD;
            if (!busy()) {
                viewModel.runs().make();
            }
            changed();
        }
    }

    private void runUnlessMade() {
        if (!told()) {
            viewModel.runs().make();
        }
    }

    /** The board, or the step again. */
    void toggleBoard() {
        part = part == Part.BOARD ? Part.STEP : Part.BOARD;
        changed();
    }

    /** The timeline, or the step again. */
    void toggleTimeline() {
        part = part == Part.TIMELINE ? Part.STEP : Part.TIMELINE;
        changed();
    }

    /** Marks the lane so many further down on the timeline. */
    void mark(int by) {
        part = Part.TIMELINE;
        changed();
        viewModel.desk().board().mark(by);
    }

    /** What is set, beside the board, or no longer. */
    void toggleSetting() {
        setting = part != Part.BOARD || !setting;
        part = Part.BOARD;
        changed();
    }

    /** The lecturer's notes, or no longer. */
    void toggleNotes() {
        notes = !notes;
        changed();
    }

    /** The notes have a screen of their own, where they are in sight at first, or no longer. */
    void notesElsewhere(boolean elsewhere) {
        if (elsewhere != notesElsewhere) {
            notesElsewhere = elsewhere;
            notes = elsewhere;
            changed();
        }
    }

    /** The fields for a show of hands, where there are choices. */
    void count() {
        if (!viewModel.walk().atEnd() && !viewModel.words().choices().isEmpty()) {
            counting = true;
            part = part == Part.OUTCOME ? part : Part.STEP;
            changed();
        }
    }

    /** What was counted stays; the keys are the page's again. */
    void endCount() {
        counting = false;
        changed();
    }

    /** Leaves what lies on top; says whether anything did. */
    boolean leave() {
        boolean notesAbove = on && notes && !notesElsewhere;
        boolean any = counting || notesAbove || (on && setting);
        if (counting) {
            counting = false;
        } else if (notesAbove) {
            notes = false;
        } else {
            setting = false;
        }
        if (any) {
            changed();
        }
        return any;
    }

    private boolean busy() {
        return viewModel.desk().busy().getValue();
    }

    private boolean runs() {
        return Walk.plan(viewModel.walk()).isPresent();
    }

    /** Whether the timeline shows what proves the outcome. */
    private boolean proved() {
        return viewModel.walk().step() instanceof Step.Predict;
    }

    /** What cannot be run here at all does not hold up the room. */
    private boolean canBeRun() {
        boolean later = !viewModel.desk().hold().getValue().isEmpty()
                || viewModel.desk().spec().getValue() == null;
        return later || viewModel.runs().whyNot().isEmpty();
    }

    /** Whether there is something to be told of the step at hand. */
    private boolean told() {
        Walk now = viewModel.walk();
        if (now.atEnd()) {
            return false;
        }
        return switch (now.step()) {
            case Step.Predict predict -> now.state().outcome != null;
            case Step.Break challenge -> now.state().judgement != null;
            case Step.Say say -> true;
            case Step.QuizQuestion question -> !now.lesson().id().equals(LearnViewModel.BEFORE);
            case Step.Read read -> false;
        };
    }

    /** The step after the one at hand; empty at the end. */
    Optional<Step> following() {
        Walk now = viewModel.walk();
        return now.at() + 1 < now.steps().size() ? Optional.of(now.steps().get(now.at() + 1)) : Optional.empty();
    }

    boolean on() {
        return on;
    }

    Part part() {
        return part;
    }

    boolean counting() {
        return counting;
    }

    boolean notes() {
        return notes;
    }

    boolean setting() {
        return setting;
    }

    /** Grows with whatever is to be shown anew. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
