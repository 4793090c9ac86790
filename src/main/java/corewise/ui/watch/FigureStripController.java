package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.SteadyText;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires the figures. */
@OnWindowThread
public final class FigureStripController {
    /** Narrower than this in ems, the figures stand in two rows. */
    private static final double LEAST_FOR_ONE_ROW = 54;
    /** Narrower than this in three. */
    private static final double LEAST_FOR_TWO_ROWS = 25;

    private final WatchViewModel watch;
    private final FigureStripViewModel viewModel;
    private final FigureSpots spots;
    private final List<Label> labels = new ArrayList<>();
    private int columns;

    @FXML
    private GridPane figures;

    @FXML
    private Label line;

    @FXML
    private Link again;

    public FigureStripController(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        spots = new FigureSpots(watch, texts);
        viewModel = watch.figures();
    }

    @FXML
    void initialize() {
        line.textProperty().bind(viewModel.lineProperty());
        Visibility.showWhile(again, viewModel.againProperty().map(both -> !both.isEmpty()));
        again.disableProperty()
                .bind(watch.busyProperty().or(watch.settings().notNow().isNotEmpty()));
        for (FigureStripViewModel.Figure figure : viewModel.figures()) {
            Label label = new Label();
            label.getStyleClass().add("figure-label");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.textProperty().bind(figure.labelProperty());
            labels.add(label);
            SteadyText value = new SteadyText();
            value.getStyleClass().add("figure-value");
            value.textProperty().bind(figure.valueProperty());
            VBox box = new VBox(label, value);
            // as wide as its column, which is a share of the strip: a long number must not push the others out
            box.setMinWidth(0);
            Help.over(box, figure.helpProperty());
            label.accessibleHelpProperty().bind(figure.helpProperty());
            spots.tell(box, figure);
            figures.getChildren().add(box);
        }
        spots.tellLine(line);
        arrange(viewModel.figures().size());
        figures.widthProperty().subscribe(width -> fit(width.doubleValue()));
        // later: styling goes through the children that this moves
        line.fontProperty().subscribe(() -> WindowThread.executor().execute(() -> fit(figures.getWidth())));
        labels.forEach(label -> label.widthProperty().subscribe(() -> fit(figures.getWidth())));
    }

    @FXML
    void again() {
        watch.requests().runBothAgain();
    }

    private void fit(double width) {
        int all = viewModel.figures().size();
        double ems = width / line.getFont().getSize();
        int rows = width <= 0 || ems >= LEAST_FOR_ONE_ROW ? 1 : ems >= LEAST_FOR_TWO_ROWS ? 2 : 3;
        // names of a long language want more room
        while (width > 0 && rows < all && rows * width < all * widest()) {
            rows++;
        }
        int wanted = Math.ceilDiv(all, rows);
        if (wanted != columns) {
            arrange(wanted);
        }
    }

    /** Of the names with what is between two, pixels. */
    private double widest() {
        return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) + figures.getHgap();
    }

    private void arrange(int wanted) {
        columns = wanted;
        figures.getColumnConstraints().clear();
        for (int column = 0; column < wanted; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / wanted);
            figures.getColumnConstraints().add(constraints);
        }
        for (int i = 0; i < figures.getChildren().size(); i++) {
            GridPane.setConstraints(figures.getChildren().get(i), i % wanted, i / wanted);
        }
    }
}
