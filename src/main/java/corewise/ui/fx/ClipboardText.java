package corewise.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text into the clipboard. Stateless. */
@OnWindowThread
public final class ClipboardText {
    private ClipboardText() {}

    /** Puts it in the place of what is there; says whether the clipboard took it. */
    public static boolean copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
