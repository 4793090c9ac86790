package corewise.ui;

import corewise.model.MachineInfo;
import corewise.model.Quota;
import corewise.model.TraceView;
import corewise.report.RunNames;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayList;
import java.util.List;

/** What the window says of its contents outside of itself: which page it shows, of which run, and on which machine. */
@OnWindowThread
final class WindowTitle {
    private final ShellViewModel shell;
    private final WatchViewModel watch;
    private final MachineInfo here;
    private final Texts texts;
    private Quota quota = Quota.NONE;

    /** @param here the machine that the program runs on */
    WindowTitle(ShellViewModel shell, WatchViewModel watch, MachineInfo here, Texts texts) {
        this.shell = shell;
        this.watch = watch;
        this.here = here;
        this.texts = texts;
    }

    /** Keeps title and machine in the shell's model from now on. */
    void keep() {
        watch.shownRunProperty().subscribe(run -> tell());
        watch.currentProperty().subscribe(run -> tell());
        shell.pageProperty().subscribe(page -> tell());
    }

    /** What the system allows this program of the machine's time, once that is known. */
    void allow(Quota allowed) {
        quota = allowed;
        tell();
    }

    private void tell() {
        CompletedRun shown = watch.shownRunProperty().get();
        shell.machineProperty().set(machine(shown));
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("shell.page." + shell.pageProperty().get()));
        if (shell.pageProperty().get().equals(Pages.WATCH)) {
            run(shown, watch.currentProperty().get(), parts);
        }
        String shows = parts.stream()
                .reduce((one, other) -> texts.get("joint.dot", one, other))
                .orElseThrow();
        shell.titleProperty().set(texts.get("shell.title", shows));
    }

    private void run(CompletedRun shown, RunHandle current, List<String> parts) {
        if (current != null) {
            parts.add(RunNames.of(current.spec(), texts));
        } else if (shown != null) {
            parts.add(RunNames.of(shown.trace(), texts));
            if (!isFromHere(shown.trace())) {
                parts.add(machine(shown));
            }
        }
    }

    private boolean isFromHere(TraceView trace) {
        MachineInfo there = trace.machine();
        return there.logicalProcessors() == here.logicalProcessors()
                && there.operatingSystem().equals(here.operatingSystem());
    }

    /** This machine, or the other one that the shown run was made on. */
    private String machine(CompletedRun shown) {
        boolean same = shown == null || isFromHere(shown.trace());
        MachineInfo there = same ? here : shown.trace().machine();
        double share = quota.millicores() / 1_000.0 / here.atOnce();
        if (same && share > 0 && share < 1) {
            return texts.get(
                    "shell.machineQuota",
                    there.logicalProcessors(),
                    texts.quantities().share(share),
                    there.operatingSystem());
        }
        return texts.get(
                same ? "shell.machine" : "shell.otherMachine", there.logicalProcessors(), there.operatingSystem());
    }
}
