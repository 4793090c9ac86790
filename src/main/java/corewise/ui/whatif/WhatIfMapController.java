package corewise.ui.whatif;

import corewise.simulation.picture.FastestLayout;
import corewise.simulation.picture.FastestMap;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** Wires the map of who is fastest: a press goes there. */
@OnWindowThread
public final class WhatIfMapController {
    private final WhatIfViewModel viewModel;
    private final Texts texts;
    private final PicturePane picture;
    private final ValueList values;
    private FastestLayout layout;

    @FXML
    private StackPane place;

    @FXML
    private ToggleButton asValues;

    @FXML
    private Label later;

    WhatIfMapController(WhatIfViewModel viewModel, Runnable onInvalid) {
        this.viewModel = viewModel;
        texts = viewModel.texts();
        values = new ValueList(texts.get("whatif.map"));
        picture = new PicturePane("whatif-map", texts, onInvalid);
    }

    @FXML
    void initialize() {
        place.getChildren().addAll(picture, values);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::go);
        viewModel.findingsProperty().subscribe(found -> show());
        viewModel.guessing().openProperty().subscribe(open -> show());
        asValues.selectedProperty().subscribe(list -> show());
    }

    private void show() {
        Optional<FastestMap> map = viewModel.findingsProperty().get().map();
        boolean guessing = viewModel.guessing().openProperty().get();
        boolean shown = map.isPresent() && !guessing;
        later.setText(texts.get(guessing ? "whatif.map.hidden" : "whatif.map.later"));
        Visibility.show(later, !shown);
        Visibility.show(picture, shown && !asValues.isSelected());
        Visibility.show(values, shown && asValues.isSelected());
        if (shown) {
            picture.show(frame -> {
                layout = FastestLayout.of(map.get(), frame);
                return layout.drawing();
            });
            if (asValues.isSelected()) {
                values.getItems().setAll(FastestLayout.values(map.get(), texts));
            }
        }
    }

    private void go(MouseEvent event) {
        if (layout != null) {
            viewModel.go(layout.length(event.getX()), Math.max(1, layout.items(event.getY())));
        }
    }

    /** Draws what has changed. */
    void draw() {
        picture.draw();
    }
}
