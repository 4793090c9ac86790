package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.session.CompletedRun;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one check came to. Immutable.
 *
 * @param claim the claim
 * @param language the language in which it was checked
 * @param interpreter the interpreter with which it was checked; empty where that was Java
 * @param verdict the verdict by the claim's rule
 * @param figures the measured figures in a line, for beside the verdict
 * @param why how the rule came to this verdict, or what kept it from one
 * @param evidence what is drawn
 * @param runs the runs behind it, some or all, in the order in which they were made; their results may be let go
 * @param repeats how often each way was measured, from 1
 * @param disturbed how many further repeats were set aside because other programs were busy, and made again
 */
public record Finding(
        ClaimId claim,
        Language language,
        Optional<InterpreterInfo> interpreter,
        Verdict verdict,
        Fact figures,
        Fact why,
        Evidence evidence,
        List<CompletedRun> runs,
        int repeats,
        int disturbed) {
    public Finding {
        Objects.requireNonNull(language);
        Objects.requireNonNull(interpreter);
        runs = List.copyOf(runs);
    }

    /** Which check it is of. */
    public Check check() {
        return new Check(claim, language);
    }

    /** What it was checked in: Java, or the interpreter; that it was Python where it is not known which. */
    public Fact checkedIn() {
        return interpreter.map(InterpreterInfo::fact).orElse(Fact.of(language.textKey()));
    }

    /** The same without how the interpreter's processes were made. */
    public Fact checkedInShort() {
        return interpreter.map(used -> used.withoutStartMethod().fact()).orElse(Fact.of(language.textKey()));
    }

    /** How often was measured, and in what. */
    public Fact measuredIn() {
        return Fact.of("finding.measuredIn").fact("measured", measured()).fact("language", checkedIn());
    }

    /** The same, made with an interpreter. */
    Finding with(InterpreterInfo used) {
        return new Finding(
                claim, language, Optional.of(used), verdict, figures, why, evidence, runs, repeats, disturbed);
    }

    /** How often was measured. */
    public Fact measured() {
        return Fact.of("finding.measured").count("repeats", repeats).count("disturbed", disturbed);
    }
}
