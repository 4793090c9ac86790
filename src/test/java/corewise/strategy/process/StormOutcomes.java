package corewise.strategy.process;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How tasks of a storm's runs ended, each as fits its result. For one thread. */
public final class StormOutcomes {
    private final Map<TaskOutcome, Integer> counts = new EnumMap<>(TaskOutcome.class);

    /**
     * Counts the tasks of a run.
     *
     * @param which the run, for people
     * @param notice what was said of what was refused or not replaced
     * @throws AssertionError when an outcome does not fit
     */
    public void add(String which, Trace trace, List<?> results, Optional<?> notice) {
        for (int task = 0; task < trace.taskCount(); task++) {
            TaskOutcome outcome = trace.outcome(task);
            boolean result = results.get(task) != null;
            boolean fits = switch (outcome) {
                case DONE -> result;
                case LOST -> !result;
                // what was never begun is said so
                case NOT_RUN -> !result && notice.isPresent();
                default -> false;
            };
            if (!fits) {
                throw new AssertionError(which + ": task " + task + " is " + outcome + " with the result "
                        + results.get(task) + " and the notice " + notice);
            }
            counts.merge(outcome, 1, Integer::sum);
        }
    }

    /** How many tasks ended so. */
    public int of(TaskOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
