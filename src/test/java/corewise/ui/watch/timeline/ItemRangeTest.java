package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemRangeTest {
    @Test
    void itemsAreTypedInSeveralForms() {
        for (String typed : List.of("3-7", "3 – 7", "3 to 7", "3..7", " 3—7 ")) {
            assertEquals(Optional.of(new ItemRange(3, 7)), ItemRange.parse(typed), typed);
        }
        assertEquals(Optional.of(new ItemRange(5, 5)), ItemRange.parse("5"));
    }

    @Test
    void whatIsNoRangeIsRefused() {
        for (String typed : List.of("", "a", "7-3", "-3", "3-", "1234567890", "3 7")) {
            assertEquals(Optional.empty(), ItemRange.parse(typed), typed);
        }
    }
}
