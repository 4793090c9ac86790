package corewise.ui.watch.timeline;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowThread;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * Where something is told: beside the controls, or on lines of its own where what is chosen is longer than there is room.
 * What the pointer is over moves nothing: it is told in full beside the pointer.
 */
@OnWindowThread
final class TellingPlace {
    /** Sizes of the type: of what the pointer is over, less than that says nothing. */
    private static final double LEAST = 10;

    private final Label told;
    private final StackPane beside;
    private final Pane below;
    private final TimelineWords words;
    private final Text ruler = new Text();

    /**
     * @param told says it
     * @param beside where that stands
     * @param below where it stands if that is too narrow, above what is last
     */
    TellingPlace(Label told, StackPane beside, Pane below, TimelineWords words) {
        this.told = told;
        this.beside = beside;
        this.below = below;
        this.words = words;
        told.textProperty().bind(words.toldProperty());
        beside.widthProperty().subscribe(this::fitLater);
        told.fontProperty().subscribe(this::fitLater);
        words.chosenProperty().subscribe(this::fit);
    }

    /** Styling and layout go through the children that this moves. */
    private void fitLater() {
        WindowThread.executor().execute(this::fit);
    }

    private void fit() {
        ruler.setFont(told.getFont());
        ruler.setText(words.chosenProperty().get());
        double wanted = ruler.getLayoutBounds().getWidth()
                + told.getPadding().getLeft()
                + told.getPadding().getRight();
        boolean fits = beside.getWidth() <= 0 || Math.ceil(wanted) <= beside.getWidth();
        Pane place = fits ? beside : below;
        if (!place.getChildren().contains(told)) {
            (fits ? below : beside).getChildren().remove(told);
            place.getChildren().add(fits ? 0 : below.getChildren().size() - 1, told);
            told.setWrapText(!fits);
        }
        boolean chosen = !ruler.getText().isEmpty();
        told.setVisible(chosen || beside.getWidth() >= LEAST * told.getFont().getSize());
    }
}
