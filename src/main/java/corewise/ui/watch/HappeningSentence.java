package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.ui.fx.Grouped;
import corewise.ui.fx.Texts;

/** Says with numbers what is happening at a moment of a run. Stateless but for its texts. */
final class HappeningSentence {
    private final Texts texts;

    HappeningSentence(Texts texts) {
        this.texts = texts;
    }

    /** The sentence for a moment of a run. */
    String of(RunSpec spec, Moment moment) {
        if (moment.stopped()) {
            return texts.get("happening.stopped", Grouped.of(moment.results()), Grouped.of(moment.items()));
        }
        if (spec.way() == Way.SERIAL) {
            return serial(moment);
        }
        return spec.way().startsWorkerPerTask() ? threads(moment) : pool(moment);
    }

    private String serial(Moment moment) {
        if (moment.finished() == moment.items()) {
            return texts.get("happening.serial.done", Grouped.of(moment.items()));
        }
        return texts.get(
                "happening.serial",
                moment.finished(),
                Grouped.of(moment.finished()),
                Grouped.of(Math.max(0, moment.notStarted())));
    }

    private String threads(Moment moment) {
        if (moment.finished() == moment.items()) {
            return texts.get("happening.threads.done", Grouped.of(moment.items()));
        }
        String counts = texts.get(
                "happening.threads",
                Grouped.of(moment.startedThreads()),
                Grouped.of(moment.running()),
                Grouped.of(moment.ready()),
                Grouped.of(moment.finished()));
        String blocked =
                moment.blocked() == 0 ? "" : texts.get("happening.threads.blocked", Grouped.of(moment.blocked()));
        String main = moment.allSubmitted()
                ? texts.get("happening.threads.joining", Grouped.of(moment.firstNotJoined()))
                : texts.get("happening.threads.starting");
        return join(counts, blocked, main);
    }

    private String pool(Moment moment) {
        if (moment.finished() == moment.items()) {
            return texts.get("happening.pool.done", Grouped.of(moment.items()));
        }
        int inHands = moment.running() + moment.ready() + moment.blocked();
        String counts = texts.count("happening.pool.workers", inHands);
        String queue = texts.count("happening.pool.queued", moment.notStarted());
        String rest = moment.allSubmitted()
                ? texts.get("happening.pool.joining", Grouped.of(moment.firstNotJoined()))
                : texts.get("happening.pool.submitting");
        return join(counts, queue, rest);
    }

    private static String join(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }
}
