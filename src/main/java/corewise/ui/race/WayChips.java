package corewise.ui.race;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The choice of the ways that race, a button each. */
@OnWindowThread
final class WayChips {
    private final RaceViewModel viewModel;
    private final Texts texts;

    WayChips(RaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Puts the buttons before the last node of a row. */
    void fill(FlowPane row) {
        for (Way way : viewModel.ways()) {
            row.getChildren().add(row.getChildren().size() - 1, chip(way));
        }
    }

    private ToggleButton chip(Way way) {
        ToggleButton chip = new ToggleButton(texts.get("way." + way.id()));
        chip.setId("race-" + way.id());
        chip.getStyleClass().setAll("race-way");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        show(chip, way);
        chip.selectedProperty().subscribe((before, wanted) -> {
            viewModel.choose(way, wanted);
            show(chip, way);
        });
        viewModel.chosen().addListener((SetChangeListener<Way>) change -> show(chip, way));
        return chip;
    }

    /** Where as many ways are chosen as can race, the others cannot be. */
    private void show(ToggleButton chip, Way way) {
        chip.setSelected(viewModel.chosen().contains(way));
        chip.setDisable(!chip.isSelected() && viewModel.chosen().size() >= Race.MOST);
    }
}
