package corewise.simulation;

import corewise.model.Language;
import corewise.model.RunSpec;

/** A worker for each item, thread or process, made by main one after another. */
final class PerTaskProgram extends JoiningProgram {
    private static final byte MADE = 2;
    private static final byte UP = 3;

    private static final byte BORN = 0;
    private static final byte TAKE = 1;
    private static final byte BEGIN = 2;
    private static final byte WORK = 3;
    private static final byte GIVE = 4;
    private static final byte READY = 5;

    private boolean processes;
    private boolean python;
    /** Whether main waits until a thread is there, and the thread until main lets it begin: as Java starts threads. */
    private boolean meet;

    private int atOnce;
    private int made;
    private int alive;

    PerTaskProgram(Engine engine, RunTable table) {
        super(engine, table);
    }

    @Override
    void begin(Scenario run, TraceLog log) {
        super.begin(run, log);
        RunSpec spec = run.spec();
        processes = spec.usesProcesses();
        python = spec.language() == Language.PYTHON;
        meet = !python && !processes;
        atOnce = spec.effectiveWorkers();
        boolean shares = python && run.interpreterLock() && !processes;
        locking(shares ? Locking.ALWAYS : Locking.NEVER);
        payload(processes);
        made = 0;
        alive = 0;
    }

    @Override
    int threadsAtMost() {
        return main + 1 + table.items;
    }

    @Override
    boolean sendsBack() {
        return processes;
    }

    @Override
    long mainStep() {
        return switch (stage[main]) {
            case MADE -> {
                int item = made++;
                alive++;
                if (!processes) {
                    table.launched[item] = engine.now();
                }
                engine.start(main + 1 + item);
                stage[main] = UP;
                if (meet && engine.hasCore(main + made)) {
                    // neither has to wait for the other
                    stage[main + made] = READY;
                    stage[main] = MAKE;
                    yield 0;
                }
                yield processes ? 0 : mainBlocks();
            }
            case UP -> {
                if (meet) {
                    engine.wake(main + made);
                }
                yield make();
            }
            case MAKE -> make();
            case JOINED -> {
                joinTaken();
                yield made < items ? make() : join();
            }
            default -> made < items ? make() : join();
        };
    }

    private long make() {
        if (made == items) {
            allSubmitted = engine.now();
            return join();
        }
        if (alive == atOnce) {
            // Python's main takes a result to make room; Java's waits for room
            stage[main] = JOIN;
            return python && joins.any() ? take() : mainBlocks();
        }
        stage[main] = MADE;
        table.submitted[made] = engine.now();
        return making(made) + sendNanos;
    }

    @Override
    boolean mainCanGoOn() {
        if (stage[main] == UP) {
            return stage[main + made] != BORN;
        }
        return (made < items && !python) ? alive < atOnce : joins.any() || (made < items && alive < atOnce);
    }

    @Override
    long workerStep(int thread) {
        int item = thread - main - 1;
        return switch (stage[thread]) {
            case BORN -> {
                long wait = server.await(thread);
                if (wait != 0) {
                    yield wait;
                }
                stage[thread] = meet ? READY : TAKE;
                if (!processes) {
                    tellMain();
                }
                yield meet ? Engine.BLOCKED : cost.upNanos();
            }
            case READY -> {
                stage[thread] = TAKE;
                yield cost.upNanos();
            }
            case TAKE -> {
                if (processes) {
                    table.launched[item] = engine.now();
                }
                stage[thread] = BEGIN;
                yield worked(thread, cost.takeNanos()) + receiveNanos;
            }
            case BEGIN -> {
                stage[thread] = WORK;
                yield beginItem(thread, item, item);
            }
            case WORK -> {
                workDone(thread, item);
                stage[thread] = GIVE;
                yield worked(thread, cost.giveNanos());
            }
            default -> {
                alive--;
                processEnded(thread);
                joins.come(item);
                itemEnded(item);
                yield Engine.ENDED;
            }
        };
    }
}
