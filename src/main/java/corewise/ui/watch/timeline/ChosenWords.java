package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;

/** What is chosen on the timeline, in words: the task that is followed, the part that is looped. */
@OnWindowThread
final class ChosenWords {
    private final TimelineView view;
    private final Playback playback;
    private final LoopedPart looped;
    private final Texts texts;

    ChosenWords(TimelineView view, Playback playback, LoopedPart looped, Texts texts) {
        this.view = view;
        this.playback = playback;
        this.looped = looped;
        this.texts = texts;
    }

    /** Empty where nothing is chosen. */
    String words() {
        if (playback.heldProperty().get()) {
            return texts.get("timeline.held", texts.quantities().moment(playback.nanos()));
        }
        String task = task();
        String part = looped.words();
        return task.isEmpty() || part.isEmpty() ? part + task : part + " · " + task;
    }

    private String task() {
        return view.followed() == TraceView.NONE
                ? ""
                : BarAt.of(view.trace(), view.followed(), playback.nanos())
                        .map(bar -> texts.get("timeline.followedAt", bar.words(view.trace(), texts)))
                        .orElseGet(() -> texts.get("timeline.followed", view.followed()));
    }
}
