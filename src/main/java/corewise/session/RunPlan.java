package corewise.session;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs to be made one after another: all ways, then all again. Immutable.
 *
 * @param specs one a way, of one list, in this order; at least one
 * @param repeat how often, at least 1
 * @param rotated whether each repeat begins one way later than the one before, so that none is always first
 * @param pauseMillis between two runs, so that what one leaves behind does not disturb the next; 0 for none
 */
public record RunPlan(List<RunSpec> specs, int repeat, boolean rotated, long pauseMillis) {
    /** The pause of a race where nothing else is said, milliseconds. */
    public static final long RACE_PAUSE_MILLIS = 500;

    /** Beyond so many threads made one after another a note is due. */
    private static final int MANY_THREADS = 2_000;

    public RunPlan {
        specs = List.copyOf(specs);
    }

    /** Runs in turns, without a pause. */
    public RunPlan(List<RunSpec> specs, int repeat) {
        this(specs, repeat, false, 0);
    }

    /** The runs of one repeat, counted from 0, in their order. */
    public List<RunSpec> turn(int number) {
        List<RunSpec> turn = new ArrayList<>(specs);
        if (rotated) {
            Collections.rotate(turn, -(number % specs.size()));
        }
        return turn;
    }

    /** The first three ways, once each. */
    public static RunPlan ofFirstThree(ListSpec list, int workers) {
        return new RunPlan(
                Way.FIRST_THREE.stream()
                        .map(way -> new RunSpec(way, list, workers))
                        .toList(),
                1);
    }

    /** All runs, repeat by repeat. */
    public List<RunSpec> all() {
        List<RunSpec> all = new ArrayList<>();
        for (int number = 0; number < repeat; number++) {
            all.addAll(turn(number));
        }
        return all;
    }

    /** The list that is run. */
    public ListSpec list() {
        return specs.getFirst().list();
    }

    /** So many threads made one after another that a note is due. */
    public boolean makesManyThreads() {
        return list().items() > MANY_THREADS && specs.stream().anyMatch(spec -> spec.way() == Way.THREAD_PER_TASK);
    }

    /** Processes of which not all can be there at once. */
    public boolean makesManyProcesses() {
        return list().items() > RunSpec.MAX_PROCESSES
                && specs.stream().anyMatch(spec -> spec.way() == Way.PROCESS_PER_TASK);
    }
}
