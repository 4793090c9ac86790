package corewise.ui.whatif;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Help;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A dial: its name, its number, and a slider, which arrow keys move a step that changes the number. */
@OnWindowThread
final class DialRow extends VBox {
    private final Dial dial;
    private final WhatIfViewModel viewModel;
    private final Texts texts;
    private final Label value = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private boolean following;

    DialRow(Dial dial, WhatIfViewModel viewModel, Texts texts) {
        this.dial = dial;
        this.viewModel = viewModel;
        this.texts = texts;
        Label name = Labels.wrapped(texts.get("whatif.dial." + dial.id()), "secondary");
        name.setLabelFor(slider);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        value.getStyleClass().add("strong");
        value.setMinWidth(Region.USE_PREF_SIZE);
        slider.setId("dial-" + dial.id());
        Help.on(slider, texts.get("whatif.dial." + dial.id() + ".help"));
        Explained.on(
                this,
                Subject.WHATIF_DIAL,
                () -> texts.get("whatif.dial." + dial.id() + ".help"),
                slider::getAccessibleText);
        getStyleClass().add("field");
        HBox told = new HBox(name, value);
        told.getStyleClass().add("dial-told");
        getChildren().addAll(told, slider);
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        slider.valueProperty().subscribe((before, place) -> moved(place.doubleValue()));
        viewModel.wishProperty().subscribe(this::follow);
    }

    private void moved(double place) {
        if (!following) {
            viewModel.turn(dial, dial.scale().number(place));
        }
    }

    private void follow(Wish wish) {
        long number = dial.get(wish);
        String told = dial.told(number, texts);
        value.setText(told);
        slider.setAccessibleText(texts.get("whatif.dial.told", texts.get("whatif.dial." + dial.id()), told));
        // a slider is coarser than numbers: where it stands for the same number, it stays
        if (dial.scale().number(slider.getValue()) != number) {
            following = true;
            slider.setValue(dial.scale().place(number));
            following = false;
        }
    }

    private void pressed(KeyEvent event) {
        int steps = switch (event.getCode()) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            default -> 0;
        };
        if (steps != 0 && !event.isShortcutDown()) {
            long number = dial.get(viewModel.wishProperty().get());
            viewModel.turn(dial, dial.scale().next(number, steps));
            event.consume();
        }
    }
}
