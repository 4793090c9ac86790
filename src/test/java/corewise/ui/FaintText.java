package corewise.ui;

import corewise.picture.Rgb;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Finds text that stands out too little from what it stands on. For the window's thread; stateless. */
final class FaintText {
    /** What the guidelines ask of text. */
    private static final double LEAST = 4.5;
    /** Of what cannot be used now they ask nothing; it is to be read all the same. */
    private static final double LEAST_DISABLED = 3;

    private FaintText() {}

    /** Each text that is in sight, with its contrast where that is too small. */
    static List<String> find(Parent root) {
        List<String> found = new ArrayList<>();
        visit(root, Color.WHITE, 1, found);
        return found;
    }

    /** @param shown how much of what is above is seen, 0 to 1: what is not lets through what is below */
    private static void visit(Node node, Color below, double shown, List<String> found) {
        double seen = shown * node.getOpacity();
        if (!node.isVisible() || seen == 0) {
            return;
        }
        Color ground = node instanceof Region region ? on(below, region, seen) : below;
        if (node instanceof Labeled labeled && tells(labeled) && labeled.getTextFill() instanceof Color ink) {
            double contrast = rgb(over(ground, ink, seen)).contrast(rgb(ground));
            if (contrast < (labeled.isDisabled() ? LEAST_DISABLED : LEAST)) {
                found.add("faint %.2f: %s %s".formatted(contrast, labeled.getStyleClass(), labeled.getText()));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, ground, seen, found));
        }
    }

    private static boolean tells(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isBlank();
    }

    private static Color on(Color below, Region region, double seen) {
        Color ground = below;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                ground = fill.getFill() instanceof Color colour ? over(ground, colour, seen) : ground;
            }
        }
        return ground;
    }

    private static Color over(Color below, Color above, double seen) {
        Color whole = Color.color(above.getRed(), above.getGreen(), above.getBlue());
        return below.interpolate(whole, above.getOpacity() * seen);
    }

    private static Rgb rgb(Color colour) {
        return Rgb.of(0xff000000
                | channel(colour.getRed()) << 16
                | channel(colour.getGreen()) << 8
                | channel(colour.getBlue()));
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }
}
