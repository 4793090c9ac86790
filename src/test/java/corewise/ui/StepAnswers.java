package corewise.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** Answers the step at hand rightly and wrongly, as it can be answered, and takes a picture of what is told. */
final class StepAnswers {
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:[.,]\\d+)?)[\\s\\u00a0]*(µs|ms|s\\b)?");
    private static final List<KeyCode> CHOICES =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private final CourseStage stage;

    StepAnswers(CourseStage stage) {
        this.stage = stage;
    }

    /** Whether there is nothing to be answered. */
    boolean none() {
        return List.of("choice-1", "guess-number", "guess-order", "guess-curve", "own-words").stream()
                .noneMatch(id -> stage.seen(id).isPresent());
    }

    /** Gives all kinds of answers, and takes pictures. */
    void give(String name) {
        if (stage.seen("choice-1").isPresent()) {
            choices(name);
        } else if (stage.seen("guess-number").isPresent()) {
            numbers(name);
        } else if (stage.seen("guess-order").isPresent()) {
            orders(name);
        } else if (stage.seen("guess-curve").isPresent()) {
            curves(name);
        } else {
            stage.seen("own-words").map(TextArea.class::cast).ifPresent(area -> area.setText("10×"));
            stage.fire("own-done");
            stage.shoot(name + "-told");
        }
    }

    /** Pictures of the first that is right and the first that is not; words of all. */
    private void choices(String name) {
        List<String> drawn = new ArrayList<>();
        for (int choice = 0; stage.seen("choice-" + (choice + 1)).isPresent(); choice++) {
            stage.press(CHOICES.get(choice));
            if (choice == 0) {
                stage.press(KeyCode.SPACE);
            }
            String mood = mood();
            if (mood.isEmpty()) {
                stage.shoot(name + "-chosen");
                return;
            }
            String told = name + "-told-" + (choice + 1) + "-" + mood;
            if (drawn.contains(mood)) {
                tell(told);
            } else {
                drawn.add(mood);
                stage.shoot(told);
            }
        }
    }

    private void tell(String told) {
        try {
            stage.tell(told);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String mood() {
        return stage.seen("learn-feedback").stream()
                .flatMap(card -> card.getStyleClass().stream())
                .filter(List.of("right", "otherwise", "undecided")::contains)
                .findFirst()
                .orElse("");
    }

    private void numbers(String name) {
        guess("0.1");
        stage.press(KeyCode.SPACE);
        stage.shoot(name + "-told-low");
        List<MatchResult> told = numbersTold();
        MatchResult was = told.getLast();
        guess("99999");
        stage.shoot(name + "-told-high");
        double value = Double.parseDouble(was.group(1).replace(',', '.'));
        guess(Double.toString(
                "s".equals(was.group(2)) ? 1_000 * value : "µs".equals(was.group(2)) ? value / 1_000 : value));
        stage.shoot(name + "-told-" + mood());
    }

    private List<MatchResult> numbersTold() {
        String title = stage.seen("learn-feedback")
                .map(card -> ((Labeled) card.lookup(".learn-title")).getText().replace("\ufeff", ""))
                .orElseThrow();
        Matcher numbers = NUMBER.matcher(title);
        return numbers.results().toList();
    }

    private void guess(String number) {
        TextField field = (TextField) stage.seen("guess-number").orElseThrow();
        field.setText(number);
        for (Node each : ((Pane) field.getParent()).getChildren()) {
            if (each instanceof Button keep) {
                keep.fire();
            }
        }
    }

    private void orders(String name) {
        List<Integer> order = new ArrayList<>(tasks());
        stage.fire("order-0-down");
        Collections.swap(order, 0, 1);
        stage.fire("guess-order");
        stage.press(KeyCode.SPACE);
        stage.shoot(name + "-told-" + mood());
        List<Integer> ended = numbersTold().stream()
                .map(number -> Integer.valueOf(number.group(1)))
                .skip(order.size())
                .toList();
        for (int place = 0; place < ended.size(); place++) {
            for (int at = order.indexOf(ended.get(place)); at > place; at--) {
                stage.fire("order-" + at + "-up");
                Collections.swap(order, at, at - 1);
            }
        }
        stage.fire("guess-order");
        stage.shoot(name + "-told-" + mood() + "-again");
    }

    private List<Integer> tasks() {
        Node rows = stage.seen("guess-order").orElseThrow().getParent();
        return rows.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text.matches("\\d+\\..*\\d+\\D*"))
                .map(text -> Integer.valueOf(text.replaceAll("^\\d+\\.\\D*(\\d+)\\D*$", "$1")))
                .toList();
    }

    private void curves(String name) {
        draw(slider -> 1.0);
        stage.press(KeyCode.SPACE);
        stage.shoot(name + "-told-low");
        List<MatchResult> told = numbersTold();
        int points = told.size() / 2;
        draw(slider -> ((Slider) stage.seen("curve-" + slider).orElseThrow()).getMax());
        stage.shoot(name + "-told-high");
        draw(slider -> Double.parseDouble(told.get(points + slider).group(1).replace(',', '.')));
        stage.shoot(name + "-told-" + mood());
    }

    private void draw(java.util.function.IntToDoubleFunction point) {
        for (int slider = 0; stage.seen("curve-" + slider).isPresent(); slider++) {
            ((Slider) stage.seen("curve-" + slider).orElseThrow()).setValue(point.applyAsDouble(slider));
        }
        stage.fire("guess-curve");
    }
}
