package corewise.ui.whatif;

import corewise.model.Language;
import corewise.simulation.Costs;
import corewise.simulation.WayCost;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Slot;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Wires what can be wished for: machine, list and costs, and tells how good the model is. */
@OnWindowThread
public final class WhatIfControlsController {
    private final WhatIfViewModel viewModel;
    private final Texts texts;

    @FXML
    private MenuButton presets;

    @FXML
    private VBox machine;

    @FXML
    private Link measured;

    @FXML
    private VBox list;

    @FXML
    private HBox languages;

    @FXML
    private VBox costs;

    @FXML
    private Label source;

    @FXML
    private Link reset;

    @FXML
    private ToggleButton each;

    @FXML
    private Slot eachPlace;

    @FXML
    private VBox trust;

    WhatIfControlsController(WhatIfViewModel viewModel) {
        this.viewModel = viewModel;
        texts = viewModel.texts();
    }

    @FXML
    void initialize() {
        viewModel.basisProperty().subscribe(basis -> {
            presets.getItems()
                    .setAll(viewModel.presets().stream().map(this::item).toList());
            showTrust();
        });
        Explained.on(
                trust,
                Subject.WHATIF_TRUST,
                () -> viewModel.trust().checks().isEmpty()
                        ? ""
                        : String.join(" ", viewModel.words().quality()));
        fill(machine, Dial.MACHINE);
        fill(list, Dial.LIST);
        fill(costs, Dial.COSTS);
        eachPlace.showWhile(each.selectedProperty(), this::eachCost);
        ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.JAVA);
        Segments.fill(languages, List.of(Language.values()), texts::name, language);
        language.subscribe(viewModel::speak);
        viewModel.wishProperty().subscribe(wish -> {
            language.set(wish.language());
            source.setText(viewModel.words().costs());
            each.setText(texts.get("whatif.costs.each", wish.way()));
            Visibility.show(reset, wish.costs().source() == Costs.Source.TYPED);
            showMeasured();
        });
        viewModel.measuredProperty().subscribe(runs -> {
            showMeasured();
            showTrust();
        });
    }

    private MenuItem item(Preset preset) {
        MenuItem item = new MenuItem(name(preset));
        item.setOnAction(event -> viewModel.choose(preset));
        return item;
    }

    private void showTrust() {
        trust.getChildren()
                .setAll(viewModel.words().quality().stream()
                        .map(text -> Labels.wrapped(text, "secondary"))
                        .toList());
    }

    private void showMeasured() {
        MeasuredRuns runs = viewModel.measuredProperty().get();
        Visibility.show(
                measured,
                runs.list().isPresent()
                        && !runs.isListOf(viewModel.wishProperty().get()));
    }

    private VBox eachCost() {
        VBox rows = new VBox();
        rows.getStyleClass().add("whatif-dials");
        for (WayCost.Stage stage : WayCost.Stage.values()) {
            rows.getChildren().add(new CostRow(stage, viewModel));
        }
        return rows;
    }

    private String name(Preset preset) {
        return texts.get("whatif.preset." + preset.key(), preset.machine().processors());
    }

    private void fill(VBox rows, List<Dial> dials) {
        dials.forEach(dial -> rows.getChildren().add(new DialRow(dial, viewModel, texts)));
    }

    @FXML
    void resetCosts() {
        viewModel.resetCosts();
    }

    @FXML
    void takeMeasured() {
        viewModel.takeMeasuredList();
    }
}
