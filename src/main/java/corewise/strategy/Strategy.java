package corewise.strategy;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.util.List;
import java.util.Optional;

/**
 * A way of running a list. Stateless and thread-safe.
 *
 * <p>The contract, whatever the way: the joined list has every result in list order, null where a task has none; each
 * task has exactly one outcome; a task that throws fails alone; every thread made has ended on return. Cancelling is
 * setting the recorder's cancel token and then interrupting the thread that called {@link #run}: workers stop at their
 * next checkpoint, sleepers are interrupted, what was done stays, and run returns normally with the interrupt cleared.
 */
public interface Strategy {

    /** Which way this is. */
    Way way();

    /** What the work is written in. */
    default Language language() {
        return Language.JAVA;
    }

    /** Makes ready what is not part of a run, before its clock starts; may take seconds the first time. */
    default void prepare() {
        // nothing to be made unless a way says so
    }

    /**
     * Makes ready one run, before its clock starts; ends soon after the run is cancelled.
     *
     * @param recorder not started yet, in a run that is measured
     */
    default <R> Prepared<R> prepare(ListWork<R> work, TraceRecorder recorder) {
        prepare();
        return () -> run(work, recorder);
    }

    /**
     * A run that can begin. Belongs to one thread at a time.
     *
     * @param <R> the result of an item
     */
    @FunctionalInterface
    interface Prepared<R> extends AutoCloseable {
        /** Runs the list; once, on the thread that is interrupted by a cancel. */
        Joined<R> run();

        /** Ends what was made ready, also where it was never run. */
        @Override
        default void close() {
            // nothing is left unless a way says so
        }
    }

    /**
     * Runs the list on the calling thread and the workers it makes; returns when all have ended.
     *
     * @param work the list and its computation
     * @param recorder started; is told everything
     * @return the joined list and, where the system set a limit, what to do about it
     */
    <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder);

    /**
     * What a run gives. Immutable.
     *
     * @param results in list order, null where a task has none
     * @param notice the limit that was met and what to do, or what else did not go as it should; empty where all went well
     */
    record Joined<R>(List<R> results, Optional<Fact> notice) {}
}
