package corewise.ui;

import corewise.session.RunService;
import corewise.ui.fx.DaemonBackgroundTasks;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/** The program's window, from opening to closing. For the program's main thread. */
public final class DesktopWindow {
    private DesktopWindow() {}

    /**
     * Opens the window and returns when it was closed.
     *
     * @param runs makes the runs; closed with the window
     * @param plan what to do once it is open
     * @return the program's exit code
     */
    public static int open(RunService runs, WindowPlan plan) {
        AtomicReference<WatchAssembly> assembly = new AtomicReference<>();
        try (DaemonBackgroundTasks background = new DaemonBackgroundTasks();
                runs) {
            CorewiseApp.open(
                    (width, height) -> {
                        assembly.set(new WatchAssembly(
                                runs,
                                background,
                                Platform::runLater,
                                new DialogConfirmation(),
                                new FilePictures(background)));
                        return assembly.get().shell(width, height);
                    },
                    shell -> begin(shell, assembly.get(), plan));
            if (assembly.get() != null) {
                assembly.get().driver().loop().close();
            }
        }
        return 0;
    }

    private static void begin(Shell shell, WatchAssembly assembly, WindowPlan plan) {
        if (plan.measure()) {
            new MeasuringMode(shell.watch(), assembly.driver(), plan).begin(Platform::exit);
        } else if (!plan.runs().isEmpty()) {
            shell.watch().runAll(plan.runs(), plan.repeat());
        }
    }
}
