package corewise.simulation;

import java.util.Arrays;

/**
 * What the threads of a run do, one step after another: main makes workers and hands tasks over, workers work, main takes
 * results. Belongs to one thread; is used for one run after another.
 */
abstract class Program {
    static final int NONE = Engine.NONE;

    /** Where main is first; then it begins to make workers, or items. */
    private static final byte ALONE = 0;

    static final byte MAKE = 1;

    /** Where a thread that compiles is. */
    private static final byte COMPILING = 1;

    private static final byte ENDED = 2;
    private static final long PIECE_NANOS = 1_000_000;

    /** Under which circumstances a thread needs the one lock. */
    enum Locking {
        NEVER,
        IN_ITEMS,
        ALWAYS
    }

    final Engine engine;
    final RunTable table;
    final Others others;
    final ProcessServer server;
    private final RunLock lock;
    private Locking locking = Locking.NEVER;
    private long switchNanos;

    Scenario scenario;
    WayCost cost;
    TraceLog log;
    boolean sleeps;
    int items;
    /** The number of main; below it are other programs, above it the workers. */
    int main;

    /** The item that a thread works on, or none. */
    int[] task = new int[0];
    /** Where a thread stands in its life. */
    byte[] stage = new byte[0];
    /** How much a worker has worked before, nanoseconds. */
    long[] done = new long[0];
    /** What is left of a step under the lock, nanoseconds. */
    private long[] left = new long[0];

    /** Main's time to send an item's payload, and the worker's to receive it. */
    long sendNanos;

    long receiveNanos;

    /** Whether workers are new processes: what threads run has been compiled before. */
    private boolean young;

    /** The first of the threads that compile, one a worker in the same order; above all threads where nothing is compiled. */
    private int compilers;

    private boolean mainWaits;
    /** Whether a server may make the workers. */
    private boolean served;

    long poolRunning;
    long allSubmitted;

    Program(Engine engine, RunTable table) {
        this.engine = engine;
        this.table = table;
        this.others = new Others(engine);
        this.server = new ProcessServer(engine);
        this.lock = new RunLock(engine);
    }

    /** Makes ready for a run; the table is ready already. */
    void begin(Scenario run, TraceLog traceLog) {
        scenario = run;
        cost = run.cost();
        log = traceLog;
        sleeps = run.sleeps();
        young = run.spec().usesProcesses();
        items = table.items;
        main = others.reset(run.othersMillicores());
        mainWaits = false;
        poolRunning = NONE;
        allSubmitted = NONE;
        int workers = threadsAtMost() - main - 1;
        boolean compiles = young && cost.compileNanos() > 0;
        compilers = compiles ? main + 1 + workers : Integer.MAX_VALUE;
        int threads = main + 1 + (compiles ? 2 * workers : workers);
        if (task.length < threads) {
            task = new int[threads];
            stage = new byte[threads];
            done = new long[threads];
            left = new long[threads];
        }
        Arrays.fill(task, 0, threads, NONE);
        Arrays.fill(stage, 0, threads, (byte) 0);
        Arrays.fill(done, 0, threads, 0);
        Arrays.fill(left, 0, threads, 0);
        lock.reset(threads);
        served = WayCost.mayNeedServer(run.spec().language(), run.spec().way());
        server.reset(served ? cost.serverNanos() : 0, main + 1, workers);
        switchNanos = run.spec().options().switchNanos();
    }

    /** What the lock is needed for; told at the begin of a run. */
    void locking(Locking needed) {
        locking = needed;
    }

    /** What a payload of each item costs main and the worker that it is sent to; told at the begin of a run. */
    final void payload(boolean sent) {
        long bytes = sent ? scenario.spec().options().payloadBytes() : 0;
        sendNanos = WayCost.payload(bytes, cost.sendNanosPerKilobyte());
        receiveNanos = WayCost.payload(bytes, cost.receiveNanosPerKilobyte());
    }

    /** Starts other programs and main. */
    void startMain() {
        others.begin();
        engine.start(main);
    }

    /** How many threads there can be, main and other programs among them, but without those that compile. */
    abstract int threadsAtMost();

    /** The same with those. */
    final int allThreads() {
        return compilers == Integer.MAX_VALUE ? threadsAtMost() : 2 * threadsAtMost() - main - 1;
    }

    /** What main does next, after what it does alone: core time in nanoseconds, or {@link Engine#BLOCKED} and the like. */
    abstract long mainStep();

    /** What a worker does next. */
    abstract long workerStep(int thread);

    /** Whether a result is there that main can take. */
    abstract boolean mainCanGoOn();

    final long next(int thread) {
        if (thread < main) {
            return others.next(thread);
        }
        return locking == Locking.NEVER ? step(thread) : locked(thread);
    }

    private long step(int thread) {
        if (thread >= compilers) {
            return compile(thread);
        }
        if (thread != main) {
            return workerStep(thread);
        }
        if (stage[main] != ALONE) {
            return mainStep();
        }
        stage[main] = MAKE;
        return scenario.serialNanos() + cost.beginNanos();
    }

    /** What compiles goes on in small pieces, for it ends with its process. */
    private long compile(int thread) {
        long piece = Math.min(PIECE_NANOS, cost.compileNanos() - done[thread]);
        if (piece <= 0 || stage[thread] == ENDED) {
            return Engine.ENDED;
        }
        done[thread] += piece;
        return piece;
    }

    /** A worker that is a process ends, and with it what compiles its code. */
    final void processEnded(int thread) {
        if (compilers != Integer.MAX_VALUE) {
            stage[compilers + thread - main - 1] = ENDED;
        }
    }

    private boolean needsLock(int thread) {
        return locking == Locking.ALWAYS || task[thread] != NONE;
    }

    private long locked(int thread) {
        if (left[thread] == 0) {
            if (locking == Locking.ALWAYS && lock.holder() != thread && !lock.take(thread)) {
                return Engine.BLOCKED;
            }
            long want = step(thread);
            if (want == 0) {
                return 0;
            }
            if (want < 0 || !needsLock(thread)) {
                release(thread);
                return want;
            }
            left[thread] = want;
        }
        if (lock.holder() == thread && lock.due(switchNanos)) {
            lock.release();
        }
        // where it was let go, another has it now, and this one waits
        if (lock.holder() != thread && !lock.take(thread)) {
            return Engine.BLOCKED;
        }
        long piece = Math.min(left[thread], switchNanos);
        left[thread] -= piece;
        return piece + lock.handing(cost.lockNanos());
    }

    private void release(int thread) {
        if (lock.holder() == thread) {
            lock.release();
        }
    }

    /** How many turns a thread's turn lasts. */
    final int turns(int thread) {
        return thread < main ? Others.TURNS : 1;
    }

    /** A time that the program asked for has come. */
    void expired(int number) {
        engine.wake(number);
    }

    /** A worker begins an item: what it needs for its work. */
    final long beginItem(int thread, int item, int worker) {
        table.started[item] = engine.now();
        table.worker[item] = worker;
        task[thread] = item;
        if (compilers != Integer.MAX_VALUE) {
            int compiler = compilers + thread - main - 1;
            if (stage[compiler] == 0) {
                stage[compiler] = COMPILING;
                engine.start(compiler);
            }
        }
        long nanos = table.nanos[item];
        if (sleeps) {
            return engine.sleep(nanos);
        }
        return worked(thread, nanos);
    }

    /** What so much work comes to in this worker, whose first work may be slow. */
    final long worked(int thread, long nanos) {
        if (!young) {
            return nanos;
        }
        long needed = cost.cold(nanos, done[thread]);
        done[thread] += nanos;
        return needed;
    }

    /** Main's time to take a result, and with the last one what is left to do. */
    final long taking(int before) {
        return cost.joinNanos() + (before + 1 == items ? cost.endNanos() : 0);
    }

    /** The work of an item is done, and its result is on its way. */
    final void workDone(int thread, int item) {
        task[thread] = NONE;
        if (log != null) {
            log.worked(thread, item, engine.now());
        }
    }

    /** The result of an item is there. */
    final void itemEnded(int item) {
        resultThere(item);
        tellMain();
    }

    /** The same where main is told of it apart. */
    final void resultThere(int item) {
        table.ended[item] = engine.now();
        if (log != null) {
            log.ended(item, engine.now());
        }
    }

    /** Main's time to make a worker after so many. */
    final long making(int before) {
        return served && before == 0 ? cost.makeNanos() + cost.firstNanos() : cost.makeNanos();
    }

    /** Whether main waits for what is there now; then it is for the calling worker to wake it, and for no other. */
    final boolean mainIsToBeWoken() {
        boolean wakes = mainWaits && mainCanGoOn();
        mainWaits &= !wakes;
        return wakes;
    }

    /** Wakes main if it waits for what is there now. */
    final void tellMain() {
        if (mainIsToBeWoken()) {
            engine.wake(main);
        }
    }

    final long mainBlocks() {
        mainWaits = true;
        return Engine.BLOCKED;
    }

    /** Main has this result. */
    final void joined(int item) {
        table.joined[item] = engine.now();
    }

    final long endRun() {
        engine.end();
        return Engine.ENDED;
    }

    /** Whether the results of the workers have a way to go to main. */
    boolean sendsBack() {
        return false;
    }
}
