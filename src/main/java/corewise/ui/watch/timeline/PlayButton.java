package corewise.ui.watch.timeline;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** What the timeline's button does as it stands: play or pause a replay, hold a run under way or catch up. */
@OnWindowThread
final class PlayButton {
    private final Button button;
    private final Region icon;
    private final Playback playback;
    private final Texts texts;
    /** Whether a run under way is shown. */
    private boolean following;

    PlayButton(Button button, Region icon, Playback playback, Texts texts) {
        this.button = button;
        this.icon = icon;
        this.playback = playback;
        this.texts = texts;
        button.setDisable(true);
        playback.playingProperty().subscribe(this::refresh);
        playback.heldProperty().subscribe(this::refresh);
        refresh();
    }

    /** A run is shown from now on, or none. */
    void show(boolean any, boolean live) {
        following = any && live;
        button.setDisable(!any);
        refresh();
    }

    private void refresh() {
        boolean playing = following
                ? !playback.heldProperty().get()
                : playback.playingProperty().get();
        String words = following
                ? texts.get(playing ? "timeline.hold" : "timeline.catchUp")
                : texts.get(playing ? "timeline.pause" : "timeline.play");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        icon.getStyleClass().removeAll("icon-play", "icon-pause");
        icon.getStyleClass().add(playing ? "icon-pause" : "icon-play");
    }
}
