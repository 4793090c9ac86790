package corewise.ui.whatif;

import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;

/** Buttons of which at most one is chosen, a value each; whether it can be is for who is told of a press to say. */
@OnWindowThread
final class FakeChips<T> {
    private final ObservableValue<T> chosen;
    private final Consumer<T> choose;
    private final List<ToggleButton> all = new ArrayList<>();

    FakeChips(ObservableValue<T> chosen, Consumer<T> choose) {
        this.chosen = chosen;
        this.choose = choose;
        chosen.subscribe(value -> mark());
    }

    /** One more. */
    ToggleButton add(T value, String id, String name) {
        ToggleButton chip = new ToggleButton(name);
        chip.setId(id);
        chip.getStyleClass().setAll("chip");
        chip.setUserData(value);
        chip.setOnAction(event -> press(value));
        all.add(chip);
        return Labels.wrap(chip);
    }

    /** A value is pressed, on its button or beside it. */
    void press(T value) {
        choose.accept(value);
        // a button has chosen itself, or no longer
        mark();
    }

    private void mark() {
        all.forEach(chip -> chip.setSelected(chip.getUserData().equals(chosen.getValue())));
    }
}
