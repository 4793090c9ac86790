package corewise.ui.whatif;

import corewise.model.Way;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;

/** The choice of the way that is looked at, as the language has them. Stateless. */
@OnWindowThread
final class WayBox {
    private WayBox() {}

    /** Lets a way be chosen in a box, and shows the one that is looked at. */
    static void wire(ComboBox<Way> box, WhatIfViewModel viewModel) {
        ObjectProperty<Way> chosen = new SimpleObjectProperty<>(Way.POOL);
        ChoiceNames.follow(box, viewModel.texts()::name, chosen);
        viewModel.wishProperty().map(Wish::language).subscribe(language -> {
            Way now = viewModel.wishProperty().get().way();
            ChoiceNames.offer(box, Way.of(language), now);
        });
        // a box whose values are replaced has none for a moment
        chosen.subscribe((before, other) -> {
            if (other != null) {
                viewModel.lookAt(other);
            }
        });
        viewModel.wishProperty().subscribe(wish -> chosen.set(wish.way()));
    }
}
