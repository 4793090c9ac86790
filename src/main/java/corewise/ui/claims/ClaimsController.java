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
        cards = viewModel.cards().stream()
                .map(card -> new ClaimCard(card, viewModel, texts, onInvalid))
                .toList();
        CardGrid grid = new CardGrid();
        grid.setCards(cards);
        headerController.type().subscribe(font -> grid.setEm(font.getSize()));
        content.getChildren().add(grid);
        FocusFollower.install(scroll);
    }

    /** Draws what has changed. */
    void draw() {
        cards.forEach(ClaimCard::draw);
    }
}
