package corewise.ui.whatif;

import corewise.simulation.picture.FastestLayout;
import corewise.simulation.picture.FastestMap;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Spots;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
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
    private Optional<FastestMap> painted = Optional.empty();

    @FXML
    private StackPane place;

    @FXML
    private ToggleButton asValues;

    @FXML
    private Label later;

    @FXML
    private Label leads;

    WhatIfMapController(WhatIfViewModel viewModel, Runnable onInvalid) {
        this.viewModel = viewModel;
        texts = viewModel.texts();
        values = new ValueList(texts.get("whatif.map"));
        picture = new PicturePane("whatif-map", texts, onInvalid);
    }

    @FXML
    void initialize() {
        place.getChildren().addAll(picture, values);
        Explained.within(picture, new MapPlaces());
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::go);
        viewModel.findingsProperty().subscribe(found -> show());
        viewModel.measuredProperty().subscribe(runs -> show());
        viewModel.guessing().openProperty().subscribe(open -> show());
        asValues.selectedProperty().subscribe(list -> show());
    }

    private void show() {
        Optional<FastestMap> map = viewModel.words().map();
        boolean guessing = viewModel.guessing().openProperty().get();
        boolean shown = map.isPresent() && !guessing;
        later.setText(texts.get(guessing ? "whatif.map.hidden" : "whatif.map.later"));
        Visibility.show(later, !shown);
        Visibility.say(leads, guessing ? "" : viewModel.words().leads());
        Visibility.show(picture, shown && !asValues.isSelected());
        Visibility.show(values, shown && asValues.isSelected());
        // while more is found out about something else, the map stays as it is painted
        if (shown && !map.equals(painted)) {
            painted = map;
            picture.show(frame -> {
                layout = FastestLayout.of(map.get(), frame);
                return layout.drawing();
            });
        }
        if (shown && asValues.isSelected()) {
            values.getItems().setAll(FastestLayout.values(map.get(), texts));
        }
    }

    private void go(MouseEvent event) {
        if (layout != null) {
            viewModel.go(layout.length(event.getX()), Math.max(1, layout.items(event.getY())));
        }
    }

    /** Who is fastest where something is pointed at; by keyboard, for the list that is wished for. */
    private final class MapPlaces implements Spots {
        @Override
        public Optional<Spot> at(double x, double y) {
            return layout == null ? Optional.empty() : Optional.of(near((double) layout.length(x), layout.items(y)));
        }

        @Override
        public List<Spot> each() {
            Wish wish = viewModel.wishProperty().get();
            return List.of(near((double) wish.times().meanNanos(), wish.list().items()));
        }

        private Spot near(double length, double items) {
            return Spot.of(
                    Subject.WHATIF_MAP,
                    picture,
                    () -> viewModel
                            .findingsProperty()
                            .get()
                            .map()
                            .map(map -> new MapSpots(map, texts).of(items, length))
                            .orElse(""));
        }
    }

    /** Draws what has changed. */
    void draw() {
        picture.draw();
    }
}
