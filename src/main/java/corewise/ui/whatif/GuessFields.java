package corewise.ui.whatif;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Three fields for a guess by keys: the speed-up that is expected with so many cores. Enter shows the answer. */
@OnWindowThread
final class GuessFields {
    private static final int[] CORES = {4, 16, 64};
    private static final double MOST = 10_000;
    private static final String OF_NUMBERS = "[\\d.,×\ufeff\u202f ]*";

    private final WhatIfViewModel viewModel;
    private final Texts texts;
    private final List<TextField> fields = new ArrayList<>();
    private boolean typing;
    private boolean following;

    GuessFields(WhatIfViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Puts the fields before what a row has. */
    void fill(FlowPane row) {
        int place = 0;
        for (int cores : CORES) {
            Label name = new Label(texts.get("whatif.guess.with", cores));
            name.getStyleClass().add("secondary");
            name.setMinWidth(Region.USE_PREF_SIZE);
            TextField field = new TextField();
            field.getStyleClass().addAll("value-field", "whatif-guess-field");
            field.setId("guess-" + cores);
            field.setAccessibleText(texts.get("whatif.guess.at", cores));
            // the key that begins a guess is typed into the field that it leads to
            field.setTextFormatter(
                    new TextFormatter<>(change -> change.getText().matches(OF_NUMBERS) ? change : null));
            field.textProperty().subscribe((before, text) -> typed());
            field.setOnAction(event -> viewModel.guessing().openProperty().set(false));
            name.setLabelFor(field);
            fields.add(field);
            row.getChildren().add(place++, name);
            row.getChildren().add(place++, field);
        }
        viewModel.guessing().pointsProperty().subscribe(this::follow);
    }

    /** Begins with the first. */
    void focus() {
        fields.getFirst().requestFocus();
    }

    /** Shows what was drawn over what had been typed. */
    private void follow() {
        if (typing) {
            return;
        }
        following = true;
        for (int i = 0; i < CORES.length; i++) {
            OptionalDouble drawn = viewModel.guessing().at(CORES[i]);
            fields.get(i).setText(drawn.isPresent() ? texts.quantities().tenths(drawn.getAsDouble()) : "");
        }
        following = false;
    }

    private void typed() {
        if (following) {
            return;
        }
        Map<Integer, Double> values = new TreeMap<>();
        for (int i = 0; i < CORES.length; i++) {
            OptionalDouble value = number(fields.get(i).getText());
            if (value.isPresent()) {
                values.put(CORES[i], value.getAsDouble());
            }
        }
        if (!values.isEmpty()) {
            typing = true;
            viewModel.guessing().type(values);
            typing = false;
        }
    }

    /** A number above 0 as people write it; empty for anything else. */
    static OptionalDouble number(String text) {
        String plain = text.strip().replace(',', '.').replaceAll("[×倍\ufeff\u202f]", "");
        if (!plain.matches("\\d{1,6}(\\.\\d{0,6})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return value > 0 && value <= MOST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
