package corewise.ui.learn;

import corewise.lesson.ShowOfHands;
import corewise.text.Texts;
import corewise.ui.fx.LeftToPage;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.OwnEscape;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The hands raised for one choice: a bar, their number, and a field to type it into. */
@OnWindowThread
final class HandRow {
    private static final String NUMBER = "\\d{0,4}";

    private final LearnViewModel viewModel;
    private final int choice;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label number = new Label();
    private final Region bar = new Region();
    private final Track track = new Track();
    private final HBox row = new HBox(field, track, number);
    private boolean showing;

    /** As long as its place, of which the bar fills a share. */
    private final class Track extends Region {
        private double share;

        Track() {
            getChildren().add(bar);
            getStyleClass().add("hands-track");
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        void fill(double nowShare) {
            share = nowShare;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
        }
    }

    /** @param done is called when the number is typed, with Enter, or given up, with Esc */
    HandRow(LearnViewModel viewModel, int choice, Done done, Texts texts) {
        this.viewModel = viewModel;
        this.choice = choice;
        this.texts = texts;
        field.setId("hands-" + (choice + 1));
        field.getStyleClass().add("hands-field");
        field.setAccessibleText(texts.get("learn.hands.field", choice + 1));
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(NUMBER) ? change : null));
        field.textProperty().subscribe((before, text) -> typed(text));
        OwnEscape.of(field);
        LeftToPage.ofCount(field);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                done.done(choice, event.getCode() == KeyCode.ENTER);
            }
        });
        number.getStyleClass().add("hands-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("hands-bar");
        row.getStyleClass().add("hands-row");
        row.setId("hands-row-" + (choice + 1));
    }

    /** Hears that a field is left by a key. */
    @FunctionalInterface
    interface Done {
        /**
         * A field was left.
         *
         * @param choice whose field it is, from 0
         * @param goesOn whether to the next field, or out of all of them
         */
        void done(int choice, boolean goesOn);
    }

    Node node() {
        return row;
    }

    TextField field() {
        return field;
    }

    private void typed(String text) {
        if (!showing) {
            viewModel.count(choice, text.isEmpty() ? 0 : Integer.parseInt(text));
        }
    }

    /**
     * Shows what was counted.
     *
     * @param counting whether it can be typed
     * @param right whether this is what happened
     */
    void show(ShowOfHands hands, boolean counting, boolean right) {
        boolean any = hands.total() > 0;
        Visibility.show(row, counting || any);
        Visibility.show(field, counting);
        // beside a field there would be no room, and it says the same
        Visibility.show(number, any && !counting);
        number.setText(texts.get(
                "learn.hands.count", hands.of(choice), texts.quantities().wholeShare(hands.percent(choice) / 100.0)));
        track.fill(hands.share(choice));
        Styles.mark(row, "right", right);
        String text = hands.of(choice) == 0 ? "" : Integer.toString(hands.of(choice));
        if (!field.isFocused() && !field.getText().equals(text)) {
            showing = true;
            field.setText(text);
            showing = false;
        }
    }
}
