package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A picture by itself: title above, in the middle what is shown, below it machine, date and whether it was measured. As
 * wide as asked for, and as high where what is shown uses that much: what it leaves over is cut off.
 */
@OnWindowThread
final class PictureSheet {
    private static final double LEAST_SCALE = 0.5;
    private static final int PASSES = 4;
    private static final String DATA = "data:text/css;base64,";

    private final VBox root = new VBox();
    private final PagePicture.Drawing shown;

    PictureSheet(PagePicture picture) {
        shown = picture.maker().get();
        Region middle = shown.node();
        Label head = new Label(picture.title());
        head.getStyleClass().add("sheet-title");
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox foot = new HBox(
                secondary(picture.notes().machine()),
                space(),
                secondary(picture.notes().made()));
        root.getChildren().addAll(new VBox(head, secondary(picture.notes().about())), middle, foot);
        root.getStyleClass().addAll("shell", "sheet");
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label secondary(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Draws the sheet, not larger than a size, in the light or dark theme. */
    WritableImage draw(PictureSize size, boolean dark) {
        Scene scene = new Scene(root, size.width(), size.height());
        Themes.apply(scene, Look.at(dark, Zoom.USUAL));
        double scale = size.scale(shown.usualWidth());
        // drawing tells the board how much room it needs; where there is less, type becomes smaller until all fits
        for (int pass = 0; pass < PASSES; pass++) {
            scale = pass(scene, scale, size.height());
        }
        double over = Math.floor(shown.node().getHeight() - shown.used().getAsDouble());
        if (over < 1) {
            return scene.snapshot(null);
        }
        // the size of a scene in no window is the one it was made with
        scene.setRoot(new Group());
        Scene cropped = new Scene(root, size.width(), size.height() - over);
        Themes.apply(cropped, Look.at(dark, Zoom.USUAL));
        for (int pass = 0; pass < 2; pass++) {
            scale = pass(cropped, scale, cropped.getHeight());
        }
        return cropped.snapshot(null);
    }

    /** Lays out and draws with type of a size; gives the size at which all fits. */
    private double pass(Scene scene, double scale, double height) {
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
        scene.getStylesheets().add(Look.sizes(scale));
        root.applyCss();
        root.layout();
        shown.draw().run();
        double needed = Math.floor(root.minHeight(scene.getWidth()));
        return needed > height ? Math.max(LEAST_SCALE, scale * height / needed) : scale;
    }
}
