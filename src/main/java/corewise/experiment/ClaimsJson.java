package corewise.experiment;

import corewise.model.MachineInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Findings as JSON, in UTF-8: a list of claims with verdict, figures and the evidence's figures. Stateless. */
public final class ClaimsJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ClaimsJson() {}

    /** Writes all, ending with a line feed; flushes the stream and leaves it open. */
    public static void write(List<Finding> findings, ClaimTexts texts, MachineInfo machine, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("operatingSystem", machine.operatingSystem());
            json.writeStringProperty("processor", machine.processorName());
            json.writeNumberProperty("availableProcessors", machine.availableProcessors());
            json.writeName("claims");
            json.writeStartArray();
            for (Finding finding : findings) {
                write(finding, texts, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
        out.flush();
    }

    private static void write(Finding finding, ClaimTexts texts, JsonGenerator json) {
        ClaimId claim = finding.claim();
        json.writeStartObject();
        json.writeNumberProperty("claim", claim.number());
        json.writeStringProperty("key", claim.key());
        json.writeStringProperty("statement", texts.statement(claim));
        json.writeStringProperty("verdict", VerdictWords.of(finding.verdict()));
        json.writeStringProperty("figures", finding.figures());
        json.writeStringProperty("why", finding.why());
        json.writeStringProperty("rule", texts.rule(claim));
        json.writeNumberProperty("repeats", finding.repeats());
        json.writeNumberProperty("disturbed", finding.disturbed());
        json.writeName("evidence");
        new EvidenceJson(json).write(finding.evidence());
        json.writeEndObject();
    }
}
