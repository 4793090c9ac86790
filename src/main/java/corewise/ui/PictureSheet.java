package corewise.ui;

import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ListWords;
import corewise.ui.page.PagePicture;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A picture by itself: title above, in the middle what is shown, below it machine, date and whether it was measured.
 */
@OnWindowThread
final class PictureSheet {
    private static final double LEAST_SCALE = 0.5;
    private static final int PASSES = 4;
    private static final String DATA = "data:text/css;base64,";

    private final VBox root = new VBox();
    private final Runnable draw;

    PictureSheet(PagePicture picture, Texts texts) {
        PagePicture.Drawing shown = picture.maker().get();
        Trace trace = picture.trace();
        Region middle = shown.node();
        draw = shown.draw();
        Label head = new Label(picture.title());
        head.getStyleClass().add("sheet-title");
        Label list = new Label(list(trace.spec().list(), texts));
        list.getStyleClass().add("secondary");
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox foot = new HBox(secondary(machine(trace.machine(), texts)), space(), secondary(made(trace, texts)));
        foot.getStyleClass().add("sheet-foot");
        root.getChildren().addAll(new VBox(head, list), middle, foot);
        root.getStyleClass().addAll("shell", "sheet");
    }

    static String list(ListSpec list, Texts texts) {
        return ListWords.of(list, texts) + " · " + texts.get("pictureSheet.seed", list.size(), list.seed());
    }

    private static String machine(MachineInfo machine, Texts texts) {
        String cores = texts.get("shell.machine", machine.logicalProcessors(), machine.operatingSystem());
        String name = machine.processorName().strip();
        return name.isEmpty() ? cores : name + " · " + cores;
    }

    static String made(Trace trace, Texts texts) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.UK)
                .withZone(ZoneId.systemDefault())
                .format(Instant.ofEpochMilli(trace.info().startedAtEpochMillis()));
        String key = trace.info().measured() ? "pictureSheet.measured" : "pictureSheet.simulated";
        return texts.get(key, when, trace.info().programVersion());
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label secondary(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    /** Draws the sheet in a size, in the light or dark theme. */
    WritableImage draw(PictureSize size, boolean dark) {
        Scene scene = new Scene(root, size.width(), size.height());
        Themes.apply(scene, Look.at(dark, Zoom.USUAL));
        double scale = size.scale();
        // drawing tells the board how much room it needs; where there is less, type becomes smaller until all fits
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
            scene.getStylesheets().add(Look.sizes(scale));
            root.applyCss();
            root.layout();
            draw.run();
            double needed = root.minHeight(size.width());
            scale = needed > size.height() ? Math.max(LEAST_SCALE, scale * size.height() / needed) : scale;
        }
        return scene.snapshot(null);
    }
}
