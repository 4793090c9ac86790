package corewise.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.Costs;
import corewise.simulation.MachinePresets;
import corewise.simulation.Trust;
import corewise.simulation.WayCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasisFileTest {
    private static final Basis BASIS = new Basis(
            MachinePresets.laptop(),
            new Costs(Costs.Source.MEASURED, Costs.typical().ofWays()),
            new Trust(List.of(
                    new Trust.Check(Language.PYTHON, Way.POOL, 20, 24, 100, List.of(110L), Optional.empty()),
                    new Trust.Check(
                            Language.JAVA,
                            Way.POOL,
                            20,
                            24,
                            100,
                            List.of(110L),
                            Optional.of(new Trust.Apart(0.1, 0.5, Double.NaN))))));

    @TempDir
    Path folder;

    @Test
    void whatWasMeasuredIsThereAgain() throws IOException {
        new BasisFile(folder, MachineInfo.madeUp(2)).save(BASIS);

        assertEquals(
                Optional.of(BASIS),
                new BasisFile(folder, MachineInfo.madeUp(2)).load().basis());
    }

    @Test
    void onlyWhatCanBeReadOffRunsIsCalledMeasured() {
        WayCost measured = Costs.typical().of(Language.JAVA, Way.GLOBAL_LOCK).with(WayCost.Stage.UP, 12_345);
        Costs costs = BASIS.costs().with(Costs.Source.MEASURED, Language.JAVA, Way.GLOBAL_LOCK, measured);
        Basis basis = new Basis(MachinePresets.laptop(), costs, Trust.NONE);
        RunSpec locked = new RunSpec(Way.GLOBAL_LOCK, new ListSpec(Work.PRIMES, 24, Lengths.EQUAL, 1, 1), 2);

        assertEquals(Costs.Source.MEASURED, basis.source(locked, WayCost.Stage.MAKE));
        assertEquals(Costs.Source.TYPICAL, basis.source(locked, WayCost.Stage.LOCK), "no run tells it");
        assertEquals(Costs.Source.TYPICAL, basis.source(locked.in(Way.POOL), WayCost.Stage.MAKE), "not this way");
        RunSpec processes = locked.in(Way.PROCESS_POOL);
        WayCost young = Costs.typical().of(Language.JAVA, Way.PROCESS_POOL).withCold(7_000_000, 3_000);
        Basis ofProcesses = new Basis(
                basis.machine(), costs.with(Costs.Source.MEASURED, Language.JAVA, Way.PROCESS_POOL, young), Trust.NONE);
        assertEquals(Costs.Source.MEASURED, ofProcesses.source(processes, WayCost.Stage.COLD));
        assertEquals(Costs.Source.MEASURED, ofProcesses.source(processes, WayCost.Stage.SLOW));
        assertEquals(Costs.Source.TYPICAL, ofProcesses.source(processes, WayCost.Stage.SEND));
        assertEquals(Costs.Source.MEASURED, costs.source(Language.JAVA));
        assertEquals(Costs.Source.TYPICAL, costs.source(Language.PYTHON), "Python was left out");
    }

    @Test
    void whatWasKeptBeforePicturesWereIsUsed() throws IOException {
        BasisFile file = new BasisFile(folder, MachineInfo.madeUp(2));
        file.save(BASIS);
        Path kept = folder.resolve(BasisFile.NAME);
        String whole = Files.readString(kept);
        String before = whole.replaceFirst(",\\s*\"apart\" : null", "");
        assertNotEquals(whole, before);
        Files.writeString(kept, before);
        assertEquals(Optional.of(BASIS), file.load().basis());
    }

    @Test
    void whatWasMeasuredBeforeCompilingWasIsUsedWithoutIt() throws IOException {
        BasisFile file = new BasisFile(folder, MachineInfo.madeUp(2));
        file.save(BASIS);
        Path kept = folder.resolve(BasisFile.NAME);
        Files.writeString(kept, Files.readString(kept).replaceAll(",\\s*\"compileNanos\" : \\d+", ""));
        Costs costs = file.load().basis().orElseThrow().costs();
        assertEquals(0, costs.of(Language.JAVA, Way.PROCESS_POOL).compileNanos());
        assertEquals(2_500, costs.of(Language.JAVA, Way.PROCESS_POOL).coldFactor());
    }

    @Test
    void whatWasMeasuredElsewhereIsNotUsed() throws IOException {
        new BasisFile(folder, MachineInfo.madeUp(2)).save(BASIS);
        BasisFile.Kept kept = new BasisFile(folder, MachineInfo.madeUp(4)).load();

        assertTrue(kept.basis().isEmpty());
        assertEquals("simulation.basis.other", kept.problem().orElseThrow().key());
    }

    @Test
    void whatAnotherVersionMeasuredIsNotUsed() throws IOException {
        BasisFile file = new BasisFile(folder, MachineInfo.madeUp(2));
        file.save(BASIS);
        Path kept = folder.resolve(BasisFile.NAME);
        Files.writeString(kept, Files.readString(kept).replaceFirst("\"format\" : \\d+", "\"format\" : 3"));

        assertTrue(file.load().basis().isEmpty());
        assertEquals(
                "simulation.basis.version", file.load().problem().orElseThrow().key());
    }

    @Test
    void whatIsDamagedIsNotUsed() throws IOException {
        BasisFile file = new BasisFile(folder, MachineInfo.madeUp(2));
        file.save(BASIS);
        Path kept = folder.resolve(BasisFile.NAME);
        String whole = Files.readString(kept);
        List<String> damaged = List.of(
                "",
                "null",
                "[]",
                "{\"format\": 1, \"place\": 3",
                whole.substring(0, whole.length() / 2),
                whole.replaceFirst("\"costs\" : \\[", "\"costs\" : [ null, "),
                whole.replaceFirst("\"makeNanos\" : \\d+", "\"makeNanos\" : -1"),
                whole.replaceFirst("\"makeNanos\" : \\d+", "\"makeNanos\" : \"long\""),
                whole.replaceFirst("\"checks\" : \\[", "\"checks\" : [ 7, "),
                whole.replaceFirst("\"checks\"", "\"cheques\""));
        for (String text : damaged) {
            assertNotEquals(whole, text);
            Files.writeString(kept, text);
            BasisFile.Kept read = file.load();
            assertEquals(Optional.empty(), read.basis(), text);
            assertEquals(
                    "simulation.basis.damaged", read.problem().orElseThrow().key(), text);
        }
    }

    @Test
    void withoutAFileThereIsNothingToTell() throws IOException {
        BasisFile.Kept kept = new BasisFile(folder.resolve("none"), MachineInfo.madeUp(2)).load();

        assertEquals(new BasisFile.Kept(Optional.empty(), Optional.empty()), kept);
    }
}
