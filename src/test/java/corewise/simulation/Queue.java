package corewise.simulation;

import corewise.model.Way;
import corewise.workload.SplitMix;

/** Customers that come at random to servers that need random times, on the simulation's engine. */
public final class Queue extends Program {
    private static final double SERVICE = 1_000_000;

    private final int servers;
    private final long[] gaps;
    private final long[] came;
    private double waited;
    private int coming;
    private int begun;
    private int served;
    private final int[] resting;
    private int idle;

    private Queue(int servers, double rho, long seed, Engine engine, RunTable table) {
        super(engine, table);
        this.servers = servers;
        int customers = table.items;
        gaps = new long[customers];
        came = new long[customers];
        resting = new int[servers];
        SplitMix random = new SplitMix(seed);
        for (int i = 0; i < customers; i++) {
            gaps[i] = Math.max(1, Math.round(-StrictMath.log(1 - Spread.unit(random)) * SERVICE / (rho * servers)));
        }
    }

    /** Ready to begin. */
    public record Prepared(Engine engine, Queue queue, int customers) {
        /** The mean time that customers waited, in mean times of service. */
        public double run() {
            queue.startMain();
            engine.run();
            return queue.waited / customers / SERVICE;
        }
    }

    /** Each customer takes a random time. */
    static double meanWait(int servers, double rho, int customers, long seed) {
        long[] service = new long[customers];
        SplitMix random = new SplitMix(seed + 1_000);
        for (int i = 0; i < customers; i++) {
            service[i] = Math.max(1, Math.round(-StrictMath.log(1 - Spread.unit(random)) * SERVICE));
        }
        return prepared(servers, rho, ItemTimes.copied(service), customers, seed)
                .run();
    }

    /** Each takes the same time. */
    public static Prepared constant(int servers, double rho, int customers, long seed) {
        return prepared(servers, rho, ItemTimes.equal((long) SERVICE), customers, seed);
    }

    private static Prepared prepared(int servers, double rho, ItemTimes times, int customers, long seed) {
        Engine engine = new Engine(() -> false);
        RunTable table = new RunTable();
        table.reset(times, customers);
        // main has a core of its own
        Scenario scenario = Scenarios.free(Way.POOL, servers + 1, customers, times);
        Queue queue = new Queue(servers, rho, seed, engine, table);
        queue.begin(scenario, null);
        engine.begin(scenario, queue, null);
        return new Prepared(engine, queue, customers);
    }

    @Override
    int threadsAtMost() {
        return main + 1 + servers;
    }

    @Override
    long mainStep() {
        if (stage[main] == MAKE) {
            for (int server = 1; server <= servers; server++) {
                engine.start(main + server);
            }
            stage[main]++;
            return gaps[0];
        }
        came[coming++] = engine.now();
        if (idle > 0) {
            engine.wake(resting[--idle]);
        }
        return coming == gaps.length ? Engine.ENDED : gaps[coming];
    }

    @Override
    long workerStep(int thread) {
        if (stage[thread] == 1) {
            served++;
            if (served == gaps.length) {
                return endRun();
            }
        }
        if (begun == coming) {
            stage[thread] = 0;
            resting[idle++] = thread;
            return Engine.BLOCKED;
        }
        stage[thread] = 1;
        waited += engine.now() - came[begun];
        return table.nanos[begun++];
    }

    @Override
    boolean mainCanGoOn() {
        return true;
    }
}
