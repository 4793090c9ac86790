package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureRequestTest {

    @ParameterizedTest
    @CsvSource({"799,400", "800,399", "8193,400", "800,8193", "0,0", "-1,500"})
    void sizesOutOfRangeAreRefused(int width, int height) {
        assertThrows(
                IllegalArgumentException.class, () -> new PictureRequest(PictureRequest.Kind.BOARD, width, height));
    }

    @Test
    void theWindowHasItsOwnSize() {
        assertEquals(0, new PictureRequest(PictureRequest.Kind.WINDOW, 0, 0).width());
    }

    @ParameterizedTest
    @CsvSource({"1440,810,1", "2880,1620,2", "2880,810,1", "800,400,0.8", "8192,8192,5.69"})
    void typeGrowsWithThePictureByItsShorterMeasure(int width, int height, double scale) {
        assertEquals(scale, new PictureRequest(PictureRequest.Kind.BOARD, width, height).scale(), 0.01);
    }
}
