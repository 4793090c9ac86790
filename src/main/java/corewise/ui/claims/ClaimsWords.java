package corewise.ui.claims;

import corewise.experiment.Finding;
import corewise.experiment.Verdict;
import corewise.fact.Told;
import corewise.file.IoReason;
import corewise.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the Claims view says. Immutable. */
record ClaimsWords(Texts texts) {
    private static final long SECONDS = 60;
    private static final long COARSE_SECONDS = 10;
    private static final long FINE_BELOW_SECONDS = 20;

    String guess(ClaimGuess guess) {
        return texts.get(
                switch (guess) {
                    case YES -> "claims.yes";
                    case NO -> "claims.no";
                    case NOT_SURE -> "claims.notSure";
                });
    }

    /** What the learner said, with how it came out where that is known. */
    String said(Optional<ClaimGuess> guess, Optional<Verdict> verdict) {
        if (guess.isEmpty()) {
            return texts.get("claims.noGuess");
        }
        String said = texts.get("claims.said", guess(guess.get()));
        return verdict.map(known -> switch (guess.get().against(known)) {
                    case RIGHT -> texts.get("claims.right", said);
                    case WRONG -> texts.get("claims.wrong", said);
                    case OPEN -> said;
                })
                .orElse(said);
    }

    /** Why something could not be done. */
    String problem(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Told told) {
                return texts.say(told.fact());
            }
        }
        return texts.say(IoReason.of(problem));
    }

    String cleared() {
        return texts.get("claims.cleared");
    }

    /** A day and time here. */
    String date(Instant at) {
        return texts.moment(at.atZone(ZoneId.systemDefault()));
    }

    /** A length of time to plan by: whole seconds, tens of them beyond a minute. */
    String time(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1e3));
        if (seconds > FINE_BELOW_SECONDS && seconds < SECONDS) {
            seconds = Math.round(seconds / 5.0) * 5;
        } else if (seconds > SECONDS) {
            seconds = Math.round(seconds / (double) COARSE_SECONDS) * COARSE_SECONDS;
        }
        return texts.quantities().minutes(Duration.ofSeconds(seconds));
    }

    /** How many claims hold, do not, cannot be told, and could not be checked; empty before there is any. */
    String summary(Collection<Finding> findings, int failures) {
        if (findings.isEmpty() && failures == 0) {
            return "";
        }
        String counted = texts.get(
                "claims.summary",
                count(findings, Verdict.HOLDS_HERE),
                count(findings, Verdict.NOT_HERE),
                count(findings, Verdict.CANNOT_TELL_HERE));
        return failures == 0 ? counted : texts.get("joint.sentences", counted, texts.get("claims.failures", failures));
    }

    private static long count(Collection<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    /** How many guesses were right; empty where none was put to the test. */
    String score(List<ClaimGuess.Rightness> outcomes) {
        List<ClaimGuess.Rightness> decided = new ArrayList<>(outcomes);
        decided.removeIf(outcome -> outcome == ClaimGuess.Rightness.OPEN);
        long right = decided.stream()
                .filter(outcome -> outcome == ClaimGuess.Rightness.RIGHT)
                .count();
        return decided.isEmpty() ? "" : texts.get("claims.score", right, decided.size());
    }
}
