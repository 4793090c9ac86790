package corewise.simulation;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;

/** A fixed number of workers, threads or processes, that take items or chunks of them in list order. */
final class PoolProgram extends JoiningProgram {
    private static final byte MADE = 2;
    private static final byte HANDED = 3;
    private static final byte UP = 4;

    private static final byte BORN = 0;
    private static final byte TAKE = 1;
    private static final byte BEGIN = 2;
    private static final byte WORK = 3;
    private static final byte GIVE = 4;
    private static final byte WAKE = 5;

    private int workers;
    private int chunk;
    private int chunks;
    private boolean allFirst;
    private boolean awaitsStart;
    private boolean remote;
    private long wakeNanos;

    private int made;
    private int handed;
    private int taken;
    private int[] item = new int[0];
    private int[] idle = new int[0];
    private int idleFirst;
    private int idleCount;

    PoolProgram(Engine engine, RunTable table) {
        super(engine, table);
    }

    @Override
    void begin(Scenario run, TraceLog log) {
        RunSpec spec = run.spec();
        workers = spec.effectiveWorkers();
        chunk = spec.effectiveChunk();
        chunks = Math.ceilDiv(table.items, chunk);
        super.begin(run, log);
        wakeNanos = WayCost.wakesMain(spec.language(), spec.way()) ? cost.wakeNanos() : 0;
        remote = spec.usesProcesses() || spec.way() == Way.INTERPRETERS;
        allFirst = spec.usesProcesses();
        boolean python = spec.language() == Language.PYTHON;
        awaitsStart = python && !spec.usesProcesses();
        if (!remote) {
            workers = Math.min(workers, chunks);
        }
        boolean shares = python && run.interpreterLock() && !remote;
        locking(spec.way() == Way.GLOBAL_LOCK ? Locking.IN_ITEMS : shares ? Locking.ALWAYS : Locking.NEVER);
        payload(remote);
        made = 0;
        handed = 0;
        taken = 0;
        idleFirst = 0;
        idleCount = 0;
        if (item.length < threadsAtMost()) {
            item = new int[threadsAtMost()];
            idle = new int[threadsAtMost()];
        }
    }

    @Override
    int threadsAtMost() {
        return main + 1 + workers;
    }

    @Override
    boolean sendsBack() {
        return remote;
    }

    @Override
    long mainStep() {
        return switch (stage[main]) {
            case MADE -> {
                engine.start(main + 1 + made++);
                stage[main] = UP;
                yield awaitsStart ? mainBlocks() : 0;
            }
            case UP -> allFirst ? make() : handedOver();
            case HANDED -> handedOver();
            case MAKE -> make();
            case JOINED -> {
                joinTaken();
                yield join();
            }
            default -> join();
        };
    }

    private long handedOver() {
        handed++;
        if (idleCount > 0) {
            wakeIdle();
        }
        return make();
    }

    /** Makes a worker or hands the next chunk over. */
    private long make() {
        if (allFirst && made < workers) {
            stage[main] = MADE;
            return making(made);
        }
        if (poolRunning < 0) {
            poolRunning = engine.now();
        }
        if (handed == chunks) {
            allSubmitted = engine.now();
            stage[main] = JOIN;
            return 0;
        }
        long now = engine.now();
        int end = Math.min(items, (handed + 1) * chunk);
        for (int each = handed * chunk; each < end; each++) {
            table.submitted[each] = now;
        }
        if (made < workers) {
            stage[main] = MADE;
            return making(made);
        }
        stage[main] = HANDED;
        return cost.handNanos() + sendNanos * (end - handed * chunk);
    }

    @Override
    boolean mainCanGoOn() {
        return stage[main] == UP ? stage[main + made] != BORN : joins.any();
    }

    private void wakeIdle() {
        int thread = idle[idleFirst];
        idleFirst = idleFirst + 1 == idle.length ? 0 : idleFirst + 1;
        idleCount--;
        engine.wake(thread);
    }

    @Override
    long workerStep(int thread) {
        return switch (stage[thread]) {
            case BORN -> {
                long wait = server.await(thread);
                if (wait != 0) {
                    yield wait;
                }
                stage[thread] = TAKE;
                if (awaitsStart) {
                    tellMain();
                }
                yield cost.upNanos();
            }
            case TAKE -> take(thread);
            case BEGIN -> {
                stage[thread] = WORK;
                yield beginItem(thread, item[thread], thread - main - 1);
            }
            case WORK -> {
                workDone(thread, item[thread]);
                stage[thread] = GIVE;
                yield worked(thread, cost.giveNanos());
            }
            case WAKE -> {
                engine.wake(main);
                yield goOn(thread, item[thread]);
            }
            default -> given(thread);
        };
    }

    private long take(int thread) {
        if (taken == handed) {
            if (handed == chunks) {
                return Engine.ENDED;
            }
            int place = idleFirst + idleCount++;
            idle[place >= idle.length ? place - idle.length : place] = thread;
            return Engine.BLOCKED;
        }
        item[thread] = taken++ * chunk;
        stage[thread] = BEGIN;
        return worked(thread, cost.takeNanos()) + receiveNanos;
    }

    private long given(int thread) {
        int ended = item[thread];
        joins.come(ended);
        resultThere(ended);
        if (mainIsToBeWoken()) {
            stage[thread] = WAKE;
            return wakeNanos;
        }
        return goOn(thread, ended);
    }

    /** With the next item of its chunk, or of the queue. */
    private long goOn(int thread, int ended) {
        int next = ended + 1;
        if (chunk > 1 && next < items && next % chunk != 0) {
            item[thread] = next;
            stage[thread] = BEGIN;
            return worked(thread, cost.takeNanos()) + receiveNanos;
        }
        stage[thread] = TAKE;
        return 0;
    }
}
