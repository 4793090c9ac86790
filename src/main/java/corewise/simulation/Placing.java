package corewise.simulation;

/** Which core a thread goes to and waits for, as the scheduler of an operating system has it. Belongs to one thread. */
final class Placing {
    private static final int HUNDRED = 100;
    /** Of weights that differ by less than a sixth nothing is evened out. */
    private static final int NEARLY = 117;

    private final Engine engine;
    private final CoreStore cores;
    private final ThreadStore threads;
    private Program program;
    private boolean failedBefore;
    /** Whether some threads weigh more than others. */
    private boolean weighs;

    Placing(Engine engine) {
        this.engine = engine;
        cores = engine.cores;
        threads = engine.threads;
    }

    void reset(Program runs, boolean weighted) {
        program = runs;
        failedBefore = false;
        weighs = weighted;
    }

    /** The core for a thread that is new or was blocked. */
    int place(int thread) {
        int before = threads.core[thread];
        if (before != Engine.NONE && cores.current[before] == Engine.NONE) {
            return before;
        }
        int idle = cores.idle.best();
        if (idle != Engine.NONE) {
            return idle;
        }
        return before == Engine.NONE ? cores.levels.core(cores.levels.least()) : before;
    }

    /** A thread runs on a core or waits for it from now on. */
    void joins(int core, int thread) {
        cores.levels.more(core);
        cores.weight[core] += program.turns(thread);
    }

    /** It does no more. */
    void leaves(int core, int thread) {
        cores.levels.fewer(core);
        cores.weight[core] -= program.turns(thread);
    }

    /** The core with the most threads, one of them ready; none where no thread is ready. */
    int busiest() {
        LoadLevels levels = cores.levels;
        return levels.most() < 2 ? Engine.NONE : levels.core(levels.most());
    }

    /**
     * Moves threads until no core has two more than another. A difference of one is evened out at every second look only:
     * half a thread cannot be moved.
     */
    void balance() {
        LoadLevels levels = cores.levels;
        if (levels.least() == 0) {
            // an idle core takes what is ready by itself, so that nothing is
            failedBefore = false;
            return;
        }
        if (weighs) {
            balanceWeights();
            return;
        }
        while (levels.most() - levels.least() >= 2) {
            moveReady(levels.core(levels.most()), levels.core(levels.least()));
        }
        int most = levels.most();
        int least = levels.least();
        if (most == least || !failedBefore) {
            failedBefore = most != least;
            return;
        }
        failedBefore = false;
        int moves = Math.min(levels.cores(most), levels.cores(least));
        for (int move = 0; move < moves; move++) {
            moveReady(levels.core(most), levels.core(least));
        }
    }

    /**
     * The same where other programs weigh more: what is evened out is the weight. A thread is moved where it weighs no more
     * than what its core has above the average or the other below it, or twice as much at every second look; and not at all
     * where the weights are nearly the same.
     */
    private void balanceWeights() {
        while (true) {
            int from = Engine.NONE;
            int to = 0;
            long all = 0;
            for (int core = 0; core < cores.count(); core++) {
                all += cores.weight[core];
                if (cores.waiting[core] > 0 && (from == Engine.NONE || cores.weight[core] > cores.weight[from])) {
                    from = core;
                }
                if (cores.weight[core] < cores.weight[to]) {
                    to = core;
                }
            }
            if (from == Engine.NONE || HUNDRED * cores.weight[from] <= NEARLY * cores.weight[to]) {
                failedBefore = false;
                return;
            }
            double mean = (double) all / cores.count();
            double uneven = Math.min(cores.weight[from] - mean, mean - cores.weight[to]);
            int weight = program.turns(cores.first(from));
            if (weight > uneven && !(failedBefore && weight <= 2 * uneven)) {
                failedBefore = true;
                return;
            }
            failedBefore = failedBefore && weight <= uneven;
            moveReady(from, to);
        }
    }

    /** Puts a ready thread from one core's queue on another core that is busy, or about to take it. */
    void moveReady(int from, int to) {
        int thread = cores.poll(from, threads);
        leaves(from, thread);
        joins(to, thread);
        boolean alone = cores.waiting[to] == 0;
        cores.putLast(to, thread, threads);
        if (cores.current[to] != Engine.NONE) {
            if (alone) {
                cores.renewTurn(to, engine.ticks(), engine.turn(cores.current[to]));
            }
            cores.schedule(to);
        }
        cores.schedule(from);
    }
}
