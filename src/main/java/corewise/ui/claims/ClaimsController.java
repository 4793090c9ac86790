package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Wires the Claims view: a card a claim, below what is told of all. */
@OnWindowThread
public final class ClaimsController {
    /** What of the window is new after a page. */
    private static final double PAGE = 0.9;

    private final ClaimsViewModel viewModel;
    private final Texts texts;
    private final Runnable onInvalid;
    private List<ClaimCard> cards = List.of();

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private ClaimsHeaderController headerController;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    ClaimsController(ClaimsViewModel viewModel, Texts texts, Runnable onInvalid) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.onInvalid = onInvalid;
    }

    @FXML
    void initialize() {
        cards = viewModel.claims().stream()
                .map(claim -> new ClaimCard(claim, viewModel, texts, onInvalid))
                .toList();
        CardGrid grid = new CardGrid();
        grid.setCards(cards);
        headerController.type().subscribe(font -> grid.setEm(font.getSize()));
        content.getChildren().add(grid);
    }

    /** Scrolls down by so many windows of cards, up where the number is below 0, as far as there are some. */
    void page(int windows) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + windows * seen * PAGE / hidden, 0, 1));
        }
    }

    /** Scrolls to the top. */
    void first() {
        scroll.setVvalue(0);
    }

    /** Draws what has changed. */
    void draw() {
        cards.forEach(ClaimCard::draw);
    }
}
