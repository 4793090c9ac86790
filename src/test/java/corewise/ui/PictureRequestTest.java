package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes of pictures as people type them. */
class PictureRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"1920 × 1080", "1920x1080", " 1920 X 1080 ", "1920*1080"})
    void aSizeIsUnderstoodHoweverItIsTyped(String size) {
        assertEquals(
                Optional.of(new PictureRequest(PictureSubject.RACE, 1920, 1080)),
                PictureRequest.parse(PictureSubject.RACE, size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1920", "319x400", "400x8193", "99999x99999", "123456x400", "-400x400", "axb"})
    void whatIsNoSizeOrOutOfRangeIsNoRequest(String size) {
        assertTrue(PictureRequest.parse(PictureSubject.BOARD, size).isEmpty());
    }

    @Test
    void nothingChosenIsNoRequest() {
        assertTrue(PictureRequest.parse(null, "400x400").isEmpty());
        assertTrue(PictureRequest.parse(PictureSubject.BOARD, null).isEmpty());
    }
}
