package corewise.ui.watch;

import corewise.model.Way;

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

    /** The markers of a way at a moment of a run that is under way. */
    static CodeMarkers at(Way way, CodeListing code, Moment moment) {
        if (moment.ended() || moment.joined() == moment.items()) {
            return NONE;
        }
        int inHands = moment.ready() + moment.running() + moment.blocked();
        String main = mainPlace(way, moment);
        boolean workersWork = way != Way.SERIAL && inHands > 0;
        return new CodeMarkers(code.line(main), workersWork ? code.line("work") : CodeListing.NOWHERE, inHands);
    }

    private static String mainPlace(Way way, Moment moment) {
        if (way == Way.SERIAL) {
            return "main";
        }
        if (way.startsWorkerPerTask()) {
            return moment.allSubmitted() ? "join" : "start";
        }
        return ofPool(moment);
    }

    private static String ofPool(Moment moment) {
        if (!moment.allSubmitted()) {
            return "submit";
        }
        return moment.shutDown() ? "join" : "shutdown";
    }
}
