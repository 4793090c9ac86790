package corewise.metrics;

import corewise.model.ListSpec;
import corewise.model.Way;

/** Why runs are not compared, or why what a comparison gave is in doubt: a fact, not a sentence. Immutable. */
public sealed interface Reason {

    /** They worked on different lists: other work, items, lengths, size or seed. */
    record OtherList(ListSpec one, ListSpec other) implements Reason {}

    /** They were made on different machines. */
    record OtherMachine(Conditions.Machine one, Conditions.Machine other) implements Reason {}

    /** They were run by different versions of Java. */
    record OtherRuntime(String one, String other) implements Reason {}

    /** They could use different numbers of cores. */
    record OtherCores(int one, int other) implements Reason {}

    /** Other programs took very different shares of the core time, 0 to about 1: medians of both. */
    record OtherLoad(double one, double other) implements Reason {}

    /** Runs of this way lack so many results together. */
    record MissingResults(Way way, long count) implements Reason {}

    /** There is no serial run to measure against. */
    record NoSerialRun() implements Reason {}

    /** Computing was sped up by more than the cores it could use at most: the serial runs were disturbed, or these not. */
    record BeyondCores(double speedup, int cores) implements Reason {}

    /** There is one run only, which proves little. */
    record OneRun(Way way) implements Reason {}

    /** The times of the runs of both ways overlap. */
    record Overlap(Way one, Way other) implements Reason {}
}
