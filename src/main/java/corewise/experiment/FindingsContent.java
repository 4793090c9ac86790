package corewise.experiment;

import corewise.fact.Fact;
import corewise.file.TraceReader;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * All that is in a file of findings. Immutable.
 *
 * @param format of the file; 1 had sentences
 * @param atMillis when it was written
 * @param place what verdicts depend on
 * @param findings in the order of their claims
 */
record FindingsContent(int format, long atMillis, Map<String, String> place, List<Entry> findings) {
    static final int FORMAT = 2;

    FindingsContent {
        place = Map.copyOf(place);
        findings = List.copyOf(findings);
    }

    static FindingsContent of(List<Finding> findings, long atMillis, Map<String, String> place) {
        return new FindingsContent(
                FORMAT, atMillis, place, findings.stream().map(Entry::of).toList());
    }

    /**
     * A finding without its runs.
     *
     * @param language earlier versions, which checked in Java only, did not tell it
     */
    record Entry(
            ClaimId claim,
            Optional<Language> language,
            Optional<InterpreterInfo> interpreter,
            Verdict verdict,
            Fact figures,
            Fact why,
            int repeats,
            int disturbed,
            Evidence evidence) {
        Entry {
            if (!claim.languages().contains(language.orElse(Language.JAVA))) {
                throw new IllegalArgumentException(claim + " is not checked in " + language);
            }
        }

        static Entry of(Finding finding) {
            return new Entry(
                    finding.claim(),
                    Optional.of(finding.language()),
                    finding.interpreter(),
                    finding.verdict(),
                    finding.figures(),
                    finding.why(),
                    finding.repeats(),
                    finding.disturbed(),
                    finding.evidence());
        }

        Finding finding() {
            return new Finding(
                    claim,
                    language.orElse(Language.JAVA),
                    interpreter,
                    verdict,
                    figures,
                    why,
                    evidence,
                    List.of(),
                    repeats,
                    disturbed);
        }
    }

    List<Finding> found() {
        return findings.stream().map(Entry::finding).toList();
    }

    /** All that is to be told of them. */
    Stream<Fact> facts() {
        return findings.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.figures(), each.why()), each.evidence().names()));
    }

    void write(JsonMapper json, OutputStream out) throws IOException {
        try {
            json.writeValue(out, this);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * What reads and writes it: traces as the names of their files.
     *
     * @param folder where files are that are read; those of other folders are never opened
     * @param written the files that were written
     */
    static JsonMapper mapper(Path folder, Map<Trace, Path> written) {
        SimpleModule traces = new SimpleModule();
        traces.addSerializer(Trace.class, new StdSerializer<Trace>(Trace.class) {
            @Override
            public void serialize(Trace trace, JsonGenerator json, SerializationContext context) {
                json.writeString(written.get(trace).getFileName().toString());
            }
        });
        traces.addDeserializer(Trace.class, new StdDeserializer<Trace>(Trace.class) {
            @Override
            public Trace deserialize(JsonParser json, DeserializationContext context) {
                String name = json.getValueAsString("");
                if (!name.matches("[\\w.-]*\\w")) {
                    throw new IllegalArgumentException("not the name of a file: " + name);
                }
                try {
                    return new TraceReader().read(folder.resolve(name)).trace();
                } catch (IOException lost) {
                    throw new UncheckedIOException(lost);
                }
            }
        });
        return FindingsMapper.builder().addModule(traces).build();
    }
}
