package corewise.ui.whatif;

import corewise.simulation.Question;
import corewise.simulation.SchedulerModel;

/**
 * Keeps sweeps quick where many threads share few cores for long: their turns are made longer there, so that a run has no
 * more than so many. What switching costs is then too small by less than a thousandth of the time. Stateless.
 */
final class Easing {
    private static final long MOST_TURNS = 5_000;

    private Easing() {}

    /** About how many turns a run has. */
    static long turns(Question question) {
        SchedulerModel scheduler = question.machine().scheduler();
        long workers = question.spec().effectiveWorkers();
        if (workers <= question.machine().processors() || scheduler.turnNanos() == 0) {
            return question.spec().list().items();
        }
        double work =
                (double) question.times().meanNanos() * question.spec().list().items();
        return question.spec().list().items() + (long) (work / scheduler.turnNanos());
    }

    /** The question as a sweep asks it. */
    static Question eased(Question question) {
        long turns = turns(question) - question.spec().list().items();
        if (turns <= MOST_TURNS) {
            return question;
        }
        SchedulerModel scheduler = question.machine().scheduler();
        double longer = scheduler.turnNanos() * (turns / (double) MOST_TURNS);
        long turn = (long) Math.min(SchedulerModel.LONGEST_NANOS, longer);
        return question.on(question.machine().with(scheduler.withTurn(turn)));
    }
}
