package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What is told above the timeline: what the pointer is over, else what is chosen: the moment that is held, the task that is
 * followed, the part that is looped.
 */
@OnWindowThread
final class TimelineWords {
    private final TimelineView view;
    private final Playback playback;
    private final LoopedPart looped;
    private final Texts texts;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper all = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper legend = new ReadOnlyBooleanWrapper();

    TimelineWords(TimelineView view, Playback playback, LoopedPart looped, Texts texts) {
        this.view = view;
        this.playback = playback;
        this.looped = looped;
        this.texts = texts;
        view.setOnMouseMoved(event -> tellAt(event.getX(), event.getY()));
        view.setOnMouseExited(event -> tellChosen());
        playback.heldProperty().subscribe(held -> tellChosen());
        playback.loopingProperty().subscribe(looping -> tellChosen());
    }

    /** Empty where there is nothing to tell. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** What is told of what is chosen, whatever the pointer is over meanwhile; empty where nothing is. */
    ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Tells what is at a place of the view; what is chosen where there is nothing. */
    private void tellAt(double x, double y) {
        if (looped.choosing()) {
            tellChosen();
        } else {
            Optional<BarAt> bar = view.barAt(x, y);
            Optional<String> busy = view.utilisationAt(x, y);
            told.set(bar.map(at -> at.words(view.trace(), texts)).or(() -> busy).orElseGet(this::chosen));
            all.set(bar.map(at -> at.allWords(view.trace(), texts))
                    .or(() -> busy)
                    .orElse(""));
        }
    }

    /** All that is told of what the pointer is over, however little room there is above; empty where there is nothing. */
    ReadOnlyStringProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Whether bars need a legend. */
    ReadOnlyBooleanProperty legendProperty() {
        return legend.getReadOnlyProperty();
    }

    /** Tells what is chosen. */
    void tellChosen() {
        legend.set(view.showsAbsence());
        chosen.set(chosen());
        told.set(chosen.get());
        all.set("");
    }

    private String chosen() {
        if (playback.heldProperty().get()) {
            return texts.get("timeline.held", texts.quantities().moment(playback.nanos()));
        }
        if (!playback.told().sentence().isEmpty()) {
            return playback.told().sentence();
        }
        String task = followed(playback.followedProperty().get());
        String part = looped.words();
        return task.isEmpty() || part.isEmpty() ? part + task : part + " · " + task;
    }

    private String followed(int task) {
        return task == TraceView.NONE || view.trace() == null
                ? ""
                : BarAt.of(view.trace(), task, playback.nanos())
                        .map(bar -> texts.get("timeline.followedAt", bar.words(view.trace(), texts)))
                        .orElseGet(() -> texts.get("timeline.followed", task));
    }
}
