package corewise.ui.board;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is drawn in one frame.
 *
 * @param layout where everything stands
 * @param reader the trace and how it is read
 * @param state the board at the shown moment
 * @param phase whether it is a preview, a live run or a replay
 * @param texts the words on it
 * @param sample utilisation of the window that ended last before the shown moment, empty where there is none
 * @param moving whether time passes
 * @param marked tasks that something is told of
 * @param values whether the joined list shows results and not only the numbers of their items
 */
@OnWindowThread
record BoardFrame(
        BoardLayout layout,
        BoardReader reader,
        BoardState state,
        Phase phase,
        Texts texts,
        Optional<UtilisationSample> sample,
        boolean moving,
        List<Integer> marked,
        boolean values) {

    /** What is shown. */
    enum Phase {
        /** A list that has not run yet. */
        PREVIEW,
        /** A run whose clock has not started yet. */
        WARMING_UP,
        LIVE,
        REPLAY
    }

    /** The text of a key, its places filled in. */
    String text(String key, Object... values) {
        return texts.get(key, values);
    }

    TraceView trace() {
        return reader.trace();
    }

    int items() {
        return state.taskCount();
    }

    /** Whether what is known of processes as a whole holds for the shown moment: it is not kept for every moment. */
    boolean showsNewest() {
        return phase == Phase.LIVE || state.nanos() >= RunTimes.makespanNanos(trace());
    }

    /** Busy share of a core, 0 to 1, NaN where it is not known. */
    float busy(int processor) {
        return sample.map(window -> window.busy(processor)).orElse(UtilisationSample.UNKNOWN);
    }

    /** Share of a core that our tasks had, as far as it was busy; NaN where that is not known. */
    float ours(int processor) {
        return preview()
                ? UtilisationSample.UNKNOWN
                : Math.min(busy(processor), state.own().share(processor));
    }

    /** Whether of any core our tasks can be told from all else. */
    boolean tellsOurs() {
        return IntStream.range(0, layout.lanes().processors()).anyMatch(core -> !Float.isNaN(ours(core)));
    }

    boolean preview() {
        return phase == Phase.PREVIEW || phase == Phase.WARMING_UP;
    }
}
