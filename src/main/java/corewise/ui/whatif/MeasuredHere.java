package corewise.ui.whatif;

import corewise.session.CompletedRun;
import corewise.simulation.Trust;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.RunsDesk;
import corewise.validation.Basis;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was measured on this machine: costs, and runs that were held against predictions. Works only while in sight. */
@OnWindowThread
final class MeasuredHere {
    private final RunsDesk desk;
    private final WhatIfServices services;
    private final BiConsumer<Basis, Basis> onBasis;
    private final ReadOnlyObjectWrapper<Basis> basis;
    private final ReadOnlyObjectWrapper<MeasuredRuns> runs = new ReadOnlyObjectWrapper<>(MeasuredRuns.NONE);
    private List<CompletedRun> runsOf = List.of();
    private boolean askedForBasis;
    private boolean inSight;

    /** @param onBasis is told what answers rested on, and what they rest on from now on */
    MeasuredHere(RunsDesk desk, WhatIfServices services, BiConsumer<Basis, Basis> onBasis) {
        this.desk = desk;
        this.services = services;
        this.onBasis = onBasis;
        basis = new ReadOnlyObjectWrapper<>(Basis.unmeasured(services.machine().availableProcessors()));
        desk.made().subscribe((before, after) -> hold());
    }

    void setInSight(boolean seen) {
        inSight = seen;
        if (seen && !askedForBasis) {
            askedForBasis = true;
            services.page().background().run(services.kept(), kept -> kept.ifPresent(this::restOn), problem -> {
                throw new IllegalStateException("what was measured for the simulator could not be asked for", problem);
            });
        }
        hold();
    }

    private void restOn(Basis measured) {
        Basis before = basis.get();
        basis.set(measured);
        runsOf = List.of();
        hold();
        onBasis.accept(before, measured);
    }

    private void hold() {
        List<CompletedRun> made = desk.made().getValue();
        Basis now = basis.get();
        if (!inSight || made == null || made.equals(runsOf) || simulated(made)) {
            return;
        }
        runsOf = made;
        services.page()
                .background()
                .run(() -> MeasuredRuns.of(made, now.machine(), now.costs()), runs::set, problem -> {
                    throw new IllegalStateException("runs could not be held against predictions", problem);
                });
    }

    /** Whether a simulated run is what is shown now: it takes nothing away from what was measured before. */
    private static boolean simulated(List<CompletedRun> made) {
        return !made.isEmpty() && made.stream().allMatch(run -> run.trace().simulated());
    }

    /** What answers rest on: measured on this machine, or usual values. */
    ReadOnlyObjectProperty<Basis> basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** Real runs of a list. */
    ReadOnlyObjectProperty<MeasuredRuns> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** All predictions that were held against runs. */
    Trust trust() {
        return new Trust(Stream.concat(basis.get().trust().checks().stream(), runs.get().checks().stream())
                .toList());
    }
}
