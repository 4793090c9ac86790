package corewise.ui.claims;

import corewise.experiment.ClaimChecks;
import corewise.model.MachineInfo;
import corewise.ui.fx.BackgroundTasks;

/**
 * What the Claims view needs from outside. Immutable.
 *
 * @param checks checks claims
 * @param machine the one that claims are checked on
 * @param guesses keeps the learner's guesses
 * @param findings keeps what was found
 * @param summary writes the page of what was found
 * @param checking a background thread for nothing but checks, which take minutes
 * @param background for files
 */
public record ClaimsServices(
        ClaimChecks checks,
        MachineInfo machine,
        GuessStore guesses,
        FindingStore findings,
        SummaryWriter summary,
        BackgroundTasks checking,
        BackgroundTasks background) {}
