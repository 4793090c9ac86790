package corewise.ui.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Which signs the fonts of this machine have. */
@OnWindowThread
public final class Signs {
    private static final double SIZE = 100;
    /** Chinese signs are as wide as they are high; the box in the place of a sign that no font has is narrower. */
    private static final double LEAST = 0.9;

    private Signs() {}

    /** Whether there is a font for Chinese signs. */
    public static boolean areThereForChinese() {
        Text sign = new Text("\u4e2d\u6587");
        sign.setFont(Font.font(SIZE));
        return sign.getLayoutBounds().getWidth() >= 2 * LEAST * SIZE;
    }
}
