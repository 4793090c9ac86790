package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.experiment.SimulatedCheck;
import corewise.session.MachineUse;
import corewise.simulation.Costs;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.MachineInUse;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What the simulator says of claims that could not be decided here. */
@OnWindowThread
record AskedSimulator(ClaimsServices services, Executor windowThread, Texts texts) {

    /**
     * Asks about a claim, in the background; while something else has the machine, as soon as that lets go of it.
     *
     * @param told is given what it says, in a sentence that says that it is simulated; before that, why one has to wait
     */
    void ask(Check check, Consumer<String> told) {
        services.background()
                .run(
                        () -> services.lease()
                                .attempt(
                                        MachineUse.SIMULATION,
                                        () -> SimulatedCheck.of(
                                                check, services.costs().get())),
                        answer -> answer.ifPresentOrElse(known -> told.accept(said(known)), () -> {
                            told.accept(MachineInUse.holdsSimulations(services.lease(), texts, "whatif.held.soon"));
                            services.lease().whenFree(() -> windowThread.execute(() -> ask(check, told)));
                        }),
                        problem -> {
                            throw new IllegalStateException("the simulator could not be asked", problem);
                        });
    }

    private String said(SimulatedCheck answer) {
        String verdict = texts.get(
                switch (answer.verdict()) {
                    case HOLDS_HERE -> "whatif.claim.holds";
                    case NOT_HERE -> "whatif.claim.not";
                    case CANNOT_TELL_HERE -> "whatif.claim.doubt";
                });
        String costs =
                texts.get(answer.costs() == Costs.Source.MEASURED ? "whatif.claim.measured" : "whatif.claim.assumed");
        return texts.get("whatif.claim", answer.machine().processors(), verdict, answer.figures(), costs);
    }
}
