package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Three choices, or what a lecturer needs; the keyboard stays within it while it is shown. */
@OnWindowThread
final class FirstStepsCard extends StackPane {
    private static final List<KeyCode> NUMBERS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
    private static final List<String> FOR_CLASS =
            List.of("present", "larger", "bigger", "four", "page", "start", "lesson");

    private final FirstSteps steps;
    private final Texts texts;
    private final VBox card = new VBox();
    private List<Button> buttons = List.of();
    private Runnable onEscape = () -> {};

    FirstStepsCard(FirstSteps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
        setId("first-steps");
        getStyleClass().add("overlay");
        card.getStyleClass().addAll("card", "first-steps");
        ScrollPane scrolled = new Tall(card);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setMaxHeight(Region.USE_PREF_SIZE);
        scrolled.setFocusTraversable(false);
        scrolled.getStyleClass().addAll("shortcuts-scroll", "first-steps-scroll");
        getChildren().add(scrolled);
    }

    /** As tall as its card is once the lines are broken; in large letters that is more than a low window has. */
    private static final class Tall extends ScrollPane {
        Tall(Node card) {
            super(card);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return getContent().prefHeight(width < 0 ? Math.min(prefWidth(-1), getMaxWidth()) : width) + 1;
        }
    }

    /** Shows the three choices. */
    void begin() {
        Button show = choice("show", steps::demonstrate);
        Button learn = choice("try", steps::beginLesson);
        Button teach = choice("teach", this::showForClass);
        buttons = List.of(show, learn, teach);
        onEscape = steps::beginLesson;
        card.getChildren()
                .setAll(
                        label("firstSteps.title", "title"),
                        label("firstSteps.lead", "first-steps-lead"),
                        withWords(show, "show"),
                        withWords(learn, "try"),
                        withWords(teach, "teach"),
                        label("firstSteps.later", "secondary"));
    }

    private void showForClass() {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("keys");
        for (String what : FOR_CLASS) {
            Label key = new Label(texts.get("firstSteps.class." + what + ".key"));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(key, HPos.RIGHT);
            GridPane.setValignment(key, VPos.TOP);
            rows.addRow(rows.getRowCount(), key, label("firstSteps.class." + what, "first-steps-what"));
        }
        buttons = List.of(
                button("first-steps-projector", "firstSteps.class.projector", steps::setUpForProjector),
                button("first-steps-board", "firstSteps.class.board", steps::goToBoard));
        onEscape = steps::goToBoard;
        FlowPane row = new FlowPane(buttons.toArray(Node[]::new));
        row.getStyleClass().add("first-steps-ways-on");
        card.getChildren().setAll(label("firstSteps.class.title", "title"), rows, row);
        focus();
    }

    private Button choice(String id, Runnable action) {
        Button button = button("first-steps-" + id, "firstSteps." + id, action);
        button.setAccessibleText(texts.named(texts.get("firstSteps." + id), texts.get("firstSteps." + id + ".what")));
        button.getStyleClass().add("first-steps-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** A choice with what it leads to below it. */
    private VBox withWords(Button choice, String id) {
        VBox both = new VBox(choice, label("firstSteps." + id + ".what", "first-steps-what"));
        both.getStyleClass().add("first-steps-way");
        return both;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Label label(String key, String style) {
        return Labels.wrapped(texts.get(key), style);
    }

    /** Gives the keyboard its first button. */
    void focus() {
        if (isVisible()) {
            // what a scroll pane holds is in no scene until it is styled, and would get no keyboard
            applyCss();
            buttons.getFirst().requestFocus();
        }
    }

    /** Does what a key does; all keys are its own. */
    boolean pressed(KeyCode code, boolean back) {
        switch (code) {
            case ESCAPE -> onEscape.run();
            case ENTER, SPACE -> focused().fire();
            case TAB -> go(back ? -1 : 1);
            case DOWN, RIGHT -> go(1);
            case UP, LEFT -> go(-1);
            default -> {
                int number = NUMBERS.indexOf(code);
                if (number >= 0 && number < buttons.size()) {
                    buttons.get(number).fire();
                }
            }
        }
        return true;
    }

    private Button focused() {
        return buttons.stream().filter(Node::isFocused).findFirst().orElse(buttons.getFirst());
    }

    private void go(int by) {
        int at = buttons.indexOf(focused());
        buttons.get(Math.floorMod(at + by, buttons.size())).requestFocus();
    }
}
