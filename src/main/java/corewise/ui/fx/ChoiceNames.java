package corewise.ui.fx;

import java.util.Collection;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Names of the values of a choice, which are chosen and never typed. Immutable as far as its function is. */
public final class ChoiceNames<T> extends StringConverter<T> {
    private final Function<? super T, String> name;

    /** @param name a value's name for people; never asked about null, which has none */
    public ChoiceNames(Function<? super T, String> name) {
        this.name = name;
    }

    /** Lets one of these values be chosen in a box. */
    public static <T> void fill(
            ComboBox<T> box, Collection<T> values, Function<? super T, String> name, Property<T> choice) {
        box.setItems(FXCollections.observableArrayList(values));
        follow(box, name, choice);
    }

    /** Lets one of the values be chosen that a box has. */
    public static <T> void follow(ComboBox<T> box, Function<? super T, String> name, Property<T> choice) {
        box.setConverter(new ChoiceNames<>(name));
        box.valueProperty().bindBidirectional(choice);
    }

    /** Lets one of the values be chosen that a box has for now: while they are replaced, none is, which changes nothing. */
    public static <T> void followWhileReplaced(ComboBox<T> box, Function<? super T, String> name, Property<T> choice) {
        box.setConverter(new ChoiceNames<>(name));
        box.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                choice.setValue(chosen);
            }
        });
        choice.subscribe(chosen -> box.setValue(chosen));
    }

    /** Offers these values from now on, one of which is chosen. */
    public static <T> void offer(ComboBox<T> box, Collection<T> values, T chosen) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setValue(chosen);
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
