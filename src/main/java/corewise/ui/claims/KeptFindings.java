package corewise.ui.claims;

import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the findings kept on their cards, and keeps what is found from then on. Belongs to the window's thread; files are
 * read and written elsewhere.
 */
final class KeptFindings {
    private final ClaimsServices services;
    private final Texts texts;
    private final Consumer<Throwable> onProblem;
    /** What was found before those kept were read is kept together with them. */
    private boolean read;

    /** @param onProblem is told why something could not be kept */
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
        services.background()
                .run(
                        () -> {
                            try {
                                return services.findings().load();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        kept -> {
                            read = true;
                            onRead.accept(kept);
                        },
                        // what is there may be whole: it will not be written over
                        onFailure);
    }

    /** Keeps all that is known; nothing before those kept were read. */
    void keep(List<Finding> findings) {
        if (!read) {
            return;
        }
        services.background()
                .keep(
                        texts.get("claims.findingsKept"),
                        () -> {
                            try {
                                services.findings().keep(findings);
                                return true;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        kept -> {},
                        onProblem);
    }
}
