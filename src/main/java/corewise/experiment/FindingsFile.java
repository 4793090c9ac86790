package corewise.experiment;

import corewise.experiment.JsonTree.DamagedException;
import corewise.file.AtomicFile;
import corewise.file.TraceFileException;
import corewise.file.TraceWriter;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings in a file, so that they outlive the program; the runs behind them are not kept, but for the traces that are
 * evidence, which are files beside it. Verdicts are about one machine and one program: what comes of others is set aside,
 * and so is what is damaged; nothing is overwritten unread. For one thread at a time.
 */
public final class FindingsFile {
    static final String NAME = "claims-findings.json";
    private static final String TRACE = "claims-evidence-";
    private static final int MOST_SET_ASIDE = 1000;
    private static final JsonFactory JSON = new JsonFactory();

    private final Path folder;
    private final Path file;
    private final MachineInfo machine;
    private final String programVersion;
    private final InstantSource clock;

    /**
     * @param folder where the program keeps what lasts; made when it is not there
     * @param machine this machine as it may be used now
     * @param programVersion this program's version
     */
    public FindingsFile(Path folder, MachineInfo machine, String programVersion, InstantSource clock) {
        this.folder = folder.toAbsolutePath();
        file = this.folder.resolve(NAME);
        this.machine = machine;
        this.programVersion = programVersion;
        this.clock = clock;
    }

    /**
     * What was kept. Immutable.
     *
     * @param findings in the order of their claims, without runs
     * @param at when they were kept last; empty when there are none
     * @param problem empty, or a sentence that says why what was kept is not shown, and where it is now
     */
    public record Kept(List<Finding> findings, Optional<Instant> at, String problem) {
        public Kept {
            findings = List.copyOf(findings);
        }

        static Kept nothing(String problem) {
            return new Kept(List.of(), Optional.empty(), problem);
        }
    }

    /**
     * Reads what was kept.
     *
     * @throws IOException with a sentence when the folder cannot be used at all
     */
    public Kept load() throws IOException {
        if (!Files.exists(file)) {
            return Kept.nothing("");
        }
        try (InputStream in = Files.newInputStream(file)) {
            JsonTree json = JsonTree.read(in);
            String other = other(json);
            if (!other.isEmpty()) {
                return Kept.nothing("The findings kept are of " + other + ". They are set aside as " + setAside("other")
                        + ": verdicts are about the machine and the program that they were made with.");
            }
            return new Kept(findings(json), Optional.of(Instant.ofEpochMilli((long) json.number("atMillis"))), "");
        } catch (DamagedException | TraceFileException damaged) {
            return Kept.nothing("The findings kept could not be read ("
                    + damaged.getMessage().replaceFirst("\\.$", "") + "). They are set aside as " + setAside("damaged")
                    + ".");
        }
    }

    /** What differs; empty when nothing does. */
    private String other(JsonTree json) throws DamagedException {
        Map<String, String> here = place();
        JsonTree there = json.object("place");
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> each : here.entrySet()) {
            String was = there.text(each.getKey());
            if (!was.equals(each.getValue())) {
                differences.add(each.getKey() + " " + was + " (here " + each.getValue() + ")");
            }
        }
        return String.join(", ", differences);
    }

    /** What verdicts depend on, by names for people. */
    private Map<String, String> place() {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("system", machine.operatingSystem());
        place.put("processor", machine.processorName());
        place.put("logical cores", Integer.toString(machine.logicalProcessors()));
        place.put("available cores", Integer.toString(machine.availableProcessors()));
        place.put("Java", machine.javaVersion());
        place.put("Corewise", programVersion);
        return place;
    }

    private List<Finding> findings(JsonTree json) throws IOException {
        List<Finding> findings = new ArrayList<>();
        EvidenceReader evidence = new EvidenceReader(folder);
        for (JsonTree each : json.objects("findings")) {
            findings.add(new Finding(
                    one(ClaimId.values(), each.text("claim")),
                    one(Verdict.values(), each.text("verdict")),
                    each.text("figures"),
                    each.text("why"),
                    evidence.read(each.object("evidence")),
                    List.of(),
                    each.whole("repeats"),
                    each.whole("disturbed")));
        }
        return findings;
    }

    private static <E extends Enum<E>> E one(E[] values, String name) throws DamagedException {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DamagedException(name + " is not known"));
    }

    /** Moves the file out of the way and gives its new name. */
    private String setAside(String why) throws IOException {
        for (int number = 1; number < MOST_SET_ASIDE; number++) {
            Path aside = folder.resolve(NAME + "." + why + (number == 1 ? "" : "-" + number));
            if (!Files.exists(aside)) {
                Files.move(file, aside);
                return aside.getFileName().toString();
            }
        }
        throw new IOException(folder + " has too many findings that were set aside; remove some of them.");
    }

    /** Keeps these findings in the place of all kept before; none are kept when the list is empty. */
    public void keep(List<Finding> findings) throws IOException {
        Files.createDirectories(folder);
        List<Path> traces = new ArrayList<>();
        if (findings.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            AtomicFile.write(file, out -> write(findings, traces, out));
        }
        removeTracesBut(traces);
    }

    private void write(List<Finding> findings, List<Path> traces, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("atMillis", clock.millis());
            json.writeName("place");
            json.writeStartObject();
            place().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeName("findings");
            json.writeStartArray();
            for (Finding finding : findings) {
                write(finding, traces, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private void write(Finding finding, List<Path> traces, JsonGenerator json) throws IOException {
        Map<Trace, String> named = new LinkedHashMap<>();
        for (Trace trace : tracesOf(finding.evidence())) {
            Path path = folder.resolve(
                    TRACE + finding.claim().key() + "-" + clock.millis() + "-" + traces.size() + ".json.gz");
            new TraceWriter().write(trace, path);
            traces.add(path);
            named.put(trace, path.getFileName().toString());
        }
        json.writeStartObject();
        json.writeStringProperty("claim", finding.claim().name());
        json.writeStringProperty("verdict", finding.verdict().name());
        json.writeStringProperty("figures", finding.figures());
        json.writeStringProperty("why", finding.why());
        json.writeNumberProperty("repeats", finding.repeats());
        json.writeNumberProperty("disturbed", finding.disturbed());
        json.writeName("evidence");
        new EvidenceJson(json, trace -> Optional.ofNullable(named.get(trace))).write(finding.evidence());
        json.writeEndObject();
    }

    private static List<Trace> tracesOf(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Lanes lanes -> List.of(lanes.trace());
            case Evidence.Several several ->
                several.parts().stream()
                        .flatMap(part -> tracesOf(part).stream())
                        .toList();
            default -> List.of();
        };
    }

    private void removeTracesBut(List<Path> kept) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, TRACE + "*.json.gz")) {
            for (Path each : all) {
                if (!kept.contains(each)) {
                    Files.delete(each);
                }
            }
        }
    }
}
