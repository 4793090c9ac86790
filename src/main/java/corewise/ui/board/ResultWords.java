package corewise.ui.board;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.text.Quantities;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;

/** Results as text. Stateless. */
public final class ResultWords {
    private static final String CUT = "\u2026";

    private ResultWords() {}

    /** A result that is known, whole; empty for one that is no text, as the band of a picture. */
    public static Optional<String> value(Optional<?> result, Quantities quantities) {
        return result.flatMap(known -> switch (known) {
            case Long number -> Optional.of(quantities.count(number));
            case String text -> Optional.of(text);
            default -> Optional.empty();
        });
    }

    /** In its place a short text that is equal for equal results; empty while a run is under way, and without a result. */
    public static Optional<String> digest(TraceView trace, int task) {
        return trace instanceof Trace ended && ended.hasDigest(task) && ended.outcome(task) == TaskOutcome.DONE
                ? Optional.of(HexFormat.of().toHexDigits((int) ended.resultDigest(task)))
                : Optional.empty();
    }

    /** The text, or as much of its begin and its end as fits; empty where not even the first and the last sign do. */
    public static String shortened(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        for (int kept = text.length() - 1; kept >= 2; kept--) {
            String shorter = text.substring(0, (kept + 1) / 2) + CUT + text.substring(text.length() - kept / 2);
            if (fits.test(shorter)) {
                return shorter;
            }
        }
        return "";
    }
}
