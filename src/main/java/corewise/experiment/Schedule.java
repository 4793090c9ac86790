package corewise.experiment;

import corewise.model.Language;
import corewise.recording.NanoClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Divides the time of a check among its claims: what one leaves goes to those after it, what one takes too much is taken
 * from them. For one thread.
 */
final class Schedule {
    /** What is kept back of the budget for measuring lengths, warming up, and the last run's being longer than thought. */
    private static final double USED = 0.88;

    private final NanoClock clock;
    private final List<Claim> left;
    private final long endNanos;
    private final long startNanos;
    private long claimEndNanos;
    private double shown;

    /**
     * Begins now.
     *
     * @param asked the claims to be checked
     * @param all every claim there is
     * @param budgetOfAll the time for all of them
     */
    Schedule(NanoClock clock, Collection<Claim> asked, Collection<Claim> all, Duration budgetOfAll) {
        this.clock = clock;
        left = new ArrayList<>(asked);
        startNanos = clock.nanoTime();
        endNanos = startNanos + expected(asked, all, budgetOfAll).toNanos();
        claimEndNanos = startNanos;
    }

    /** How long the asked claims take within a budget for all of a language, at most all of it. */
    static Duration expected(Collection<Claim> asked, Collection<Claim> all, Duration budgetOfAll) {
        double whole = Arrays.stream(Language.values())
                .mapToDouble(language -> weight(all.stream()
                        .filter(claim -> claim.language() == language)
                        .toList()))
                .max()
                .orElse(1);
        double share = Math.min(1, weight(asked) / whole);
        return Duration.ofNanos(Math.round(budgetOfAll.toNanos() * USED * share));
    }

    private static double weight(Collection<Claim> claims) {
        return claims.stream().mapToDouble(Claim::weight).sum();
    }

    /** What is left of the time goes to these claims, which have been checked. */
    void again(Collection<Claim> claims) {
        left.addAll(claims);
    }

    /** A claim begins; its time is that of all that will share its runs. */
    void begin(Claim claim) {
        List<Claim> sharing = left.stream()
                .filter(other -> other.equals(claim) || (claim.group() != Claim.Group.OWN && sameRuns(claim, other)))
                .toList();
        double share = weight(sharing) / weight(left);
        long now = clock.nanoTime();
        claimEndNanos = now + Math.round(Math.max(0, endNanos - now) * share);
    }

    private static boolean sameRuns(Claim claim, Claim other) {
        return other.group() == claim.group() && other.language() == claim.language();
    }

    /** A claim has ended, however. */
    void ended(Claim claim) {
        left.remove(claim);
        claimEndNanos = clock.nanoTime();
    }

    /** The time that the claim under way still has, nanoseconds, 0 or more. */
    long claimNanos() {
        return Math.max(0, claimEndNanos - clock.nanoTime());
    }

    /** The time from now that the claims after this one may take, nanoseconds, 0 or more. */
    long laterNanos() {
        return Math.max(0, endNanos - Math.max(clock.nanoTime(), claimEndNanos));
    }

    /**
     * How far the check is when the claim under way needs so much more time, 0 to 1; never less than it was before.
     *
     * @param claimNanos the time still needed by the claim under way
     */
    double done(long claimNanos) {
        double passed = clock.nanoTime() - startNanos;
        double whole = passed + claimNanos + laterNanos();
        shown = Math.max(shown, whole <= 0 ? 0 : passed / whole);
        return shown;
    }
}
