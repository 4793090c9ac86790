package corewise.simulation;

import corewise.workload.SplitMix;

/** Workers that halve what they have, put one half aside, and take from others when they have nothing. */
final class StealingProgram extends Program {
    /** How deep a list of a million items is halved, and some more. */
    private static final int DEEPEST = 32;

    private static final byte MADE = 2;
    private static final byte JOINED = 3;
    private static final byte LAST = 4;

    private static final byte BORN = 0;
    private static final byte LOOK = 1;
    private static final byte HALVE = 2;
    private static final byte PUT = 3;
    private static final byte WORK = 4;
    private static final byte GIVE = 5;

    private int workers;
    private int made;
    private int ended;
    private int[] from = new int[0];
    private int[] to = new int[0];
    private int[] forkedBy = new int[0];
    /** What is put aside: rings of a worker each, with the place of the oldest and how many there are. */
    private int[] asideFrom = new int[0];

    private int[] asideTo = new int[0];
    private int[] asideBy = new int[0];
    private int[] oldest = new int[0];
    private int[] aside = new int[0];
    private int[] idle = new int[0];
    private int idleCount;
    private int allAside;
    private SplitMix random = new SplitMix(1);

    StealingProgram(Engine engine, RunTable table) {
        super(engine, table);
    }

    @Override
    void begin(Scenario run, TraceLog log) {
        workers = run.spec().effectiveWorkers();
        super.begin(run, log);
        made = 0;
        ended = 0;
        idleCount = 0;
        allAside = 0;
        random = new SplitMix(run.spec().list().seed());
        if (from.length < workers) {
            from = new int[workers];
            to = new int[workers];
            forkedBy = new int[workers];
            asideFrom = new int[workers * DEEPEST];
            asideTo = new int[workers * DEEPEST];
            asideBy = new int[workers * DEEPEST];
            oldest = new int[workers];
            aside = new int[workers];
            idle = new int[workers];
        }
        for (int worker = 0; worker < workers; worker++) {
            oldest[worker] = 0;
            aside[worker] = 0;
        }
    }

    @Override
    int threadsAtMost() {
        return main + 1 + workers;
    }

    @Override
    long mainStep() {
        return switch (stage[main]) {
            case MAKE -> {
                poolRunning = engine.now();
                for (int item = 0; item < items; item++) {
                    table.submitted[item] = poolRunning;
                }
                stage[main] = MADE;
                yield cost.handNanos() + cost.makeNanos();
            }
            case MADE -> {
                allSubmitted = engine.now();
                startWorker();
                stage[main] = JOINED;
                yield mainBlocks();
            }
            default -> {
                if (ended < items) {
                    yield mainBlocks();
                }
                if (stage[main] != LAST) {
                    stage[main] = LAST;
                    yield cost.endNanos();
                }
                for (int item = 0; item < items; item++) {
                    joined(item);
                }
                yield endRun();
            }
        };
    }

    @Override
    boolean mainCanGoOn() {
        return ended == items;
    }

    private void startWorker() {
        engine.start(main + 1 + made++);
    }

    @Override
    long workerStep(int thread) {
        int worker = thread - main - 1;
        return switch (stage[thread]) {
            case BORN -> {
                if (worker == 0) {
                    from[0] = 0;
                    to[0] = items;
                    forkedBy[0] = NONE;
                    stage[thread] = HALVE;
                } else {
                    stage[thread] = LOOK;
                }
                yield cost.upNanos();
            }
            case LOOK -> look(thread, worker);
            case HALVE -> {
                if (to[worker] - from[worker] > 1) {
                    stage[thread] = PUT;
                    yield cost.forkNanos();
                }
                stage[thread] = WORK;
                table.forkedBy[from[worker]] = forkedBy[worker];
                yield beginItem(thread, from[worker], worker);
            }
            case PUT -> {
                putAside(worker);
                stage[thread] = HALVE;
                yield 0;
            }
            case WORK -> {
                workDone(thread, from[worker]);
                stage[thread] = GIVE;
                yield cost.giveNanos();
            }
            default -> {
                ended++;
                itemEnded(from[worker]);
                stage[thread] = LOOK;
                yield 0;
            }
        };
    }

    private void putAside(int worker) {
        int middle = (from[worker] + to[worker]) >>> 1;
        int place = worker * DEEPEST + (oldest[worker] + aside[worker]++) % DEEPEST;
        asideFrom[place] = middle;
        asideTo[place] = to[worker];
        asideBy[place] = worker;
        to[worker] = middle;
        allAside++;
        if (idleCount > 0) {
            engine.wake(idle[--idleCount]);
        } else if (made < workers) {
            startWorker();
        }
    }

    /** Takes the youngest of one's own, or the oldest of another's. */
    private long look(int thread, int worker) {
        if (aside[worker] > 0) {
            aside[worker]--;
            get(worker, worker * DEEPEST + (oldest[worker] + aside[worker]) % DEEPEST);
            stage[thread] = HALVE;
            return cost.takeNanos();
        }
        if (allAside == 0) {
            idle[idleCount++] = thread;
            return Engine.BLOCKED;
        }
        int other = random.below(workers);
        while (aside[other] == 0) {
            other = other + 1 == workers ? 0 : other + 1;
        }
        int place = other * DEEPEST + oldest[other];
        oldest[other] = (oldest[other] + 1) % DEEPEST;
        aside[other]--;
        get(worker, place);
        stage[thread] = HALVE;
        return cost.stealNanos();
    }

    private void get(int worker, int place) {
        allAside--;
        from[worker] = asideFrom[place];
        to[worker] = asideTo[place];
        forkedBy[worker] = asideBy[place];
    }
}
