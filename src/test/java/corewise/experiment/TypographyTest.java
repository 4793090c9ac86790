package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypographyTest {
    @Test
    void figuresHaveTheSignsOfAPage() {
        assertEquals(
                "a thread 94.1 µs (86.9 µs to 260 µs), 1.94× (1.92 to 1.95)",
                Typography.of("a thread 94.1 us (86.9 us to 260 us), 1.94x (1.92 to 1.95)"));
        assertEquals("2 cores: 12 × 10 ms", Typography.of("2 cores: 12 x 10 ms"));
        assertEquals("… because 1, 2, 4 … cores", Typography.of("... because 1, 2, 4 ... cores"));
    }

    @Test
    void wordsStayAsTheyAre() {
        assertEquals("tell us, 16 xylophones, mixed", Typography.of("tell us, 16 xylophones, mixed"));
    }
}
