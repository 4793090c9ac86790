package corewise.ui.whatif;

import corewise.ui.fx.Fold;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Arranges the page: what can be set at the left, answers beside it; below each other where there is no room. */
@OnWindowThread
public final class WhatIfController {
    /** Narrower than this in sizes of type, everything stands in one column. */
    private static final double LEAST_FOR_COLUMNS = 48;
    /** Narrower than this, the map stands below the chart. */
    private static final double LEAST_FOR_PAIR = 42;

    private static final PseudoClass SINGLE = PseudoClass.getPseudoClass("single");
    private static final double PAGE = 0.9;

    private final WhatIfViewModel viewModel;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox page;

    @FXML
    private HBox columns;

    @FXML
    private ScrollPane left;

    @FXML
    private VBox controls;

    @FXML
    private VBox right;

    @FXML
    private HBox pair;

    @FXML
    private Region map;

    @FXML
    private Label status;

    @FXML
    private Button play;

    private boolean single;

    WhatIfController(WhatIfViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        Scrolling.drawDirectly(root);
        Scrolling.drawDirectly(left);
        status.textProperty().bind(viewModel.statusProperty());
        viewModel.game().openProperty().subscribe(open -> show());
        // the answer stands below the runs, which may be all that is seen
        viewModel.game().toldProperty().subscribe(told -> root.setVvalue(told ? 1 : root.getVvalue()));
        viewModel.game().roundProperty().subscribe(round -> root.setVvalue(0));
        // what had the focus is gone with the game: it does not go to another page's tab
        viewModel.game().openProperty().subscribe((before, open) -> {
            if (!open) {
                play.requestFocus();
            }
        });
        Fold.onNarrower(root, status, LEAST_FOR_COLUMNS, this::arrange);
        new Fold(map, pair, right, 2).whileNarrower(right, status, LEAST_FOR_PAIR);
    }

    @FXML
    void play() {
        viewModel.game().openProperty().set(true);
    }

    private void show() {
        boolean playing = viewModel.game().openProperty().get();
        Visibility.show(columns, !playing);
        Visibility.show(left, !single);
        Visibility.show(controls, !single || !playing);
        root.setVvalue(0);
    }

    private void arrange(boolean narrow) {
        if (narrow) {
            left.setContent(null);
            page.getChildren().addFirst(controls);
        } else if (!controls.equals(left.getContent())) {
            page.getChildren().remove(controls);
            left.setContent(controls);
        }
        // elsewhere what scrolls them is the card
        Styles.mark(controls, "card", narrow);
        single = narrow;
        show();
        columns.pseudoClassStateChanged(SINGLE, narrow);
    }

    /** Scrolls by so many of what is seen, for presenters. */
    void scroll(int pages) {
        double seen = root.getViewportBounds().getHeight();
        double hidden = page.getHeight() - seen;
        if (hidden > 0) {
            root.setVvalue(Math.clamp(root.getVvalue() + pages * PAGE * seen / hidden, 0, 1));
        }
    }

    /** Scrolls to the top. */
    void top() {
        root.setVvalue(0);
    }
}
