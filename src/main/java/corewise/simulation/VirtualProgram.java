package corewise.simulation;

/**
 * A virtual thread for each item: main makes them, carriers run them in the order in which they can go on. A carrier is a
 * thread of its own, one a processor; nothing takes it away from a virtual thread that computes.
 */
final class VirtualProgram extends JoiningProgram {
    private static final byte MADE = 2;

    private static final byte BORN = 0;
    private static final byte LOOK = 1;
    private static final byte BEGIN = 2;
    private static final byte WORK = 3;
    private static final byte GIVE = 4;

    private int carriers;
    private int carriersMade;
    private int made;
    /** The virtual threads that can go on, as a ring. */
    private int[] queue = new int[0];

    private int queueFirst;
    private int queued;
    private int[] item = new int[0];
    private int[] idle = new int[0];
    private int idleCount;

    VirtualProgram(Engine engine, RunTable table) {
        super(engine, table);
    }

    @Override
    void begin(Scenario run, TraceLog log) {
        carriers = run.usableProcessors();
        super.begin(run, log);
        made = 0;
        carriersMade = 0;
        queueFirst = 0;
        queued = 0;
        idleCount = 0;
        if (queue.length < items) {
            queue = new int[items];
        }
        if (item.length < threadsAtMost()) {
            item = new int[threadsAtMost()];
            idle = new int[threadsAtMost()];
        }
    }

    @Override
    int threadsAtMost() {
        return main + 1 + carriers;
    }

    @Override
    long mainStep() {
        return switch (stage[main]) {
            case MAKE -> make();
            case MADE -> {
                table.launched[made] = engine.now();
                canGoOn(made++);
                yield make();
            }
            case JOINED -> {
                joinTaken();
                yield join();
            }
            default -> join();
        };
    }

    private long make() {
        if (made == items) {
            allSubmitted = engine.now();
            return join();
        }
        table.submitted[made] = engine.now();
        stage[main] = MADE;
        return cost.makeNanos();
    }

    @Override
    boolean mainCanGoOn() {
        return joins.any();
    }

    /** A virtual thread can go on: a carrier that has nothing to do takes it. */
    private void canGoOn(int virtual) {
        int place = queueFirst + queued++;
        queue[place >= queue.length ? place - queue.length : place] = virtual;
        if (idleCount > 0) {
            engine.wake(idle[--idleCount]);
        } else if (carriersMade < carriers) {
            engine.start(main + 1 + carriersMade++);
        }
    }

    @Override
    void expired(int number) {
        if (number >= firstSleeper()) {
            canGoOn(number - firstSleeper());
        } else {
            super.expired(number);
        }
    }

    /** Numbers from here on are virtual threads that are asleep. */
    private int firstSleeper() {
        return threadsAtMost();
    }

    @Override
    long workerStep(int thread) {
        return switch (stage[thread]) {
            case BORN -> {
                stage[thread] = LOOK;
                yield cost.upNanos();
            }
            case LOOK -> look(thread);
            case BEGIN -> beginOrSleep(thread);
            case WORK -> {
                if (!sleeps) {
                    workDone(thread, item[thread]);
                }
                stage[thread] = GIVE;
                yield cost.giveNanos();
            }
            default -> {
                joins.come(item[thread]);
                itemEnded(item[thread]);
                stage[thread] = LOOK;
                yield 0;
            }
        };
    }

    private long look(int thread) {
        if (queued == 0) {
            idle[idleCount++] = thread;
            return Engine.BLOCKED;
        }
        int virtual = queue[queueFirst];
        queueFirst = queueFirst + 1 == queue.length ? 0 : queueFirst + 1;
        queued--;
        item[thread] = virtual;
        if (table.started[virtual] >= 0) {
            // it has slept, which was all its work
            slept(virtual);
            stage[thread] = WORK;
            return 0;
        }
        stage[thread] = BEGIN;
        return cost.takeNanos();
    }

    private void slept(int virtual) {
        if (log != null) {
            log.slept(virtual, table.started[virtual], engine.now());
        }
    }

    private long beginOrSleep(int thread) {
        if (!sleeps) {
            stage[thread] = WORK;
            return beginItem(thread, item[thread], item[thread]);
        }
        int virtual = item[thread];
        table.started[virtual] = engine.now();
        table.worker[virtual] = virtual;
        engine.expireAfter(table.nanos[virtual], firstSleeper() + virtual);
        stage[thread] = LOOK;
        return 0;
    }
}
