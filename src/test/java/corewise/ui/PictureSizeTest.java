package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {

    @ParameterizedTest
    @CsvSource({"799,400", "800,399", "8193,400", "800,8193", "0,0", "-1,500"})
    void sizesOutOfRangeAreRefused(int width, int height) {
        assertThrows(IllegalArgumentException.class, () -> new PictureSize(width, height));
    }

    @Test
    void aTypedSizeIsUnderstoodInSeveralForms() {
        for (String typed : List.of("1440 × 900", "1440x900", " 1440 * 900 ", "1440X900")) {
            assertEquals(Optional.of(new PictureSize(1440, 900)), PictureSize.parse(typed), typed);
        }
        for (String typed : List.of("", "1440", "1440 × 90", "wide × high", "1440 × 900 × 2", "99999 × 900")) {
            assertEquals(Optional.empty(), PictureSize.parse(typed), typed);
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,810,1", "2880,1620,2", "2880,810,1", "800,400,0.8", "8192,8192,5.69"})
    void typeGrowsWithThePictureByItsShorterMeasure(int width, int height, double scale) {
        assertEquals(scale, new PictureSize(width, height).scale(1440), 0.01);
    }
}
