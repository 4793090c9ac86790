package corewise.ui.claims;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import corewise.experiment.ClaimChecks;
import corewise.experiment.FindingStore;
import corewise.model.MachineInfo;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.simulation.Costs;
import corewise.ui.fx.BackgroundTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the Claims view needs from outside. Immutable.
 *
 * @param checks checks claims
 * @param machine the one that claims are checked on
 * @param guesses keeps the learner's guesses
 * @param findings keeps what was found
 * @param costs what the ways cost where the simulator is asked: measured on this machine, or assumed; in the background
 * @param programVersion told on the page of what was found
 * @param checking a background thread for nothing but checks, which take minutes
 * @param background for files
 * @param lease who has the machine: files are not written beside what measures
 */
public record ClaimsServices(
        ClaimChecks checks,
        MachineInfo machine,
        GuessStore guesses,
        FindingStore findings,
        Supplier<Costs> costs,
        String programVersion,
        BackgroundTasks checking,
        BackgroundTasks background,
        MachineLease lease) {

    /** Something in a file. */
    @FunctionalInterface
    interface Keeping {
        void keep() throws IOException;
    }

    /**
     * Keeps something in the background once nothing measures, or at once as a part of what the calling thread measures.
     *
     * @param what is kept, for people
     * @param onProblem is told on the window's thread why it could not be
     * @return complete when it is done, well or not
     */
    @CanIgnoreReturnValue
    CompletableFuture<Void> keep(String what, Keeping keeping, Consumer<Throwable> onProblem) {
        MachineLease.Job job = lease.job(MachineUse.KEEPING);
        Supplier<Boolean> work = () -> {
            try (job) {
                keeping.keep();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return background.keepAfter(job.request(), what, work, kept -> {}, onProblem);
    }
}
