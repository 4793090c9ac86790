package corewise.experiment;

import java.util.List;

/** Every claim that can be checked, by number. Stateless. */
final class Claims {
    static final List<Claim> ALL = List.of(
            new SerialShareClaim(),
            new FasterClaim(),
            new OwnProcessorClaim(),
            new OrderDiffersClaim(),
            new ResultSameClaim(),
            new FirstCreatedClaim(),
            new LockComputingClaim(),
            new LockProcessesClaim());

    private Claims() {}
}
