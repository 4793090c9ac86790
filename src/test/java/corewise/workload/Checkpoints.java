package corewise.workload;

import corewise.recording.BlockReason;
import corewise.recording.Progress;
import corewise.recording.RunCancelledException;
import java.util.ArrayList;
import java.util.List;

/** A progress that keeps what it is told, never really blocks, and may cancel. Belongs to one thread. */
final class Checkpoints implements Progress {
    final List<Long> unitsDone = new ArrayList<>();
    final List<Long> unitsTotal = new ArrayList<>();
    final List<BlockReason> blocked = new ArrayList<>();
    private final int allowed;
    /** How many of the usual units are due at a time. */
    long part = 1;

    Checkpoints() {
        this(Integer.MAX_VALUE);
    }

    /** Cancels at the checkpoint after so many. */
    Checkpoints(int allowed) {
        this.allowed = allowed;
    }

    @Override
    public void checkpoint(long done, long total) {
        if (unitsDone.size() == allowed) {
            throw new RunCancelledException();
        }
        unitsDone.add(done);
        unitsTotal.add(total);
    }

    @Override
    public long due(long usual) {
        return usual / part;
    }

    @Override
    public void blocked(BlockReason reason, Blocking action) {
        blocked.add(reason);
    }

    /** The true units of the item. */
    long units() {
        return unitsDone.getLast();
    }

    /** Units between two checkpoints in the midst of the work, the last gap left out. */
    List<Long> fullGaps() {
        List<Long> gaps = new ArrayList<>();
        long before = 0;
        for (long done : unitsDone.subList(0, unitsDone.size() - 1)) {
            gaps.add(done - before);
            before = done;
        }
        return gaps;
    }
}
