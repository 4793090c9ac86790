package corewise.strategy.python;

import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.workload.ListWork;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What main is told to do, as one line. Stateless. */
final class PythonJob {
    private static final JsonFactory JSON = new JsonFactory();

    private PythonJob() {}

    /**
     * The job of a run.
     *
     * @param files where the memory for events and results is
     */
    static String of(RunSpec spec, ListWork<?> work, PythonFiles files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("way", spec.way().id());
            json.writeNumberProperty("workers", spec.effectiveWorkers());
            json.writeNumberProperty("chunk", spec.effectiveChunk());
            json.writeStringProperty(
                    "method",
                    spec.options()
                            .interpreter()
                            .startMethod()
                            .map(StartMethod::id)
                            .orElse(""));
            json.writeStringProperty("work", work.spec().work().id());
            items(json, work);
            json.writeNumberProperty("payload", spec.options().payloadBytes());
            json.writeStringProperty("events", files.eventPath().toString());
            json.writeNumberProperty("capacity", files.events().capacity());
            json.writeNumberProperty("slots", files.events().slots());
            json.writeStringProperty("results", files.resultPath().toString());
            json.writeNumberProperty("result_bytes", files.results().mostBytes());
            json.writeBooleanProperty("observe", true);
            json.writeBooleanProperty("guard", !spec.options().unguarded());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void items(JsonGenerator json, ListWork<?> work) {
        json.writeName("items");
        json.writeStartArray();
        for (int item = 0; item < work.spec().items(); item++) {
            json.writeStartArray();
            for (Object value : work.portable(item)) {
                if (value instanceof Number number) {
                    json.writeNumber(number.longValue());
                } else {
                    json.writeString(value.toString());
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
