package corewise.strategy.process;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The last that a child wrote to its standard error, all of which is handed on. Thread-safe; never waits for more. */
public final class StandardErrorTail {
    private static final int KEPT = 2_000;
    private static final int LINES = 4;
    /** Taken at a time at most: a child that never stops writing must not keep who looks from the others. */
    private static final int MOST_AT_ONCE = 64 << 10;

    private final InputStream stream;
    private final OutputStream all;

    @GuardedBy("this")
    private String kept = "";

    /** @param all takes everything that is read */
    public StandardErrorTail(InputStream stream, OutputStream all) {
        this.stream = stream;
        this.all = all;
    }

    /** Takes what is there, as far as that is not too much at a time, so that the child can go on writing. */
    public synchronized void drain() {
        try {
            int left = MOST_AT_ONCE;
            int available = stream.available();
            while (available > 0 && left > 0) {
                byte[] more = stream.readNBytes(Math.min(available, left));
                left -= more.length;
                all.write(more);
                kept += new String(more, StandardCharsets.UTF_8);
                kept = kept.substring(Math.max(0, kept.length() - KEPT));
                available = stream.available();
            }
        } catch (IOException closed) {
            // with the process; what was read before is all there is
            return;
        }
    }

    /** The last lines in one, empty when there are none. */
    public synchronized String lastLines() {
        List<String> lines = kept.strip().lines().toList();
        StringBuilder last = new StringBuilder();
        for (int line = Math.max(0, lines.size() - LINES); line < lines.size(); line++) {
            last.append(last.isEmpty() ? "" : " / ").append(lines.get(line).strip());
        }
        return last.toString();
    }
}
