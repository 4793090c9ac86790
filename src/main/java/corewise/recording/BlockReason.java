package corewise.recording;

import corewise.model.SliceState;

/** Why a task needs no core for a while. Immutable. */
public enum BlockReason {
    ASLEEP(SliceState.ASLEEP),
    ON_LOCK(SliceState.ON_LOCK);

    private final SliceState state;

    BlockReason(SliceState state) {
        this.state = state;
    }

    SliceState state() {
        return state;
    }
}
