package corewise.ui.watch.timeline;

import corewise.metrics.KeyMoment;
import corewise.metrics.OrderBy;
import corewise.metrics.Overtaking;
import corewise.model.CoreSlice;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.text.Texts;
import java.util.Comparator;

/** Says in a sentence what happens at a moment that matters, and why. Stateless. */
final class MomentWords {
    private MomentWords() {}

    /** Who overtook whom, and what held the other up most. */
    static String overtaking(Trace trace, KeyMoment moment, Texts texts) {
        if (trace.endedNanos(moment.overtaken()) == TraceView.UNKNOWN_NANOS) {
            return texts.get("timeline.moment.overtakingNever", moment.task(), moment.overtaken());
        }
        Overtaking seen = Overtaking.between(trace, OrderBy.FINISHED, moment.overtaken(), moment.task());
        Overtaking.Part most = seen.parts().stream()
                .max(Comparator.comparingLong(Overtaking.Part::nanos))
                .orElseThrow();
        String why = texts.get(key(trace, most.cause()), texts.quantities().duration(most.nanos()));
        return texts.get(
                "timeline.moment.overtaking",
                moment.task(),
                moment.overtaken(),
                texts.quantities().duration(seen.aheadNanos()),
                why);
    }

    private static String key(Trace trace, Overtaking.Cause cause) {
        return "order.why."
                + switch (cause) {
                    case BEGAN -> "started";
                    case RAN -> trace.info().waitSource() == WaitSource.NONE ? "ranOrWaited" : "ran";
                    case READY -> "ready";
                    case BLOCKED -> "blocked";
                    case HANDED_OVER -> "handedOver";
                    case GOT_WORKER -> "gotWorker";
                    case FIRST_TURN -> "firstTurn";
                    case UNACCOUNTED -> "unaccounted";
                };
    }

    /** From which core to which a task moves. */
    static String move(TraceView trace, KeyMoment moment, Texts texts) {
        int to = trace.lastSlice(moment.task());
        while (to != TraceView.NONE && trace.sliceStartNanos(to) > moment.nanos()) {
            to = trace.previousSlice(to);
        }
        int from = trace.previousSlice(to);
        while (trace.sliceProcessor(from) == CoreSlice.UNKNOWN_PROCESSOR) {
            from = trace.previousSlice(from);
        }
        return texts.get("timeline.moment.move", moment.task(), trace.sliceProcessor(from), trace.sliceProcessor(to));
    }

    /** Which task starts last, and how many have ended by then. */
    static String lastStart(TraceView trace, KeyMoment moment, Texts texts) {
        int ended = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            long end = trace.endedNanos(task);
            ended += end != TraceView.UNKNOWN_NANOS && end <= moment.nanos() ? 1 : 0;
        }
        return texts.get("timeline.moment.lastStart", moment.task(), ended);
    }
}
