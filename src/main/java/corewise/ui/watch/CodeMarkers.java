package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Set;

/**
 * Where in the code main and the workers are. Immutable.
 *
 * @param mainLine line of main, {@link CodeListing#NOWHERE} when it is done or has not begun
 * @param workersLine line of the workers, {@link CodeListing#NOWHERE} when none has a task
 * @param workers how many workers have a task in their hands
 */
record CodeMarkers(int mainLine, int workersLine, int workers) {
    /** Nobody is anywhere. */
    static final CodeMarkers NONE = new CodeMarkers(CodeListing.NOWHERE, CodeListing.NOWHERE, 0);

    private static final String WORK = "work";

    /** The markers at a moment of a run that is under way. */
    static CodeMarkers at(RunSpec spec, CodeListing code, Moment moment) {
        if (moment.ended() || moment.joined() == moment.items()) {
            return NONE;
        }
        int busy = moment.busyWorkers();
        Way way = spec.way();
        String main = mainPlace(spec, moment);
        boolean workersWork = way != Way.SERIAL && busy > 0;
        return new CodeMarkers(code.line(main), workersWork ? code.line(WORK) : CodeListing.NOWHERE, busy);
    }

    /** The places that a listing of this way must have. */
    static Set<String> places(Way way) {
        if (way == Way.SERIAL) {
            return Set.of("main");
        }
        return way.startsWorkerPerTask() ? Set.of("start", WORK, "join") : Set.of("submit", WORK, "shutdown", "join");
    }

    private static String mainPlace(RunSpec spec, Moment moment) {
        if (spec.way() == Way.SERIAL) {
            return "main";
        }
        if (spec.way().startsWorkerPerTask()) {
            return moment.allSubmitted() ? "join" : "start";
        }
        return ofPool(spec.language(), moment);
    }

    private static String ofPool(Language language, Moment moment) {
        if (!moment.allSubmitted()) {
            return "submit";
        }
        // some pools are closed only after the last result: whoever takes results is past handing over; Python's wait
        // for
        // results in the line that hands over, or close without waiting
        boolean past = language == Language.PYTHON || moment.shutDown() || moment.joined() > 0;
        return past ? "join" : "shutdown";
    }
}
