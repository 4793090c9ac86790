package corewise.ui.fx;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * The ground and the edge of a card that changes with every frame: the first child of the card, as large as it. A ground
 * that is the card's own would be drawn again below each change, for what is around a change is part of its picture; what
 * lies beside it is not, where what changes has an opaque ground of its own.
 */
@OnWindowThread
public final class CardGround extends Region {
    private Subscription size = Subscription.EMPTY;

    public CardGround() {
        getStyleClass().add("card-ground");
        setManaged(false);
        setMouseTransparent(true);
        parentProperty().subscribe(this::follow);
    }

    private void follow(Parent card) {
        size.unsubscribe();
        size = card instanceof Region region
                ? Subscription.combine(
                        region.widthProperty().subscribe(() -> fill(region)),
                        region.heightProperty().subscribe(() -> fill(region)))
                : Subscription.EMPTY;
        if (card instanceof Region region) {
            fill(region);
        }
    }

    private void fill(Region card) {
        resizeRelocate(0, 0, card.getWidth(), card.getHeight());
    }
}
