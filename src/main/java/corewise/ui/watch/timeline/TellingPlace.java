package corewise.ui.watch.timeline;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * Where something is told, and what the fills of bars stand for: beside the controls, or on a line below, which both share,
 * where there is no room for it. What the pointer is over moves nothing: it is told in full beside the pointer.
 */
@OnWindowThread
final class TellingPlace {
    /** Sizes of the type: of what the pointer is over, less than that says nothing. */
    private static final double LEAST = 10;

    private final Label told;
    private final TimelineLegend legend;
    private final Pane beside;
    private final Pane below;
    private final TimelineWords words;
    private final Text ruler = new Text();

    /**
     * @param told says it
     * @param beside where that stands
     * @param below where it stands if that is too narrow
     */
    TellingPlace(Label told, TimelineLegend legend, Pane beside, Pane below, TimelineWords words) {
        this.told = told;
        this.legend = legend;
        this.beside = beside;
        this.below = below;
        this.words = words;
        told.textProperty().bind(words.toldProperty());
        beside.widthProperty().subscribe(this::fitLater);
        told.fontProperty().subscribe(this::fitLater);
        legend.onSize(this::fitLater);
        words.chosenProperty().subscribe(this::fit);
        words.toldProperty().subscribe(this::fit);
        words.legendProperty().subscribe(this::fit);
    }

    /** Styling and layout go through the children that this moves. */
    private void fitLater() {
        WindowThread.executor().execute(this::fit);
    }

    private void fit() {
        double room = beside.getWidth();
        boolean needed = words.legendProperty().get();
        double ofLegend = needed ? legend.row().prefWidth(-1) : 0;
        boolean legendFits = room <= 0 || ofLegend <= room;
        boolean fits = room <= 0 || wanted() <= (legendFits ? room - ofLegend : room);
        put(legend.row(), legendFits, 0);
        put(told, fits, 1);
        told.setWrapText(!fits);
        boolean chosen = !words.chosenProperty().get().isEmpty();
        boolean pointed = !chosen && !words.toldProperty().get().isEmpty();
        Visibility.show(legend.row(), needed && !(pointed && legendFits));
        told.setVisible(chosen || room >= LEAST * told.getFont().getSize());
        Visibility.show(below, !fits || (needed && !legendFits));
    }

    /** What is chosen is as wide, pixels. */
    private double wanted() {
        String chosen = words.chosenProperty().get();
        if (chosen.isEmpty()) {
            return 0;
        }
        ruler.setFont(told.getFont());
        ruler.setText(chosen);
        return Math.ceil(ruler.getLayoutBounds().getWidth()
                + told.getPadding().getLeft()
                + told.getPadding().getRight());
    }

    private void put(Node node, boolean fits, int at) {
        Pane place = fits ? beside : below;
        if (!place.getChildren().contains(node)) {
            (fits ? below : beside).getChildren().remove(node);
            place.getChildren().add(Math.min(at, place.getChildren().size()), node);
        }
    }
}
