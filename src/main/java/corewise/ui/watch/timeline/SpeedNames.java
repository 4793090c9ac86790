package corewise.ui.watch.timeline;

import corewise.text.Texts;
import javafx.util.StringConverter;

/** Names of the speeds of a replay. Stateless but for its texts. */
final class SpeedNames extends StringConverter<Speed> {
    private final Texts texts;

    SpeedNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(Speed value) {
        return value == null ? "" : texts.get(value.key());
    }

    @Override
    public Speed fromString(String text) {
        throw new UnsupportedOperationException("speeds are chosen, not typed");
    }
}
