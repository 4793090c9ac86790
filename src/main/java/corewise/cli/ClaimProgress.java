package corewise.cli;

import corewise.experiment.CheckListener;
import corewise.experiment.ClaimId;
import corewise.experiment.ClaimTexts;
import corewise.experiment.Finding;
import corewise.experiment.VerdictWords;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says how the checking of claims goes on, and keeps what was found. For one thread. */
final class ClaimProgress implements CheckListener {
    private static final double STEP = 0.05;

    private final PrintStream notes;
    private final ClaimTexts texts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private double said = -STEP;

    ClaimProgress(PrintStream notes, ClaimTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public void begun(ClaimId claim) {
        notes.println(claim.number() + ". " + texts.statement(claim));
    }

    @Override
    public void progress(double done, Duration remaining, String doing) {
        if (done - said >= STEP) {
            said = done;
            notes.println(
                    "   " + Math.round(done * 100) + " %, about " + Durations.inWords(remaining) + " left: " + doing);
        }
    }

    @Override
    public void found(Finding finding) {
        findings.add(finding);
        notes.println("   " + VerdictWords.of(finding.verdict()) + ": " + finding.figures());
    }

    @Override
    public void failed(ClaimId claim, String message) {
        problems.add("Claim " + claim.number() + ": " + message);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
