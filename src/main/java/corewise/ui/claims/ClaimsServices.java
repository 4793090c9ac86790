package corewise.ui.claims;

import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimTexts;
import corewise.ui.fx.BackgroundTasks;

/**
 * What the Claims view needs from outside. Immutable.
 *
 * @param checks checks claims
 * @param claims what the cards say before a check
 * @param guesses keeps the learner's guesses
 * @param findings keeps what was found
 * @param summary writes the page of what was found
 * @param checking a background thread for nothing but checks, which take minutes
 * @param background for files
 */
public record ClaimsServices(
        ClaimChecks checks,
        ClaimTexts claims,
        GuessStore guesses,
        FindingStore findings,
        SummaryWriter summary,
        BackgroundTasks checking,
        BackgroundTasks background) {}
