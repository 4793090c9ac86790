package corewise.ui.watch.timeline;

import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowThread;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** Wires the panel that chooses what the timeline shows. */
@OnWindowThread
public final class FilterPanelController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FilterPanelViewModel viewModel;
    private final StateChips states;

    @FXML
    private Pane panel;

    @FXML
    private TextField part;

    @FXML
    private ComboBox<Integer> worker;

    @FXML
    private ComboBox<Integer> core;

    @FXML
    private TextField items;

    @FXML
    private Label outcome;

    FilterPanelController(FilterPanelViewModel viewModel, TimelineFilter filter, Texts texts) {
        this.viewModel = viewModel;
        states = new StateChips(texts, filter);
    }

    @FXML
    void initialize() {
        panel.getChildren().addAll(1, states.nodes());
        worker.setItems(viewModel.workers());
        ChoiceNames.follow(worker, viewModel::workerName, viewModel.workerProperty());
        core.setItems(viewModel.cores());
        ChoiceNames.follow(core, viewModel::coreName, viewModel.coreProperty());
        core.disableProperty().bind(Bindings.size(viewModel.cores()).lessThan(2));
        outcome.textProperty().bind(viewModel.outcomeProperty());
        type(part, viewModel.partProperty(), viewModel::choosePart);
        type(items, viewModel.itemsProperty(), viewModel::chooseItems);
        panel.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                viewModel.toggle();
                event.consume();
            }
        });
        viewModel.openProperty().subscribe(this::open);
    }

    /** A field shows what is, but for what is being typed; what was typed wrong is marked until it is left. */
    private void type(TextField field, ObservableValue<String> shown, Predicate<String> choose) {
        Runnable show = () -> {
            if (!field.isFocused()) {
                field.setText(shown.getValue());
                field.pseudoClassStateChanged(WRONG, false);
            }
        };
        shown.subscribe(text -> show.run());
        field.setOnAction(event -> field.pseudoClassStateChanged(WRONG, !choose.test(field.getText())));
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                field.selectAll();
            } else {
                show.run();
                viewModel.refresh();
            }
        });
    }

    private void open(boolean opened) {
        if (opened) {
            // later: the key that opened it is no text to be typed
            WindowThread.executor().execute(part::requestFocus);
        }
    }

    @FXML
    void showAll() {
        viewModel.showAll();
    }
}
