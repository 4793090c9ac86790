package corewise.lesson;

import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.RunOptions;
import corewise.model.Work;
import java.util.List;

/** What a learner may set at each "try to break it" on a machine of two cores: what breaks it, and what does not. */
final class RealBreaks {
    static final int CORES = 2;
    private static final long MILLI = 1_000_000;
    private static final Here TWO = new Here(CORES, true, true, true);

    private RealBreaks() {}

    /** What is set. */
    record Set(Work work, int items, Lengths lengths, long nanos, int workers, RunOptions options) {
        Set onOneCore() {
            return new Set(work, items, lengths, nanos, workers, options.withCores(1));
        }

        Set sending(int bytes) {
            return new Set(work, items, lengths, nanos, workers, options.withPayload(bytes));
        }

        Set inPython() {
            return new Set(work, items, lengths, nanos, workers, options.inPython(InterpreterChoice.USUAL));
        }
    }

    /**
     * A task of a lesson.
     *
     * @param place among the tasks of its kind in the lesson, from 0
     * @param python whether it is the one for machines with Python
     */
    record Case(String lesson, int place, boolean python, Set breaks, Set keeps) {
        Here here(Here real) {
            return new Here(real.cores(), real.coreIds(), python, python);
        }

        Step.Break step() {
            return Lessons.builtIn(lesson).on(here(TWO)).stream()
                    .filter(Step.Break.class::isInstance)
                    .map(Step.Break.class::cast)
                    .toList()
                    .get(place);
        }

        int number() {
            return Lessons.builtIn(lesson).number(step());
        }

        @Override
        public String toString() {
            return lesson + " " + place + (python ? "" : " without Python");
        }
    }

    private static Set set(Work work, int items, long nanos, Lengths lengths, int workers) {
        return new Set(work, items, lengths, nanos, workers, RunOptions.DEFAULTS);
    }

    private static Set set(int items, long nanos, int workers) {
        return set(Work.PRIMES, items, nanos, Lengths.EQUAL, workers);
    }

    static List<Case> cases() {
        Set usual = set(12, 40 * MILLI, CORES);
        Set asleep = set(Work.WAIT, 12, 40 * MILLI, Lengths.EQUAL, 2);
        Set crumbs = set(200, 5_000, CORES);
        Set pair = set(Work.PRIMES, 4, 80 * MILLI, Lengths.MIXED, 2);
        return List.of(
                new Case("01-one-core", 0, true, asleep, usual),
                new Case("02-bars", 0, true, usual, set(12, 40 * MILLI, 1)),
                new Case("03-thread-each", 0, true, crumbs, usual),
                new Case("04-ready", 0, true, set(2, 60 * MILLI, 2), set(6, 60 * MILLI, 2)),
                new Case("05-pool", 0, true, asleep, usual),
                new Case("06-long-or-short", 0, true, crumbs, usual),
                new Case("07-who-is-first", 0, true, pair, set(16, 10 * MILLI, 4)),
                new Case("08-join", 0, true, usual, set(Work.PRIMES, 12, 30 * MILLI, Lengths.GIANT, 2)),
                new Case(
                        "09-processes",
                        0,
                        true,
                        set(12, 150 * MILLI, CORES),
                        set(12, 3 * MILLI, 2).sending(4_000_000)),
                new Case(
                        "10-global-lock",
                        0,
                        true,
                        set(12, 200 * MILLI, CORES).inPython(),
                        set(12, 1 * MILLI, CORES).inPython()),
                new Case("10-global-lock", 0, false, asleep, usual),
                new Case("11-how-much-faster", 0, true, set(16, 30 * MILLI, 2).onOneCore(), set(16, 30 * MILLI, 2)),
                new Case(
                        "12-results",
                        0,
                        true,
                        set(Work.SHARED_TOTAL, 8, 5 * MILLI, Lengths.EQUAL, 4),
                        set(Work.SHARED_TOTAL_LOCK, 8, MILLI, Lengths.EQUAL, 4)),
                new Case("13-challenge", 0, true, set(400, 500, CORES), usual),
                new Case("13-challenge", 1, true, set(24, 20 * MILLI, CORES), usual.onOneCore()),
                new Case("13-challenge", 2, true, set(12, 30 * MILLI, 8).onOneCore(), set(12, 40 * MILLI, CORES)));
    }
}
