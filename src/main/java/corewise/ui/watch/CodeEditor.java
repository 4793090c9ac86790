package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A text area for code: with the numbers of its lines, one of which can be marked. Tab indents, and Ctrl+Tab leaves; a new
 * line is indented as the one before.
 */
@OnWindowThread
final class CodeEditor extends HBox {
    private static final String INDENT = "    ";

    private final TextArea area = new TextArea();
    private final Label numbers = new Label();
    private final Region mark = new Region();
    private final Pane gutter = new Pane(mark, numbers);
    private int lines;
    private int marked;

    CodeEditor() {
        getStyleClass().add("code-editor");
        area.getStyleClass().add("code-area");
        numbers.getStyleClass().add("code-numbers");
        mark.getStyleClass().add("code-mark");
        gutter.getStyleClass().add("code-gutter");
        numbers.setFocusTraversable(false);
        numbers.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(gutter.widthProperty());
        clip.heightProperty().bind(gutter.heightProperty());
        gutter.setClip(clip);
        gutter.minWidthProperty().bind(numbers.widthProperty());
        HBox.setHgrow(area, Priority.ALWAYS);
        getChildren().addAll(gutter, area);
        area.textProperty()
                .subscribe(text ->
                        number((int) text.chars().filter(sign -> sign == '\n').count() + 1));
        area.scrollTopProperty().subscribe(top -> place());
        numbers.heightProperty().subscribe(height -> place());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        mark.setVisible(false);
        // placed by hand
        mark.setManaged(false);
    }

    TextArea area() {
        return area;
    }

    private void number(int count) {
        if (count != lines) {
            lines = count;
            numbers.setText(
                    IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Marks a line, from 1, and brings it into view; 0 for none. */
    void mark(int line) {
        marked = line <= lines ? line : 0;
        mark.setVisible(marked > 0);
        if (marked > 0) {
            int start = startOf(marked);
            int end = area.getText().indexOf('\n', start);
            area.selectRange(end < 0 ? area.getLength() : end, start);
        }
        place();
    }

    private int startOf(int line) {
        int start = 0;
        for (int each = 1; each < line; each++) {
            start = area.getText().indexOf('\n', start) + 1;
        }
        return start;
    }

    private void place() {
        double top = -area.getScrollTop();
        numbers.setLayoutY(top);
        double inside = numbers.getHeight()
                - numbers.getInsets().getTop()
                - numbers.getInsets().getBottom();
        double line = lines == 0 ? 0 : inside / lines;
        mark.resizeRelocate(0, top + numbers.getInsets().getTop() + (marked - 1) * line, gutter.getWidth(), line);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.TAB && plain && !event.isShiftDown()) {
            area.replaceSelection(INDENT);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && plain) {
            outdent();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && plain) {
            area.replaceSelection("\n" + indent());
            event.consume();
        }
    }

    /** What the line of the caret begins with, and a step more where it opens a block. */
    private String indent() {
        String before = area.getText(0, area.getSelection().getStart());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        String blanks = line.substring(0, line.length() - line.stripLeading().length());
        boolean opens =
                line.stripTrailing().endsWith(":") || line.stripTrailing().endsWith("{");
        return opens ? blanks + INDENT : blanks;
    }

    private void outdent() {
        int caret = area.getCaretPosition();
        int start = area.getText(0, caret).lastIndexOf('\n') + 1;
        int blanks = 0;
        while (blanks < INDENT.length()
                && start + blanks < area.getLength()
                && area.getText().charAt(start + blanks) == ' ') {
            blanks++;
        }
        area.deleteText(start, start + blanks);
        // it goes where was deleted, but a learner goes on where the text is
        area.positionCaret(Math.max(start, caret - blanks));
    }
}
