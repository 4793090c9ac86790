package corewise.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.calibration.LengthCurve;
import corewise.model.MachineInfo;
import corewise.model.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class CurvesFileTest {
    private static final LengthCurve CURVE = new LengthCurve(new double[] {100, 5e5}, new double[] {812.5, 4.1e6});

    @TempDir
    private Path folder;

    private CurvesFile file(int cores, String version) {
        return new CurvesFile(folder.resolve("new"), MachineInfo.madeUp(cores), version);
    }

    @Test
    void theNextStartKnowsHowLongItemsTook() {
        file(8, "1").keep(Work.PRIMES, CURVE);
        file(8, "1").keep(Work.SHA256, CURVE);
        LengthCurve read = file(8, "1").of(Work.PRIMES).orElseThrow();
        assertArrayEquals(CURVE.units(), read.units(), 1e-6);
        assertArrayEquals(CURVE.nanos(), read.nanos(), 1e-6);
        assertTrue(file(8, "1").of(Work.SHA256).isPresent());
        assertEquals(Optional.empty(), file(8, "1").of(Work.MANDELBROT));
    }

    @Test
    void whatAnotherMachineOrVersionMeasuredIsNotUsedAndGivesWay() {
        file(8, "1").keep(Work.PRIMES, CURVE);
        assertEquals(Optional.empty(), file(4, "1").of(Work.PRIMES));
        assertEquals(Optional.empty(), file(8, "2").of(Work.PRIMES));
        file(8, "2").keep(Work.SHA256, CURVE);
        assertEquals(Optional.empty(), file(8, "2").of(Work.PRIMES));
        assertTrue(file(8, "2").of(Work.SHA256).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "5e5 100", "0 5e5", "NaN 1", "100 Infinity", "-1 2", "a b", "\\u00zz"})
    void whatIsNoCurveCountsAsNotThere(String units) throws IOException {
        file(8, "1").keep(Work.PRIMES, CURVE);
        Path kept = folder.resolve("new").resolve("item-lengths.properties");
        Files.writeString(
                kept,
                Files.readString(kept)
                        .replaceAll("(?m)^primes.units=.*$", "primes.units=" + units.replace("\\", "\\\\")));
        assertEquals(Optional.empty(), file(8, "1").of(Work.PRIMES));
    }

    @Test
    void aFolderInItsPlaceIsHarmless() throws IOException {
        Files.createDirectories(folder.resolve("new").resolve("item-lengths.properties"));
        file(8, "1").keep(Work.PRIMES, CURVE);
        assertEquals(Optional.empty(), file(8, "1").of(Work.PRIMES));
    }
}
