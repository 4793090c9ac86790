package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Finds scroll bars that are painted over the edge or a round corner of their card. Belongs to the window's thread. */
final class CoveredEdges {
    /** Layout is rounded to whole pixels. */
    private static final double ROUNDED = 0.5;

    private CoveredEdges() {}

    /** The bars that cover an edge, and what they paint where. */
    static List<String> find(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll(".scroll-bar")) {
            ScrollBar bar = (ScrollBar) node;
            Region card = card(bar);
            if (card != null && bar.getOrientation() == Orientation.VERTICAL && isSeen(bar)) {
                Bounds edge = card.localToScene(card.getLayoutBounds());
                double radius =
                        card.getBackground().getFills().getFirst().getRadii().getTopRightHorizontalRadius();
                for (Region part : List.of(bar, (Region) bar.lookup(".thumb"))) {
                    painted(part).stream()
                            .filter(painted -> covers(painted, edge, radius))
                            .forEach(painted -> found.add(
                                    part.getStyleClass() + " of " + bar.getParent() + ": " + painted + " on " + edge));
                }
            }
        }
        return found;
    }

    private static boolean covers(Bounds painted, Bounds card, double radius) {
        boolean atEdge = painted.getMaxX() > card.getMaxX() - 1 + ROUNDED;
        boolean inCorner = painted.getMinY() < card.getMinY() + radius / 2
                || painted.getMaxY() > card.getMaxY() - radius / 2 + ROUNDED;
        return atEdge || (inCorner && painted.getMaxX() > card.getMaxX() - radius / 2);
    }

    private static List<Bounds> painted(Region region) {
        List<Bounds> painted = new ArrayList<>();
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (!(fill.getFill() instanceof Color color) || color.getOpacity() > 0) {
                    Insets in = fill.getInsets();
                    painted.add(region.localToScene(new BoundingBox(
                            in.getLeft(),
                            in.getTop(),
                            region.getWidth() - in.getLeft() - in.getRight(),
                            region.getHeight() - in.getTop() - in.getBottom())));
                }
            }
        }
        return painted;
    }

    private static Region card(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getStyleClass().contains("card")) {
                return (Region) above;
            }
        }
        return null;
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
