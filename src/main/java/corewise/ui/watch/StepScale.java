package corewise.ui.watch;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;

/**
 * Maps a slider's places, from 0, to the numbers that it can set. Immutable.
 *
 * @param steps the numbers, ascending
 */
record StepScale(List<Integer> steps) {

    /** The place of a number, or of the next larger one that has a place. */
    int place(int number) {
        int found = Collections.binarySearch(steps, number);
        return found < 0 ? -found - 1 : found;
    }

    /** The last place. */
    int last() {
        return steps.size() - 1;
    }

    /**
     * Has a slider's value, from 0 to {@link #last}, set one of the numbers.
     *
     * @return has the slider show a number; what is shown is not set, for a slider is coarser
     */
    IntConsumer wire(DoubleProperty slider, IntConsumer onSet) {
        AtomicBoolean following = new AtomicBoolean();
        slider.subscribe((before, place) -> {
            if (!following.get()) {
                onSet.accept(steps.get((int) Math.round(place.doubleValue())));
            }
        });
        return number -> {
            following.set(true);
            slider.set(place(number));
            following.set(false);
        };
    }
}
