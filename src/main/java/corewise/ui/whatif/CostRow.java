package corewise.ui.whatif;

import corewise.simulation.Costs;
import corewise.simulation.WayCost.Stage;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Help;
import corewise.ui.fx.Labels;
import corewise.ui.fx.LeftToPage;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One cost of the way that is looked at: its name, a field that it is typed into, whether it was measured, is assumed or was
 * typed, and what takes it back. What cannot be is put right. Shown while the way has the cost.
 */
@OnWindowThread
final class CostRow extends VBox {
    private final DialScale steps;
    private final Stage stage;
    private final WhatIfViewModel viewModel;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label origin = Labels.wrapped("", "small");
    private final Link back = new Link();
    private String told = "";

    CostRow(Stage stage, WhatIfViewModel viewModel) {
        this.stage = stage;
        steps = new DialScale(stage.least(), stage.most(), true);
        this.viewModel = viewModel;
        texts = viewModel.texts();
        Label name = Labels.wrapped(texts.get(name(stage)), "secondary");
        name.setLabelFor(field);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        field.setId("cost-" + stage.id());
        field.getStyleClass().addAll("value-field", "whatif-cost-field");
        field.setMinWidth(USE_PREF_SIZE);
        LeftToPage.ofNumber(field);
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Help.on(field, texts.get(help(stage)));
        Explained.on(this, Subject.WHATIF_DIAL, () -> texts.get(help(stage)), field::getAccessibleText);
        back.getStyleClass().add("page-link");
        back.setId("cost-back-" + stage.id());
        back.setOnAction(event -> {
            field.requestFocus();
            viewModel.typeCost(stage, viewModel.untyped(stage));
        });
        HBox row = new HBox(name, field);
        row.getStyleClass().add("whatif-cost");
        FlowPane below = new FlowPane(origin, back);
        below.getStyleClass().add("whatif-cost-origin");
        getStyleClass().add("field");
        getChildren().addAll(row, below);
        viewModel.wishProperty().subscribe(this::follow);
        viewModel
                .basisProperty()
                .subscribe(basis -> follow(viewModel.wishProperty().get()));
    }

    private void take() {
        if (!field.getText().equals(told)) {
            long before = cost(viewModel.wishProperty().get());
            TypedCost.parse(stage, field.getText(), before).ifPresent(number -> viewModel.typeCost(stage, number));
            follow(viewModel.wishProperty().get());
        }
    }

    private void pressed(KeyEvent event) {
        int further = switch (event.getCode()) {
            case DOWN -> -1;
            case UP -> 1;
            default -> 0;
        };
        if (further != 0 && !event.isShortcutDown()) {
            take();
            viewModel.typeCost(stage, steps.next(cost(viewModel.wishProperty().get()), further));
            event.consume();
        }
    }

    private long cost(Wish wish) {
        return wish.cost().of(stage);
    }

    private void follow(Wish wish) {
        Visibility.show(this, Stage.of(wish.language(), wish.way()).contains(stage));
        Costs.Source source = viewModel.source(stage);
        boolean typed = source == Costs.Source.TYPED;
        told = written(cost(wish));
        field.setText(told);
        String from = texts.get(
                switch (source) {
                    case TYPED -> "whatif.cost.typed";
                    case MEASURED -> "whatif.cost.measured";
                    case TYPICAL, NONE -> "whatif.cost.assumed";
                });
        origin.setText(from);
        back.setText(typed ? texts.get("whatif.cost.back", written(viewModel.untyped(stage))) : "");
        Visibility.show(back, typed);
        field.setAccessibleText(texts.get("whatif.cost.told", texts.get(name(stage)), told, from));
    }

    private String written(long number) {
        return stage.isTime()
                ? texts.quantities().duration(number)
                : texts.quantities().factor((double) number / stage.least());
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case BEGIN -> "whatif.cost.begin";
            case MAKE -> "whatif.cost.make";
            case UP -> "whatif.cost.up";
            case FIRST -> "whatif.cost.first";
            case SERVER -> "whatif.cost.server";
            case HAND -> "whatif.cost.hand";
            case TAKE -> "whatif.cost.take";
            case GIVE -> "whatif.cost.give";
            case JOIN -> "whatif.cost.join";
            case END -> "whatif.cost.end";
            case LOCK -> "whatif.cost.lock";
            case FORK -> "whatif.cost.fork";
            case STEAL -> "whatif.cost.steal";
            case SEND -> "whatif.cost.send";
            case RECEIVE -> "whatif.cost.receive";
            case COLD -> "whatif.cost.cold";
            case SLOW -> "whatif.cost.slow";
            case COMPILE -> "whatif.cost.compile";
            case WAKE -> "whatif.cost.wake";
        };
    }

    private static String help(Stage stage) {
        return switch (stage) {
            case BEGIN -> "whatif.cost.begin.help";
            case MAKE -> "whatif.cost.make.help";
            case UP -> "whatif.cost.up.help";
            case FIRST -> "whatif.cost.first.help";
            case SERVER -> "whatif.cost.server.help";
            case HAND -> "whatif.cost.hand.help";
            case TAKE -> "whatif.cost.take.help";
            case GIVE -> "whatif.cost.give.help";
            case JOIN -> "whatif.cost.join.help";
            case END -> "whatif.cost.end.help";
            case LOCK -> "whatif.cost.lock.help";
            case FORK -> "whatif.cost.fork.help";
            case STEAL -> "whatif.cost.steal.help";
            case SEND -> "whatif.cost.send.help";
            case RECEIVE -> "whatif.cost.receive.help";
            case COLD -> "whatif.cost.cold.help";
            case SLOW -> "whatif.cost.slow.help";
            case COMPILE -> "whatif.cost.compile.help";
            case WAKE -> "whatif.cost.wake.help";
        };
    }
}
