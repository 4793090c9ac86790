package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.text.Texts;
import corewise.ui.fx.Fold;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires what stands above the chart: what it shows, and the choice of the order. */
@OnWindowThread
public final class OrderHeaderController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Narrower than this in sizes of the title's type, the choices stand below the title and the cards are narrower. */
    private static final double LEAST_FOR_ALL = 54;

    private final OrderViewModel viewModel;
    private final Texts texts;

    @FXML
    private HBox header;

    @FXML
    private VBox titles;

    @FXML
    private HBox choices;

    @FXML
    private Label title;

    @FXML
    private Label line;

    OrderHeaderController(OrderViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Segments.fill(choices, List.of(OrderBy.values()), by -> OrderWords.choice(by, texts), viewModel.byProperty());
        for (Node choice : choices.getChildren()) {
            Help.on((Control) choice, OrderWords.help((OrderBy) choice.getUserData(), texts));
        }
        viewModel.shownProperty().subscribe(shown -> show(shown.picture()));
    }

    private void show(OrderPicture picture) {
        title.setText(OrderWords.title(picture.by(), texts));
        boolean lines = picture.tasks() <= BumpLayout.MOST_LINES;
        line.setText(texts.get(lines ? "order.line.lines" : "order.line.map"));
    }

    /** Takes less room where its page is narrow. */
    void foldIn(Region page) {
        new Fold(choices, header, titles, titles.getChildren().size())
                .whileNarrower(page, title, LEAST_FOR_ALL, narrow -> page.pseudoClassStateChanged(NARROW, narrow));
    }

    /** By whose type the page is measured. */
    Label title() {
        return title;
    }
}
