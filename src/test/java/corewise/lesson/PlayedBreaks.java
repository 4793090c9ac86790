package corewise.lesson;

import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;
import java.util.stream.Stream;

/** What a learner may set at each "try to break it" on a played machine of four cores. Stateless. */
public final class PlayedBreaks {
    static final int CORES = 4;
    private static final Here HERE = new Here(CORES, true, true, true);
    private static final Here WITHOUT_PYTHON = new Here(CORES, true, false, false);
    private static final long MILLI = 1_000_000;

    private PlayedBreaks() {}

    /** The run of a way as it has to be set so that a task is broken, on a machine without Python. */
    public static RunSpec broken(String lesson, int place, RunSpec run) {
        Set breaks = cases().stream()
                .filter(each -> each.lesson.equals(lesson) && each.place == place)
                .toList()
                .getLast()
                .breaks;
        return breaks.run(run.way());
    }

    /**
     * A task of a lesson, a list that breaks it and one that does not.
     *
     * @param place among the tasks of its kind in the lesson, from 0
     */
    record Case(String lesson, int place, Here here, Set breaks, Set keeps) {
        @Override
        public String toString() {
            return lesson + " " + place + (here.python() ? "" : " without Python");
        }
    }

    /** What the learner might have set. */
    record Set(ListSpec list, int workers, RunOptions options) {
        RunSpec run(Way way) {
            return new RunSpec(way, list, workers, options);
        }
    }

    private static Set set(Work work, int items, long nanos, Lengths lengths, int workers) {
        return new Set(new ListSpec(work, items, lengths, nanos, 3), workers, RunOptions.DEFAULTS);
    }

    private static Set set(int items, long nanos, int workers) {
        return set(Work.PRIMES, items, nanos, Lengths.EQUAL, workers);
    }

    private static Set onOneCore(Set set) {
        return new Set(set.list, set.workers, set.options.withCores(1));
    }

    private static Set sending(Set set, int bytes) {
        return new Set(set.list, set.workers, set.options.withPayload(bytes));
    }

    private static Set inPython(Set set) {
        return new Set(set.list, set.workers, set.options.inPython(InterpreterChoice.USUAL));
    }

    static List<Case> cases() {
        Set usual = set(24, 40 * MILLI, CORES);
        Set asleep = set(Work.WAIT, 24, 40 * MILLI, Lengths.EQUAL, 2);
        Set crumbs = set(400, 10_000, CORES);
        Set dust = set(2_000, 400, CORES);
        Set long12 = set(12, 200 * MILLI, CORES);
        return List.of(
                new Case("01-one-core", 0, HERE, asleep, usual),
                new Case("02-bars", 0, HERE, usual, set(24, 40 * MILLI, 1)),
                // ten items on four cores keep 3.3 busy, nine keep three
                new Case("02-bars", 0, HERE, set(10, 40 * MILLI, CORES), set(9, 40 * MILLI, CORES)),
                new Case("03-thread-each", 0, HERE, crumbs, usual),
                new Case("04-ready", 0, HERE, set(4, 60 * MILLI, 4), set(12, 60 * MILLI, 4)),
                new Case("05-pool", 0, HERE, asleep, usual),
                new Case("06-long-or-short", 0, HERE, crumbs, usual),
                new Case(
                        "07-who-is-first",
                        0,
                        HERE,
                        set(Work.PRIMES, 4, 100 * MILLI, Lengths.MIXED, 2),
                        set(24, 10 * MILLI, 4)),
                new Case(
                        "08-join", 0, HERE, set(40, 40 * MILLI, 4), set(Work.PRIMES, 24, 40 * MILLI, Lengths.GIANT, 4)),
                new Case(
                        "09-processes",
                        0,
                        HERE,
                        set(24, 100 * MILLI, CORES),
                        sending(set(16, 3 * MILLI, CORES), 4_000_000)),
                new Case("10-global-lock", 0, HERE, inPython(long12), inPython(set(12, 100_000, CORES))),
                new Case("10-global-lock", 0, WITHOUT_PYTHON, asleep, usual),
                new Case("11-how-much-faster", 0, HERE, onOneCore(usual), usual),
                new Case(
                        "12-results",
                        0,
                        HERE,
                        set(Work.SHARED_TOTAL, 8, MILLI, Lengths.EQUAL, 4),
                        set(Work.SHARED_TOTAL_LOCK, 8, MILLI, Lengths.EQUAL, 4)),
                new Case("13-challenge", 0, HERE, dust, usual),
                new Case("13-challenge", 1, HERE, usual, onOneCore(usual)),
                new Case("13-challenge", 2, HERE, onOneCore(set(24, 40 * MILLI, 8)), usual));
    }

    /** What comes out so for other reasons than the lesson's: items too short to be under way together, or too few. */
    static List<Case> chances() {
        Set crumb = set(1, 900, CORES);
        Set crumbs = set(50, 900, CORES);
        return Stream.of(
                        // crumbs: main is busy with what lies between the items
                        new Chance("01-one-core", 0, crumbs),
                        // one core of all is full
                        new Chance("02-bars", 0, onOneCore(set(24, 40 * MILLI, CORES))),
                        // each is over before the next thread is there
                        new Chance("04-ready", 0, crumbs),
                        new Chance("04-ready", 0, crumb),
                        // more threads than cores, that are over soon
                        new Chance("04-ready", 0, set(6, 8 * MILLI, CORES)),
                        // asleep they need no core
                        new Chance("04-ready", 0, set(Work.WAIT, 4, 60 * MILLI, Lengths.EQUAL, CORES)),
                        // the first worker has them all
                        new Chance("07-who-is-first", 0, set(4, 900, 2)),
                        new Chance("08-join", 0, set(8, 900, 2)),
                        new Chance("07-who-is-first", 0, set(1, 40 * MILLI, 2)),
                        // one item for eight workers
                        new Chance("13-challenge", 2, set(1, 40 * MILLI, 8)))
                .map(chance -> new Case(chance.lesson, chance.place, HERE, chance.set, chance.set))
                .toList();
    }

    /** What a learner may have set, that must not pass. */
    private record Chance(String lesson, int place, Set set) {}
}
