package corewise.ui.explain;

import corewise.ui.fx.OnWindowThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** What a learner asks: what am I looking at. Goes from pointing to a card, to words of the glossary, and back. */
@OnWindowThread
public final class Explaining {
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.OFF);
    private final ReadOnlyObjectWrapper<Spot> marked = new ReadOnlyObjectWrapper<>();
    /** What Esc goes back to, the nearest first. */
    private final Deque<View> before = new ArrayDeque<>();

    private BiPredicate<KeyEvent, KeyCode> keys = (event, code) -> false;
    private Node pointed;
    private double pointedX;
    private double pointedY;
    /** Whether the pointer was used after the keyboard: it says better what is asked about. */
    private boolean pointerLast;

    /** Follows where the pointer is, from now on. */
    public void listenOn(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            pointed = event.getPickResult().getIntersectedNode();
            pointedX = event.getSceneX();
            pointedY = event.getSceneY();
            pointerLast = true;
        });
        scene.addEventFilter(
                MouseEvent.MOUSE_EXITED,
                event -> pointerLast &= !event.getTarget().equals(scene));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pointerLast &= event.getCode() == KeyCode.F1);
    }

    /** Opens the card of what is pointed at, else of what has the focus; where that is nothing, asks what is meant. */
    public void ask(Scene scene) {
        Optional<Spot> pointedAt = pointerLast ? Explained.at(pointed, pointedX, pointedY) : Optional.empty();
        pointedAt.or(() -> Explained.around(scene.getFocusOwner())).ifPresentOrElse(this::openAtOnce, this::point);
    }

    private void openAtOnce(Spot spot) {
        before.clear();
        before.push(View.OFF);
        marked.set(spot);
        view.set(new View.OfSpot(spot));
    }

    /** Lets something be pointed at. */
    public void point() {
        before.clear();
        before.push(View.OFF);
        marked.set(null);
        view.set(View.POINTING);
    }

    /** Opens the glossary. */
    public void lookUp() {
        if (!(view.get() instanceof View.Words)) {
            go(new View.Words(Optional.empty()));
        }
    }

    /** Marks what a click would open the card of; null for nothing. */
    void mark(Spot spot) {
        marked.set(spot);
    }

    /** Marks the next of what can be pointed at, or the one before; where a card is open, it becomes the card of that. */
    void step(List<Spot> all, int by) {
        if (all.isEmpty()) {
            return;
        }
        Spot now = marked.get();
        int at = -1;
        for (int i = 0; i < all.size() && now != null && at < 0; i++) {
            at = all.get(i).isAt(now) ? i : -1;
        }
        Spot next = all.get(at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size()));
        marked.set(next);
        if (view.get() instanceof View.OfSpot) {
            view.set(new View.OfSpot(next));
        }
    }

    /** Opens the card of something. */
    void open(Spot spot) {
        marked.set(spot);
        before.clear();
        before.push(View.OFF);
        before.push(View.POINTING);
        view.set(new View.OfSpot(spot));
    }

    /** Looks a word up. */
    void lookUp(Glossary.Entry entry) {
        View wanted = new View.Words(Optional.of(entry));
        if (!wanted.equals(view.get())) {
            go(wanted);
        }
    }

    /** Shows a word in the place of the one before: nothing more to go back to. */
    void turnTo(Glossary.Entry entry) {
        view.set(new View.Words(Optional.of(entry)));
    }

    private void go(View other) {
        before.push(view.get());
        view.set(other);
    }

    /** Goes back to what was there before; says whether there was anything to leave. */
    public boolean back() {
        boolean on = on();
        if (on) {
            view.set(before.isEmpty() ? View.OFF : before.pop());
        }
        if (view.get().equals(View.POINTING) || !on()) {
            marked.set(null);
        }
        return on;
    }

    /** Leaves all of it. */
    public void end() {
        before.clear();
        view.set(View.OFF);
        marked.set(null);
    }

    /** Whether something is asked. */
    public boolean on() {
        return !view.get().equals(View.OFF);
    }

    /** The same, as it changes. */
    public ObservableValue<Boolean> onProperty() {
        return view.map(shown -> !shown.equals(View.OFF));
    }

    /** What was marked is no longer in sight: another page is. */
    public void pageLeft() {
        if (view.get() instanceof View.OfSpot || view.get().equals(View.POINTING)) {
            point();
        }
    }

    /** Does what a key does while something is asked; says whether it did anything. */
    public boolean pressed(KeyEvent event, KeyCode code) {
        return keys.test(event, code);
    }

    /** Says what keys do. */
    void onKeys(BiPredicate<KeyEvent, KeyCode> handler) {
        keys = handler;
    }

    /** What is shown. */
    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What is marked; null for nothing. */
    ReadOnlyObjectProperty<Spot> markedProperty() {
        return marked.getReadOnlyProperty();
    }
}
