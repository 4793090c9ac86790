package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are, kept between frames: measuring one costs more than drawing it. */
@OnWindowThread
final class TextWidths {
    private static final int REMEMBERED = 512;

    private final Map<Written, Double> widths = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The width of a text in one line, pixels. */
    double of(String text, Font font) {
        return widths.computeIfAbsent(new Written(text, font), TextWidths::measure);
    }

    private static double measure(Written written) {
        Text text = new Text(written.text());
        text.setFont(written.font());
        return text.getLayoutBounds().getWidth();
    }

    private record Written(String text, Font font) {}
}
