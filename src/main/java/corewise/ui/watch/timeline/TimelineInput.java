package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.picture.lanes.TimeWindow;
import corewise.ui.canvas.lanes.BarIndex;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse, wheel and keys do on a timeline. */
@OnWindowThread
final class TimelineInput {
    /** A turn of the wheel shows this many times as much, or as little. */
    private static final double ZOOM = 1.25;

    private static final double PAN = 0.15;
    private static final double PAGE = 0.9;

    private final TimelineView view;
    private final Playback playback;
    private final LoopedPart looped;
    private final FilterPanelViewModel filter;
    private final Runnable changed;

    /** @param changed is told that the picture is another one */
    TimelineInput(
            TimelineView view, Playback playback, LoopedPart looped, FilterPanelViewModel filter, Runnable changed) {
        this.view = view;
        this.playback = playback;
        this.looped = looped;
        this.filter = filter;
        this.changed = changed;
    }

    /** Gives up what narrows the timeline, one after another; says whether there was anything. */
    private boolean giveUp() {
        if (playback.followedProperty().get() != TraceView.NONE) {
            playback.follow(TraceView.NONE);
        } else if (playback.loopingProperty().get()) {
            looped.end();
        } else {
            return filter.showAllBars();
        }
        return true;
    }

    /** Listens to the view from now on. */
    void attach() {
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::released);
        view.setOnScroll(this::scroll);
        view.setOnKeyPressed(this::key);
    }

    private void pressed(MouseEvent event) {
        if (event.isShiftDown() && looped.begin(event.getX())) {
            view.requestFocus();
        } else if (event.getClickCount() == 2) {
            zoomTo(view.barAt(event.getX(), event.getY()));
        } else {
            view.markAt(event.getY());
            playback.follow(
                    view.barAt(event.getX(), event.getY()).map(BarAt::task).orElse(TraceView.NONE));
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (looped.choosing()) {
            looped.dragTo(event.getX());
            changed.run();
            return;
        }
        view.requestFocus();
        moveTo(view.nanosAt(event.getX()));
    }

    private void released(MouseEvent event) {
        if (looped.choosing()) {
            playback.playingProperty().set(false);
            looped.finish();
            changed.run();
        }
    }

    /** To a bar with some of what is around it; to all where there is none, or it is shown so already. */
    private void zoomTo(Optional<BarAt> at) {
        TimeWindow before = view.shown();
        if (at.isEmpty()) {
            view.showAll();
        } else {
            BarIndex.Found bar = at.get().found();
            moveTo(bar.startNanos());
            long around = (bar.endNanos() - bar.startNanos()) / 4;
            view.showPart(bar.startNanos() - around, bar.endNanos() + around);
            if (view.shown().equals(before)) {
                view.showAll();
            }
        }
        changed.run();
    }

    private void scroll(ScrollEvent event) {
        double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (Math.abs(sideways) > Math.abs(event.getDeltaY()) || event.isShiftDown()) {
            view.pan(-Math.signum(sideways) * PAN);
        } else if (event.getDeltaY() != 0) {
            view.zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, event.getX());
        }
        event.consume();
        changed.run();
    }

    private void pan(double share) {
        view.pan(share * PAGE);
        changed.run();
    }

    private void zoomAboutPlayhead(double factor) {
        view.zoom(factor, view.playheadX());
        changed.run();
    }

    private void moveTo(long nanos) {
        playback.goTo(nanos);
        changed.run();
    }

    private void key(KeyEvent event) {
        // a presenter turns pages without Shift
        boolean shifted = switch (event.getCode()) {
            case PLUS, EQUALS, PAGE_UP, PAGE_DOWN -> true;
            default -> false;
        };
        if (event.isShortcutDown() || event.isAltDown() || (event.isShiftDown() && !shifted)) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> playback.stepBack();
            case RIGHT -> playback.stepForward();
            case HOME -> moveTo(0);
            case END -> moveTo(playback.endNanos());
            case ENTER -> playback.toggle();
            case PLUS, EQUALS, ADD -> zoomAboutPlayhead(1 / ZOOM);
            case MINUS, SUBTRACT -> zoomAboutPlayhead(ZOOM);
            case DIGIT0, NUMPAD0 -> zoomTo(Optional.empty());
            case O -> looped.toggle();
            case F -> filter.toggle();
            case PAGE_UP -> pan(-1);
            case PAGE_DOWN -> pan(1);
            case ESCAPE -> {
                if (!giveUp()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        changed.run();
        event.consume();
    }
}
