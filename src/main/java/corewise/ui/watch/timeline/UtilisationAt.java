package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.picture.lanes.TimelineLayout;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;

/** Tells how busy a core was at a place of a timeline. Stateless. */
final class UtilisationAt {
    private UtilisationAt() {}

    /** In words, where a height is in a core's band of utilisation. */
    static Optional<String> words(TraceView trace, TimelineLayout layout, long nanos, double y, Texts texts) {
        int core = layout.bandAt(y);
        if (core < 0
                || layout.utilisationHeight() == 0
                || y < layout.top() + layout.utilisationTop(core)
                || y >= layout.top() + layout.utilisationTop(core) + layout.utilisationHeight()) {
            return Optional.empty();
        }
        return Optional.of(sample(trace.utilisation(), nanos)
                .filter(sample -> !Float.isNaN(sample.busy(core)))
                .map(sample -> texts.get(
                        "timeline.utilisation",
                        core,
                        Math.round(100 * sample.busy(core)),
                        texts.quantities().moment(sample.windowNanos()),
                        texts.quantities().moment(sample.endNanos())))
                .orElseGet(() -> texts.get("timeline.utilisation.unknown", core)));
    }

    private static Optional<UtilisationSample> sample(List<UtilisationSample> samples, long nanos) {
        return samples.stream()
                .filter(sample -> sample.endNanos() > nanos && sample.endNanos() - sample.windowNanos() <= nanos)
                .findFirst();
    }
}
