package corewise.ui.fx;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Names of the values of a choice, which are chosen and never typed. Immutable as far as its function is. */
public final class ChoiceNames<T> extends StringConverter<T> {
    private final Function<? super T, String> name;

    /** @param name a value's name for people; never asked about null, which has none */
    public ChoiceNames(Function<? super T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
