package corewise.simulation;

import corewise.model.Way;

public final class SpeedCheck {
    public static void main(String[] args) {
        Simulator sim = new Simulator();
        WayCost cost = WayCost.of(50, 20, 10, 5, 3);
        for (int round = 0; round < 6; round++) {
            for (Way way : new Way[] {Way.POOL, Way.THREAD_PER_TASK, Way.VIRTUAL_THREADS, Way.WORK_STEALING}) {
                for (int turn : new int[] {0, 1})
                    for (int cores : new int[] {8, 1024})
                        for (int c : new int[] {0, 1}) {
                            SchedulerModel s = turn == 0
                                    ? SchedulerModel.NONE
                                    : SchedulerModel.linux(cores).withTurn(2_800_000);
                            Scenario sc = Scenarios.of(
                                    way,
                                    SimulatedMachine.cores(cores, s),
                                    1_000_000,
                                    ItemTimes.logNormal(10_000_000, 500, 7),
                                    c == 0 ? WayCost.NONE : cost);
                            long t = System.nanoTime();
                            Outcome o = sim.run(sc);
                            double took = System.nanoTime() - t;
                            if (round == 5)
                                System.out.printf(
                                        "%s turn=%d cores=%d costs=%d  %.3f s  events %d  %.1f M/s makespan %.3f%n",
                                        way,
                                        turn,
                                        cores,
                                        c,
                                        took / 1e9,
                                        o.events(),
                                        o.events() / took * 1e3,
                                        o.makespanNanos() / 1e9);
                        }
            }
        }
    }
}
