package corewise.ui;

import corewise.ui.race.RaceView;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/**
 * The views, of which one is in sight; the others keep their state, are not laid out and not drawn. Belongs to the
 * window's thread.
 *
 * @param watch the Watch view
 * @param race the Race view
 */
record Views(Parent watch, RaceView race) {

    /** Fills a place with the view in sight. */
    void fill(StackPane content, ShellViewModel shell) {
        content.getChildren().setAll(watch, race.node());
        shell.viewProperty().subscribe(view -> {
            show(watch, view == View.WATCH);
            show(race.node(), view == View.RACE);
            race.setInSight(view == View.RACE);
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
