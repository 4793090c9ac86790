package corewise.lesson;

import corewise.metrics.RunTimes;
import corewise.metrics.Sample;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.model.WaitSource;
import java.util.function.LongBinaryOperator;

/**
 * Between what a figure of a run would have been if no other program had run: what others cannot have changed of it. They
 * only make a run longer, tasks readier and cores less busy with us; what tasks slept, or had of a core, they needed in any
 * case. Pure functions of traces. Stateless.
 */
final class Unloaded {
    private Unloaded() {}

    /** The least and the greatest that the figure would have been; both as measured where load does not matter. */
    static Sample range(Figure figure, Trace run, int task) {
        double measured = figure.of(run, task);
        return switch (figure.load()) {
            case LEAVES -> Sample.of(measured);
            case RAISES -> Sample.of(Math.min(measured, least(figure, run, task, measured)), measured);
            case LOWERS -> Sample.of(measured, Math.max(measured, most(figure, run, measured)));
        };
    }

    private static double least(Figure figure, Trace run, int task, double measured) {
        if (run.info().waitSource() == WaitSource.NONE) {
            return 0;
        }
        return switch (figure) {
            case TIME -> shortest(run);
            case SPAN -> needed(run, task);
            // told apart from waiting for a core, it is what the work needs
            case LENGTH -> measured;
            default -> 0;
        };
    }

    private static double most(Figure figure, Trace run, double measured) {
        if (figure == Figure.BLOCKED) {
            // a share of the time that tasks had a worker; what of it they were ready might not have been
            double ready = Figure.READY.of(run, 0);
            return ready < 1 ? measured / (1 - ready) : 1;
        }
        int cores = Math.min(run.spec().effectiveWorkers(), run.machine().availableProcessors());
        double shortest = least(Figure.TIME, run, 0, 0);
        double busy = shortest == 0 ? cores : Math.min(cores, RunTimes.runningNanos(run) / shortest);
        return figure == Figure.OCCUPANCY ? busy * measured / RunTimes.busyCores(run) : busy;
    }

    /** No run of these tasks by these workers is over sooner. */
    private static double shortest(Trace run) {
        long longest = overTasks(run, Math::max);
        double byWorkers = (double) overTasks(run, Long::sum) / run.spec().effectiveWorkers();
        double byCores = (double) RunTimes.runningNanos(run) / run.machine().availableProcessors();
        return Math.max((double) longest, Math.max(byWorkers, byCores));
    }

    private static long overTasks(Trace run, LongBinaryOperator together) {
        long all = 0;
        for (int task = 0; task < run.taskCount(); task++) {
            all = together.applyAsLong(all, needed(run, task));
        }
        return all;
    }

    /** What a task ran and slept; who is blocked on a lock may be so because its holder had no core. */
    private static long needed(Trace run, int task) {
        return TaskTimes.runningNanos(run, task) + TaskTimes.asleepNanos(run, task);
    }
}
