package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.fact.ToldIOException;
import corewise.fact.Value;
import corewise.file.AtomicFile;
import corewise.file.IoReason;
import corewise.file.TraceWriter;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings in a file, as facts, so that they outlive the program; the runs behind them are not kept, but for the traces that
 * are evidence, which are files beside it. Verdicts are about one machine and one program: what comes of others is set
 * aside, and so is what is damaged; nothing is overwritten unread. For one thread at a time.
 */
public final class FindingsFile implements FindingStore {
    static final String NAME = "claims-findings.json";
    private static final String TRACE = "claims-evidence-";
    private static final int MOST_SET_ASIDE = 1000;

    private final Path folder;
    private final Path file;
    private final MachineInfo machine;
    private final String programVersion;
    private final InstantSource clock;
    private final Predicate<Fact> tellable;

    /**
     * @param folder where the program keeps what lasts; made when it is not there
     * @param machine this machine as it may be used now
     * @param programVersion this program's version
     * @param tellable whether there is a sentence for a fact; findings with others are damaged
     */
    public FindingsFile(
            Path folder, MachineInfo machine, String programVersion, InstantSource clock, Predicate<Fact> tellable) {
        this.folder = folder.toAbsolutePath();
        file = this.folder.resolve(NAME);
        this.machine = machine;
        this.programVersion = programVersion;
        this.clock = clock;
        this.tellable = tellable;
    }

    /**
     * What was kept. Immutable.
     *
     * @param findings in the order of their claims, without runs
     * @param at when they were kept last; empty when there are none
     * @param problem why what was kept is not shown, and where it is now; empty when there is nothing to tell
     */
    public record Kept(List<Finding> findings, Optional<Instant> at, Optional<Fact> problem) {
        public Kept {
            findings = List.copyOf(findings);
        }

        /** Nothing, and nothing to tell. */
        public static Kept nothing() {
            return new Kept(List.of(), Optional.empty(), Optional.empty());
        }

        private static Kept not(Fact problem) {
            return new Kept(List.of(), Optional.empty(), Optional.of(problem));
        }
    }

    /**
     * Reads what was kept.
     *
     * @throws IOException when the folder cannot be used at all
     */
    @Override
    public Kept load() throws IOException {
        if (!Files.exists(file)) {
            return Kept.nothing();
        }
        try {
            return read();
        } catch (JacksonException damaged) {
            return Kept.not(damaged(reason(damaged)));
        }
    }

    private Kept read() throws IOException {
        JsonMapper json = FindingsContent.mapper(folder, Map.of());
        JsonNode tree;
        try (InputStream in = Files.newInputStream(file)) {
            tree = json.readTree(in);
        }
        boolean ofOurs = tree.path("place").isObject() && tree.path("findings").isArray();
        if (ofOurs && tree.path("format").asInt(1) != FindingsContent.FORMAT) {
            return Kept.not(Fact.of("findings.otherFormat").verbatim("aside", setAside("other")));
        }
        List<Value> differences = ofOurs ? differences(tree.path("place")) : List.of();
        if (!differences.isEmpty()) {
            return Kept.not(Fact.of("findings.other")
                    .series("differences", Value.Joint.COMMA, differences)
                    .verbatim("aside", setAside("other")));
        }
        if (!tree.isObject()) {
            return Kept.not(damaged(Fact.of("findings.damagedFrom").number("at", 0)));
        }
        FindingsContent content = json.treeToValue(tree, FindingsContent.class);
        if (!content.facts().allMatch(tellable)) {
            return Kept.not(damaged(Fact.of("findings.unknownFact")));
        }
        return new Kept(content.found(), Optional.of(Instant.ofEpochMilli(content.atMillis())), Optional.empty());
    }

    private Fact damaged(Fact reason) throws IOException {
        return Fact.of("findings.damaged").fact("reason", reason).verbatim("aside", setAside("damaged"));
    }

    private static Fact reason(JacksonException damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException lost) {
                return lost.getCause() instanceof Told told
                        ? told.fact()
                        : Fact.of("findings.evidenceLost").fact("problem", IoReason.of(lost));
            }
        }
        String place = damaged.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("/"));
        if (!place.isEmpty()) {
            return Fact.of("findings.damagedAt").verbatim("place", place);
        }
        TokenStreamLocation at = damaged.getLocation();
        return Fact.of("findings.damagedFrom").number("at", at == null ? 0 : Math.max(0, at.getByteOffset()));
    }

    private List<Value> differences(JsonNode there) {
        List<Value> differences = new ArrayList<>();
        place().forEach((what, here) -> {
            String was = there.path(what).asString("");
            if (!was.equals(here)) {
                differences.add(new Value.Within(Fact.of("findings.difference." + what)
                        .verbatim("was", was)
                        .verbatim("here", here)));
            }
        });
        return differences;
    }

    /** What verdicts depend on. */
    private Map<String, String> place() {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("system", machine.operatingSystem());
        place.put("processor", machine.processorName());
        place.put("logicalCores", Integer.toString(machine.logicalProcessors()));
        place.put("availableCores", Integer.toString(machine.availableProcessors()));
        place.put("java", machine.javaVersion());
        place.put("corewise", programVersion);
        return place;
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
        throw new ToldIOException(Fact.of("findings.tooManyAside").verbatim("folder", folder), null);
    }

    /** Keeps these findings in the place of all kept before; none are kept when the list is empty. */
    @Override
    public void keep(List<Finding> findings) throws IOException {
        Files.createDirectories(folder);
        Map<Trace, Path> traces = new LinkedHashMap<>();
        if (findings.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            for (Finding finding : findings) {
                keepTraces(finding.claim(), finding.evidence(), traces);
            }
            FindingsContent content = FindingsContent.of(findings, clock.millis(), place());
            AtomicFile.write(file, out -> content.write(FindingsContent.mapper(folder, traces), out));
        }
        removeTracesBut(List.copyOf(traces.values()));
    }

    private void keepTraces(ClaimId claim, Evidence evidence, Map<Trace, Path> traces) throws IOException {
        if (evidence instanceof Evidence.Several several) {
            for (Evidence part : several.parts()) {
                keepTraces(claim, part, traces);
            }
        } else if (evidence instanceof Evidence.Lanes lanes) {
            Path path = folder.resolve(TRACE + claim.key() + "-" + clock.millis() + "-" + traces.size() + ".json.gz");
            new TraceWriter().write(lanes.trace(), path);
            traces.put(lanes.trace(), path);
        }
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
