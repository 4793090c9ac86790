package corewise.cli;

import corewise.experiment.Check;
import corewise.experiment.CheckListener;
import corewise.experiment.Finding;
import corewise.fact.Fact;
import corewise.text.Texts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says how the checking of claims goes on, and keeps what was found. For one thread. */
final class ClaimProgress implements CheckListener {
    private static final double STEP = 0.05;

    private final PrintStream notes;
    private final Texts texts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Fact> problems = new ArrayList<>();
    private double said = -STEP;

    ClaimProgress(PrintStream notes, Texts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public void begun(Check check) {
        tell(check.claim().numbered());
    }

    @Override
    public void progress(double done, Duration remaining, Fact doing) {
        if (done - said >= STEP) {
            said = done;
            tell(Fact.of("cli.claim.progress")
                    .share("done", done)
                    .verbatim("left", texts.quantities().minutes(remaining))
                    .fact("doing", doing));
        }
    }

    @Override
    public void found(Finding finding) {
        // one that was looked at again takes the place of what was found at first
        findings.removeIf(earlier -> earlier.check().equals(finding.check()));
        findings.add(finding);
        findings.sort(Comparator.comparing(Finding::check));
        tell(Fact.of("cli.claim.found").term("verdict", finding.verdict()).fact("figures", finding.figures()));
    }

    @Override
    public void failed(Check check, Fact why) {
        problems.add(Fact.of("cli.claim.failed")
                .number("number", check.claim().number())
                .fact("message", why));
    }

    private void tell(Fact fact) {
        notes.println(texts.say(fact));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Fact> problems() {
        return List.copyOf(problems);
    }
}
