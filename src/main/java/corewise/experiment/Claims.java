package corewise.experiment;

import java.util.List;

/** Every claim that can be checked, by number. Stateless. */
final class Claims {
    static final List<Claim> ALL = List.of(
            new SerialShareClaim(),
            new FullUseClaim(),
            new FasterClaim(),
            new OwnProcessorClaim(),
            new FewLongManyShortClaim(),
            new UpToTenClaim(),
            new FreeWorkerClaim(),
            new OrderDiffersClaim(),
            new ResultSameClaim(),
            new FirstCreatedClaim(),
            new LockComputingClaim(),
            new LockBlockedClaim(),
            new LockProcessesClaim(),
            new TwiceThreadsClaim(),
            new StartingFreeClaim(),
            new VirtualFasterClaim());

    private Claims() {}
}
