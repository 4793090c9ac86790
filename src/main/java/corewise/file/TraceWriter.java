package corewise.file;

import corewise.model.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a trace as Chrome Trace Event JSON, everything of it, in the form documented in {@code
 * src/docs/trace-format.md}. Streams: memory does not grow with the trace's slices. Immutable and thread-safe.
 */
public final class TraceWriter {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /**
     * Writes a trace file whole or not at all; one whose name ends in {@code .gz} as gzip, about a tenth of the size.
     *
     * @throws UnwritableFileException that tells why; then nothing is left behind and a previous file is intact
     */
    public void write(Trace trace, Path file) throws UnwritableFileException {
        boolean folded = file.toString().endsWith(".gz");
        AtomicFile.write(file, folded ? out -> writeFolded(trace, out) : out -> write(trace, out));
    }

    private void writeFolded(Trace trace, OutputStream out) throws IOException {
        GZIPOutputStream folded = new GZIPOutputStream(out, BUFFER_BYTES);
        write(trace, folded);
        folded.finish();
    }

    /** Writes a trace in UTF-8, ending with a line feed; flushes the stream and leaves it open. */
    public void write(Trace trace, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("displayTimeUnit", "ms");
            Tracks tracks = new Tracks(trace);
            new TraceMetadata(json, trace).write(tracks);
            json.writeName("traceEvents");
            json.writeStartArray();
            new TrackNames(json, trace, tracks).write();
            new TraceEvents(json, trace, tracks).write();
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
}
