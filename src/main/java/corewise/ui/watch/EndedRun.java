package corewise.ui.watch;

import corewise.metrics.Comparison;
import corewise.metrics.CompletionRanks;
import corewise.session.CompletedRun;

/** What the window asks of a run that has ended. Stateless. */
public final class EndedRun {
    private EndedRun() {}

    /** Works it out on the calling thread, to be kept with the trace: with a long list it takes a while. */
    public static CompletedRun prepare(CompletedRun run) {
        // of a trace that has none it is a digest of all of it
        run.trace().id();
        CompletionRanks.of(run.trace());
        Comparison.prepare(run.trace());
        Moment.atEnd(run.trace());
        run.notices();
        return run;
    }
}
