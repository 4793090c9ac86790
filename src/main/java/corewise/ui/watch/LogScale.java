package corewise.ui.watch;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.Property;
import javafx.scene.control.Slider;

/**
 * Maps a slider's place, 0 to 1, to values that grow by the same factor a step, and back. Immutable.
 *
 * @param least value at 0, positive
 * @param most value at 1, greater than the least
 */
public record LogScale(double least, double most) {

    public LogScale {
        if (least <= 0 || most <= least) {
            throw new IllegalArgumentException("a logarithmic scale needs 0 < least < most");
        }
    }

    /** The value at a place, which is kept between 0 and 1. */
    public double value(double place) {
        return least * Math.pow(most / least, Math.clamp(place, 0, 1));
    }

    /** The place of a value, 0 to 1; values outside lie at an end. */
    public double place(double value) {
        return Math.log(Math.clamp(value, least, most) / least) / Math.log(most / least);
    }

    /** Has a slider from 0 to 1 set a whole number, and show it; what is shown is not set, for a slider is coarser. */
    void wire(Slider slider, Property<Number> number) {
        AtomicBoolean following = new AtomicBoolean();
        number.subscribe(value -> {
            following.set(true);
            slider.setValue(place(value.doubleValue()));
            following.set(false);
        });
        slider.valueProperty().subscribe((before, place) -> {
            if (!following.get()) {
                number.setValue(Math.round(value(place.doubleValue())));
            }
        });
    }
}
