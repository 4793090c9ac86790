package corewise.ui.watch;

import corewise.text.Quantities;
import corewise.ui.fx.LeftToPage;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.beans.property.Property;
import javafx.scene.control.TextField;

/** Makes a text field one for whole numbers: taken over on Enter or when it is left. Stateless. */
final class NumberField {
    private static final int MOST_DIGITS = 18;

    private NumberField() {}

    /** Wires a field; what is no number or out of range is put right. */
    static void wire(TextField field, long least, long most, Quantities quantities, LongConsumer onValue) {
        Runnable take = () -> {
            if (field.getText().equals(field.getUserData())) {
                return;
            }
            OptionalLong value = parse(field.getText());
            if (value.isPresent()) {
                long kept = Math.clamp(value.getAsLong(), least, most);
                show(field, kept, quantities);
                onValue.accept(kept);
            } else {
                field.setText((String) field.getUserData());
            }
        };
        onTaken(field, take);
    }

    /** Has what is typed taken over, on Enter or when the field is left. */
    static void onTaken(TextField field, Runnable take) {
        LeftToPage.ofNumber(field);
        field.setOnAction(event -> take.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
    }

    /** Wires a field to a whole number, which it shows. */
    static void follow(TextField field, long least, long most, Property<Number> number, Quantities quantities) {
        wire(field, least, most, quantities, number::setValue);
        number.subscribe(value -> show(field, value.longValue(), quantities));
    }

    /** Shows a number. */
    static void show(TextField field, long value, Quantities quantities) {
        String text = quantities.count(value);
        field.setUserData(text);
        field.setText(text);
    }

    /** The number in a text, whatever it is grouped with. */
    static OptionalLong parse(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f_,.]", "");
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
