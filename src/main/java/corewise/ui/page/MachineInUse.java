package corewise.ui.page;

import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the machine is used for, and why something else waits for it: the one place in the window that says so.
 */
@OnWindowThread
public final class MachineInUse {
    private final Texts texts;
    /** Null when nothing has the machine. */
    private final ObjectProperty<MachineUse> use = new SimpleObjectProperty<>();

    /** @param windowThread runs what it is given on the window's thread */
    public MachineInUse(MachineLease lease, Executor windowThread, Texts texts) {
        this.texts = texts;
        lease.onChange(() -> windowThread.execute(() -> read(lease)));
        read(lease);
    }

    private void read(MachineLease lease) {
        use.set(lease.use().orElse(null));
    }

    /** Why no run can be made now, though none is on; empty when one can. */
    public ObservableValue<String> holdsRuns() {
        return said(now -> now == MachineUse.CLAIMS ? texts.get("claims.hold") : "", "");
    }

    /** Why no claims can be checked now, though none are; empty when they can. */
    public ObservableValue<String> holdsChecks() {
        return said(now -> now == MachineUse.RUNS ? texts.get("claims.runIsOn") : "", "");
    }

    /**
     * Why nothing can be simulated now, which it was asked to be.
     *
     * @param soon key of what is said where it can in a moment
     */
    public static String holdsSimulations(MachineLease lease, Texts texts, String soon) {
        String key = lease.use()
                .map(use -> switch (use) {
                    case RUNS -> "whatif.held.runs";
                    case CLAIMS -> "whatif.held.claims";
                    default -> soon;
                })
                .orElse(soon);
        return texts.get(key);
    }

    /** When lengths that are not known will be. */
    public ObservableValue<String> lengthsKnown() {
        String measuring = texts.get("listPanel.measuring");
        return said(
                now -> switch (now) {
                    case RUNS -> texts.get("listPanel.afterRun");
                    case CLAIMS -> texts.get("listPanel.afterCheck");
                    default -> measuring;
                },
                measuring);
    }

    private ObservableValue<String> said(Function<MachineUse, String> words, String whenFree) {
        return use.map(words).orElse(whenFree);
    }
}
