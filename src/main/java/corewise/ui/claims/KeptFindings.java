package corewise.ui.claims;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.experiment.Check;
import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * All that was found, from one start of the program to the next. Files are read and written in the background, one after
 * another: what was found before those kept were read is kept together with them. Thread-safe.
 */
final class KeptFindings {
    private final ClaimsServices services;
    private final Texts texts;
    private final Consumer<Throwable> onProblem;

    @GuardedBy("this")
    private final Map<Check, Finding> known = new TreeMap<>();

    /** What is there may be whole where it could not be read: it will not be written over. */
    @GuardedBy("this")
    private boolean read;

    /** @param onProblem is told on the window's thread why something could not be kept */
    KeptFindings(ClaimsServices services, Texts texts, Consumer<Throwable> onProblem) {
        this.services = services;
        this.texts = texts;
        this.onProblem = onProblem;
    }

    /**
     * Reads them.
     *
     * @param onRead is given them
     * @param onFailure is given why they could not be read
     */
    void read(Consumer<FindingsFile.Kept> onRead, Consumer<Throwable> onFailure) {
        services.background().run(this::load, onRead, onFailure);
    }

    private FindingsFile.Kept load() {
        try {
            FindingsFile.Kept kept = services.findings().load();
            synchronized (this) {
                kept.findings().forEach(finding -> known.putIfAbsent(finding.check(), finding));
                read = true;
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a finding, and returns when it is kept: whoever checks claims measures nothing while that is written. Called on
     * the checking thread; an interrupt does not end it.
     */
    void found(Finding finding) {
        synchronized (this) {
            known.put(finding.check(), finding);
        }
        keep().join();
    }

    /** These are all that there are now. */
    void replace(List<Finding> findings) {
        synchronized (this) {
            known.clear();
            findings.forEach(finding -> known.put(finding.check(), finding));
        }
        keep();
    }

    @CanIgnoreReturnValue
    private CompletableFuture<Void> keep() {
        return services.keep(texts.get("claims.findingsKept"), this::write, onProblem);
    }

    /** Keeps all that is known; nothing where those kept were not read. */
    private void write() throws IOException {
        List<Finding> findings;
        synchronized (this) {
            if (!read) {
                return;
            }
            findings = List.copyOf(known.values());
        }
        services.findings().keep(findings);
    }
}
