package corewise.validation;

import corewise.fact.Fact;
import corewise.file.AtomicFile;
import corewise.model.MachineInfo;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
import corewise.simulation.WayCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured for the simulator, kept from one start of the program to the next beside the findings. Of another machine
 * it is not used. For one thread at a time.
 */
public final class BasisFile {
    static final String NAME = "simulation-basis.json";
    private static final int FORMAT = 4;

    private final Path file;
    private final Place place;

    /** @param folder where the program keeps what lasts; made when it is not there */
    public BasisFile(Path folder, MachineInfo machine) {
        file = folder.toAbsolutePath().resolve(NAME);
        place = new Place(machine.operatingSystem(), machine.processorName(), machine.availableProcessors());
    }

    private record Place(String operatingSystem, String processor, int availableProcessors) {}

    private record OfWay(Costs.Key way, WayCost cost) {}

    private record Content(
            int format, Place place, SimulatedMachine machine, List<OfWay> costs, List<Trust.Check> checks) {}

    /**
     * What was kept. Immutable.
     *
     * @param basis empty where nothing was, or nothing of this machine
     * @param problem why what was kept is not used; empty where there is nothing to tell
     */
    public record Kept(Optional<Basis> basis, Optional<Fact> problem) {}

    /** Reads what was kept. */
    public Kept load() throws IOException {
        if (!Files.exists(file)) {
            return new Kept(Optional.empty(), Optional.empty());
        }
        try {
            Content content = json().readValue(Files.readAllBytes(file), Content.class);
            if (content.format() != FORMAT) {
                return new Kept(Optional.empty(), Optional.of(Fact.of("simulation.basis.version")));
            }
            return place.equals(content.place())
                    ? new Kept(Optional.of(basis(content)), Optional.empty())
                    : new Kept(Optional.empty(), Optional.of(Fact.of("simulation.basis.other")));
        } catch (JacksonException | IllegalArgumentException | NullPointerException damaged) {
            return new Kept(
                    Optional.empty(),
                    Optional.of(Fact.of("simulation.basis.damaged").verbatim("file", file)));
        }
    }

    private static Basis basis(Content content) {
        Map<Costs.Key, WayCost> costs = new HashMap<>();
        content.costs().forEach(each -> costs.put(each.way(), each.cost()));
        return new Basis(content.machine(), new Costs(Costs.Source.MEASURED, costs), new Trust(content.checks()));
    }

    /** Keeps it instead of what was kept. */
    public void save(Basis basis) throws IOException {
        List<OfWay> costs = basis.costs().ofWays().entrySet().stream()
                .map(each -> new OfWay(each.getKey(), each.getValue()))
                .sorted((one, other) ->
                        one.way().toString().compareTo(other.way().toString()))
                .toList();
        Content content =
                new Content(FORMAT, place, basis.machine(), costs, basis.trust().checks());
        Files.createDirectories(file.getParent());
        byte[] text = json().writeValueAsBytes(content);
        AtomicFile.write(file, out -> out.write(text));
    }

    private static JsonMapper json() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
