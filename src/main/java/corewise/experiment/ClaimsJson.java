package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.RunTimes;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.model.Way;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * Findings as JSON, in UTF-8: a list of claims with the language it was checked in, verdict, figures and the evidence's figures. Whatever is told stands
 * there as {@code text}, the sentence in English, {@code key}, which names the sentence in every language, and {@code values},
 * its values by name, each with its {@code kind}: a {@code count}, {@code nanos}, a {@code share}, a {@code factor}, and so on;
 * one with an interval is {@code between}. Amounts in evidence are what their {@code measure} says: {@code NANOS}, {@code
 * FACTOR} or {@code NUMBER}. Numbers that are not known are null. Stateless.
 */
public final class ClaimsJson {
    private ClaimsJson() {}

    /**
     * Writes all, ending with a line feed; flushes the stream and leaves it open.
     *
     * @param sentences makes sentences of facts
     */
    public static void write(
            List<Finding> findings, MachineInfo machine, Function<Fact, String> sentences, OutputStream out)
            throws IOException {
        JsonMapper json = FindingsMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(new StdConvertingSerializer(Fact.class, new StdConverter<Fact, Sentence>() {
                            @Override
                            public Sentence convert(Fact fact) {
                                return new Sentence(sentences.apply(fact), fact.key(), fact.values());
                            }
                        }))
                        .addSerializer(new StdConvertingSerializer(Trace.class, new StdConverter<Trace, Run>() {
                            @Override
                            public Run convert(Trace trace) {
                                return new Run(trace.spec().way(), RunTimes.makespanNanos(trace));
                            }
                        })))
                .build();
        try {
            json.writeValue(out, All.of(findings, machine));
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private record All(String operatingSystem, String processor, int availableProcessors, List<Checked> claims) {
        static All of(List<Finding> findings, MachineInfo machine) {
            return new All(
                    machine.operatingSystem(),
                    machine.processorName(),
                    machine.availableProcessors(),
                    findings.stream()
                            .map(finding -> Checked.of(finding, machine))
                            .toList());
        }
    }

    private record Checked(
            int claim,
            String key,
            Fact statement,
            Language language,
            Optional<InterpreterInfo> interpreter,
            Fact verdict,
            Fact figures,
            Fact why,
            Fact rule,
            int repeats,
            int disturbed,
            Evidence evidence) {
        static Checked of(Finding finding, MachineInfo machine) {
            return new Checked(
                    finding.claim().number(),
                    finding.claim().key(),
                    Fact.of(finding.claim().textKey()),
                    finding.language(),
                    finding.interpreter(),
                    Fact.of(finding.verdict().textKey()),
                    finding.figures(),
                    finding.why(),
                    ClaimPlan.of(finding.check(), machine).rule(),
                    finding.repeats(),
                    finding.disturbed(),
                    finding.evidence());
        }
    }

    /** A fact with the sentence made of it. */
    private record Sentence(String text, String key, Map<String, Value> values) {}

    /** What is told of a run whose slices are evidence. */
    private record Run(Way way, long makespanNanos) {}
}
