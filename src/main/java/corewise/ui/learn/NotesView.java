package corewise.ui.learn;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What only the lecturer reads: notes on the step at hand, and what comes next. */
@OnWindowThread
final class NotesView {
    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final Texts texts;
    private final Label where = Labels.wrapped("", "notes-where");
    private final Label text = Labels.wrapped("", "notes-text");
    private final Label next = Labels.wrapped("", "notes-next");
    private final VBox column = new VBox(where, text, next);

    NotesView(LearnViewModel viewModel, Presenter presenter, Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        this.texts = texts;
        column.getStyleClass().add("notes");
        column.setId("notes");
        column.setMaxHeight(Region.USE_PREF_SIZE);
        Visibility.show(column, false);
    }

    Region node() {
        return column;
    }

    /** Shows the notes of the step at hand. */
    void show() {
        where.setText(texts.get("learn.notes.title", StepColumn.kind(viewModel, texts)));
        String notes = viewModel.words().notes();
        text.setText(notes.isEmpty() ? texts.get("learn.notes.none") : notes);
        Walk walk = viewModel.walk();
        String following = presenter
                .following()
                .map(step -> texts.get(
                        "learn.notes.next",
                        viewModel
                                .fillings()
                                // what is set stays, but for what it sets itself
                                .fill(step.head().text(), step.head().setting().or(walk.setting()), walk.evidence())))
                .orElse("");
        next.setText(following);
        Visibility.show(next, !following.isEmpty());
    }
}
