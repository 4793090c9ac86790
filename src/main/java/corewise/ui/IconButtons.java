package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;

/** Buttons of a sign without words. Stateless. */
@OnWindowThread
final class IconButtons {
    private IconButtons() {}

    /** Names a button, and draws its sign where it has one. */
    static void name(Texts texts, ButtonBase button, String key, String icon) {
        button.setAccessibleText(texts.get(key));
        Help.setTip(button, texts.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (!icon.isEmpty()) {
            Region shape = new Region();
            shape.getStyleClass().addAll("icon", icon);
            button.setGraphic(shape);
        }
    }
}
