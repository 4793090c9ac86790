package corewise.ui.race;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The choice of the ways that race, a button each; those that the language lacks say why. */
@OnWindowThread
final class WayChips {
    private final RaceViewModel viewModel;
    private final Texts texts;
    private final List<Chip> chips = new ArrayList<>();

    WayChips(RaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Puts the buttons before the last node of a row. */
    void fill(FlowPane row) {
        for (Way way : viewModel.runs().ways()) {
            Chip chip = new Chip(way);
            chips.add(chip);
            row.getChildren().add(row.getChildren().size() - 1, chip.around);
        }
        viewModel.entrants().ways().addListener((SetChangeListener<Way>) change -> show());
        viewModel.runs().runBy().subscribe(this::show);
        viewModel.entrants().besideProperty().subscribe(this::show);
        show();
    }

    private void show() {
        chips.forEach(Chip::show);
    }

    /** One of them. What is disabled hears no pointer, so what is around it tells why. */
    private final class Chip {
        private final Way way;
        private final ToggleButton button;
        private final StackPane around;
        private final Tooltip why = Help.tip("");
        private boolean tells;

        Chip(Way way) {
            this.way = way;
            button = new ToggleButton(texts.get("way." + way.id()));
            button.setId("race-" + way.id());
            button.getStyleClass().setAll("chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.selectedProperty().subscribe((before, wanted) -> {
                viewModel.entrants().choose(way, wanted);
                show();
            });
            around = new StackPane(button);
        }

        /** Where as many ways are chosen as can race, the others cannot be. */
        void show() {
            String lacking = viewModel.entrants().whyNot(way);
            boolean full =
                    viewModel.entrants().ways().size() >= viewModel.entrants().mostWays();
            button.setSelected(viewModel.entrants().ways().contains(way));
            button.setDisable(!button.isSelected() && (full || !lacking.isEmpty()));
            button.setAccessibleHelp(lacking);
            why.setText(lacking);
            if (tells != !lacking.isEmpty()) {
                tells = !tells;
                if (tells) {
                    Tooltip.install(around, why);
                } else {
                    Tooltip.uninstall(around, why);
                }
            }
        }
    }
}
