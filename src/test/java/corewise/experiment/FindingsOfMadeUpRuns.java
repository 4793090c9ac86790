package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.InterpreterChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What all claims come to on runs that were made up: real findings with real evidence, in no time. Stateless. */
public final class FindingsOfMadeUpRuns {
    private FindingsOfMadeUpRuns() {}

    /** A finding for every check. */
    public static List<Finding> all() throws InterruptedException {
        FakeRuns runs = new FakeRuns();
        List<Finding> findings = new ArrayList<>();
        ClaimChecks checks = new LocalClaimChecks(
                runs.service,
                InterpreterChoice.USUAL,
                () -> runs.nowNanos,
                millis -> runs.nowNanos += millis * 1_000_000);
        checks.check(Set.copyOf(Check.ALL), Duration.ofMinutes(5), new CheckListener() {
            @Override
            public void begun(Check check) {}

            @Override
            public void progress(double done, Duration remaining, Fact doing) {}

            @Override
            public void found(Finding finding) {
                findings.removeIf(earlier -> earlier.check().equals(finding.check()));
                findings.add(finding);
            }

            @Override
            public void failed(Check claim, Fact why) {
                throw new IllegalStateException(claim + ": " + why);
            }
        });
        return findings;
    }
}
