package corewise.ui.watch;

import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.board.BoardPane;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The board at a moment of an ended run, below what the window says of both: for pictures. */
@OnWindowThread
final class BoardPicture extends VBox {
    /** Narrower than the window, for there is nothing beside the board. */
    private static final double USUAL_WIDTH = 1100;

    private final BoardPane board;
    private final VBox said;

    /** A figure and its caption. Immutable. */
    private record Figure(String caption, String value) {}

    /**
     * What the window says of a run and a moment. Immutable.
     *
     * @param figures left to right
     */
    record Said(List<Figure> figures, String line) {
        /** What is said now. */
        static Said now(FigureStripViewModel strip) {
            List<Figure> figures = new ArrayList<>();
            strip.figures()
                    .forEach(figure -> figures.add(new Figure(
                            figure.labelProperty().get(), figure.valueProperty().get())));
            return new Said(List.copyOf(figures), strip.lineProperty().get());
        }
    }

    private BoardPicture(CompletedRun run, long moment, boolean values, Said words, Texts texts) {
        board = new BoardPane(texts, () -> {});
        board.showValues(values);
        board.trace(run.trace(), false, MandelbrotPicture.of(run));
        board.show(moment, 1, false);
        said = said(words);
        VBox.setVgrow(board, Priority.ALWAYS);
        getStyleClass().add("board-picture");
        getChildren().addAll(said, board);
    }

    private static VBox said(Said words) {
        GridPane figures = new GridPane();
        figures.getStyleClass().add("figures");
        for (Figure figure : words.figures()) {
            VBox box = new VBox(label(figure.caption(), "figure-label"), label(figure.value(), "figure-value"));
            figures.addRow(0, box);
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / words.figures().size());
            figures.getColumnConstraints().add(share);
        }
        Label line = label(words.line(), "figure-line");
        Labels.wrap(line);
        line.setMaxWidth(Double.MAX_VALUE);
        VBox said = new VBox(figures, line);
        said.getStyleClass().addAll("figure-strip", "card");
        said.setMinHeight(USE_PREF_SIZE);
        return said;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** The board that the page shows. */
    static PagePicture.Drawing of(CompletedRun run, long moment, boolean values, Said words, Texts texts) {
        BoardPicture picture = new BoardPicture(run, moment, values, words, texts);
        return new PagePicture.Drawing(picture, picture.board::draw, USUAL_WIDTH, picture::used);
    }

    private double used() {
        return said.getHeight() + getSpacing() + Math.min(board.getHeight(), board.usedHeight());
    }
}
