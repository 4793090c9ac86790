package corewise.ui.watch;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** The ways to choose from, a card each, of which one is chosen. */
@OnWindowThread
final class WayCards {
    private final RunControlsViewModel viewModel;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    WayCards(RunControlsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Puts the cards where they stand: those behind "More ways" apart. */
    void fill(Pane first, Pane more) {
        for (Way way : viewModel.ways()) {
            WayCard card = new WayCard(way, viewModel, texts);
            card.setToggleGroup(group);
            (RunControlsViewModel.isMore(way) ? more : first).getChildren().add(card);
        }
        viewModel.wayProperty().subscribe(this::select);
        group.selectedToggleProperty().subscribe((before, after) -> {
            if (after != null) {
                viewModel.wayProperty().set((Way) after.getUserData());
            }
        });
    }

    private void select(Way way) {
        boolean atAWay = group.getToggles().stream().anyMatch(each -> ((WayCard) each).isFocused());
        for (Toggle toggle : group.getToggles()) {
            if (toggle.getUserData() == way) {
                group.selectToggle(toggle);
                if (atAWay) {
                    // else the key that presses things would choose the one before again
                    ((WayCard) toggle).requestFocus();
                }
            }
        }
    }
}
