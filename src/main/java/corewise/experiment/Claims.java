package corewise.experiment;

import static corewise.model.Language.JAVA;
import static corewise.model.Language.PYTHON;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every claim that can be checked, by number, in each of its languages. Stateless. */
final class Claims {
    static final List<Claim> ALL = List.of(
            new SerialShareClaim(JAVA),
            new SerialShareClaim(PYTHON),
            new FullUseClaim(JAVA),
            new FullUseClaim(PYTHON),
            new FasterClaim(JAVA),
            new FasterClaim(PYTHON),
            new OwnProcessorClaim(),
            new FewLongManyShortClaim(JAVA),
            new FewLongManyShortClaim(PYTHON),
            new UpToTenClaim(JAVA),
            new UpToTenClaim(PYTHON),
            new FreeWorkerClaim(JAVA),
            new FreeWorkerClaim(PYTHON),
            new OrderDiffersClaim(JAVA),
            new OrderDiffersClaim(PYTHON),
            new ResultSameClaim(JAVA),
            new ResultSameClaim(PYTHON),
            new FirstCreatedClaim(JAVA),
            new FirstCreatedClaim(PYTHON),
            new LockComputingClaim(),
            new RealLockComputingClaim(),
            new LockBlockedClaim(),
            new RealLockBlockedClaim(),
            new LockProcessesClaim(JAVA),
            new LockProcessesClaim(PYTHON),
            new TwiceThreadsClaim(),
            new StartingFreeClaim(),
            new VirtualFasterClaim(),
            new PoolFasterClaim(JAVA),
            new PoolFasterClaim(PYTHON),
            new ThreadsUselessClaim(),
            new MapOrderClaim());

    private static final Map<Check, Claim> BY_CHECK =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Claim::check, Function.identity()));

    private Claims() {}

    /** The claim of a check. */
    static Claim of(Check check) {
        return BY_CHECK.get(check);
    }
}
