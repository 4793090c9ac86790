package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.text.Texts;
import corewise.ui.fx.LeftToPage;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A few words of the learner's own. */
@OnWindowThread
final class WordsAnswer implements Answering {
    private static final int ROWS = 4;
    private static final int MOST = 2_000;

    private final VBox box = new VBox();
    private final TextArea area = new TextArea();

    WordsAnswer(LearnViewModel viewModel, Texts texts) {
        area.setId("own-words");
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPromptText(texts.get("learn.ownPrompt"));
        area.setAccessibleText(texts.get("learn.ownPrompt"));
        LeftToPage.ofWords(area);
        StepState state = viewModel.walk().state();
        area.textProperty().subscribe((before, words) -> state.draft = new Guess.OfWords(words));
        Button done = new Button(texts.get("learn.ownDone"));
        done.setId("own-done");
        done.setOnAction(event -> {
            String words = area.getText().strip();
            if (words.isEmpty()) {
                viewModel.pass();
            } else {
                viewModel.answer(new Guess.OfWords(words.substring(0, Math.min(MOST, words.length()))));
            }
        });
        // it would keep the focus for ever
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
                event.consume();
                done.requestFocus();
            }
        });
        box.getStyleClass().add("learn-choices");
        box.getChildren().addAll(area, done);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Guess guess) {
        if (guess instanceof Guess.OfWords own && area.getText().isEmpty()) {
            area.setText(own.words());
        }
    }
}
