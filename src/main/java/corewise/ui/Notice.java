package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.time.Duration;
import javafx.scene.control.Label;

/** A sentence above everything, for a while. */
@OnWindowThread
final class Notice extends Label {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    /** The most of its width, in sizes of its type. */
    private static final double MOST = 50;

    private int said;

    /** @param pages of which one may say it itself */
    Notice(ShellViewModel shell, Pages pages) {
        getStyleClass().add("notice");
        setWrapText(true);
        setMouseTransparent(true);
        Visibility.say(this, shell.noticeProperty().map(words -> pages.inSight().saysNotices() ? "" : words));
        shell.noticeProperty().subscribe(words -> {
            int number = ++said;
            if (!words.isEmpty()) {
                WindowThread.later(LONG_ENOUGH, () -> {
                    // unless something else has been said since
                    if (number == said) {
                        shell.noticeProperty().set("");
                    }
                });
            }
        });
    }

    /** As wide as its words: what it stands above is seen beside it. */
    @Override
    protected double computeMaxWidth(double height) {
        return Math.min(prefWidth(height), MOST * getFont().getSize());
    }
}
