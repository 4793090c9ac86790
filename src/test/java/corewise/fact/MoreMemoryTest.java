package corewise.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreMemoryTest {
    @ParameterizedTest
    @CsvSource({"67108864, -Xmx2g", "1073741824, -Xmx2g", "6320816128, -Xmx12g"})
    void whatIsAdvisedIsMoreThanThereIs(long given, String option) {
        assertEquals(
                Fact.of("io.memory").bytes("given", given).verbatim("option", option),
                MoreMemory.of("io.memory", given));
    }
}
