package corewise.ui;

import corewise.ui.claims.ClaimsView;
import corewise.ui.order.OrderView;
import corewise.ui.race.RaceView;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/**
 * The views, of which one is in sight; the others keep their state, are not laid out and not drawn. Belongs to the
 * window's thread.
 *
 * @param watch the Watch view
 * @param race the Race view
 * @param order the Order view
 * @param claims the Claims view, where claims can be checked
 */
record Views(Parent watch, RaceView race, OrderView order, Optional<ClaimsView> claims) {

    /** Fills a place with the view in sight. */
    void fill(StackPane content, ShellViewModel shell) {
        content.getChildren().setAll(watch, race.node(), order.node());
        claims.ifPresent(view -> content.getChildren().add(view.node()));
        shell.viewProperty().subscribe(view -> {
            show(watch, view == View.WATCH);
            show(race.node(), view == View.RACE);
            race.setInSight(view == View.RACE);
            show(order.node(), view == View.ORDER);
            order.setInSight(view == View.ORDER);
            claims.ifPresent(other -> {
                show(other.node(), view == View.CLAIMS);
                other.setInSight(view == View.CLAIMS);
            });
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
