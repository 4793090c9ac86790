package corewise.ui.whatif;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The choice of the ways that are compared, a button each, as the language has them. */
@OnWindowThread
final class CompareChips {
    private final WhatIfViewModel viewModel;
    private final Texts texts;

    CompareChips(WhatIfViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Fills a row, now and whenever the language changes. */
    void fill(FlowPane row) {
        viewModel
                .wishProperty()
                .map(Wish::language)
                .subscribe(language -> row.getChildren()
                        .setAll(Way.of(language).stream()
                                .filter(way -> way != Way.SERIAL)
                                .map(this::chip)
                                .toList()));
        viewModel.ways().addListener((SetChangeListener<Way>) change -> show(row));
        show(row);
    }

    private void show(FlowPane row) {
        List<ToggleButton> chips =
                row.getChildren().stream().map(ToggleButton.class::cast).toList();
        for (ToggleButton chip : chips) {
            boolean compared = viewModel.ways().contains((Way) chip.getUserData());
            chip.setSelected(compared);
            chip.setDisable(!compared && !viewModel.hasRoom());
        }
    }

    private ToggleButton chip(Way way) {
        ToggleButton chip = new ToggleButton(texts.name(way));
        chip.setId("whatif-" + way.id());
        chip.getStyleClass().setAll("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setUserData(way);
        Help.on(chip, texts.get("codePanel.about." + way.id()));
        chip.setSelected(viewModel.ways().contains(way));
        chip.selectedProperty().subscribe((before, wanted) -> {
            viewModel.compare(way, wanted);
            // the last one stays
            chip.setSelected(viewModel.ways().contains(way));
        });
        return chip;
    }
}
