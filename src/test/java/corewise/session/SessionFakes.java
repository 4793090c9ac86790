package corewise.session;

import corewise.calibration.ItemLengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.Work;
import corewise.recording.Probes;
import corewise.recording.ThreadConfinement;
import corewise.recording.TickingClock;
import corewise.strategy.FakeWork;

/** What a run service is given in tests. */
final class SessionFakes {
    private SessionFakes() {}

    /** Lengths known without measuring; the hook runs where a real one would measure. */
    static ItemLengths lengths(Runnable measuring) {
        return new FakeLengths() {
            @Override
            public boolean measured(Work work) {
                return false;
            }

            @Override
            public long expectedTotalNanos(ListSpec list) {
                return 1_000L * list.items();
            }

            @Override
            public double nanosPerUnit(Work work) {
                measuring.run();
                return 50;
            }
        };
    }

    static RunEnvironment environment(Runnable measuring, UtilisationFeed feed, FakeWork.Item item) {
        return new RunEnvironment(
                MachineInfo.madeUp(2),
                Probes.notReporting(new TickingClock(10)),
                lengths(measuring),
                list -> new FakeWork(list, item),
                feed,
                new OthersAround(),
                new MachineLease(),
                "test");
    }

    /** The same where threads are restricted in another way. */
    static RunEnvironment withConfinement(RunEnvironment environment, ThreadConfinement confinement) {
        Probes probes = environment.probes();
        return new RunEnvironment(
                environment.machine(),
                probes.with(confinement),
                environment.lengths(),
                environment.works(),
                environment.utilisation(),
                environment.others(),
                environment.lease(),
                environment.programVersion());
    }
}
