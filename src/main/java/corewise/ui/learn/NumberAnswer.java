package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Prediction;
import corewise.text.Texts;
import corewise.ui.fx.BreakingRow;
import corewise.ui.fx.Labels;
import corewise.ui.fx.LeftToPage;
import corewise.ui.fx.OnWindowThread;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** A number to give: times in milliseconds, speed-ups as how many times. */
@OnWindowThread
final class NumberAnswer implements Answering {
    private static final double NANOS_A_MILLI = 1e6;
    private static final String NUMBER = "\\s*(\\d{1,9}([.,]\\d*)?)?\\s*";

    private final BreakingRow row = new BreakingRow();
    private final TextField field = new TextField();
    private final double unit;

    NumberAnswer(LearnViewModel viewModel, Prediction.OfNumber of, Texts texts) {
        boolean times = of.of().isTime();
        unit = times ? NANOS_A_MILLI : 1;
        String name = texts.get(times ? "learn.number.nanos" : "learn.number.factor");
        Label said = Labels.wrapped(name);
        Button keep = new Button(texts.get("learn.keep"));
        Labels.wrap(keep);
        field.setId("guess-number");
        field.setAccessibleText(name);
        field.getStyleClass().add("learn-number");
        // a word would be no answer, and nothing would say so
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(NUMBER) ? change : null));
        keep.disableProperty()
                .bind(field.textProperty().map(typed -> read(typed).isEmpty()));
        LeftToPage.ofNumber(field);
        field.textProperty()
                .subscribe((before, typed) ->
                        read(typed).ifPresent(number -> viewModel.draft(new Guess.OfNumber(number))));
        Runnable answer = () -> read(field.getText()).ifPresent(number -> viewModel.answer(new Guess.OfNumber(number)));
        field.setOnAction(event -> {
            answer.run();
            // the keys of the page are typed no longer
            keep.requestFocus();
        });
        keep.setOnAction(event -> answer.run());
        row.getChildren().addAll(field, said, keep);
        row.getStyleClass().add("learn-row");
    }

    private OptionalDouble read(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(plain) * unit);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Guess guess) {
        if (guess instanceof Guess.OfNumber number && field.getText().isBlank()) {
            double value = number.number() / unit;
            field.setText(value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value));
        }
    }
}
