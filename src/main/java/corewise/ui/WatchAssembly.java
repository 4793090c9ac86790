package corewise.ui;

import corewise.model.WorkerInfo;
import corewise.platform.OwnCost;
import corewise.recording.LiveTrace;
import corewise.recording.SystemClock;
import corewise.session.RunHandle;
import corewise.session.RunService;
import corewise.ui.board.BoardPane;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** Puts board, timeline and panels together and drives them. Used once a window, on the window's thread. */
final class WatchAssembly {
    private final WatchServices services;
    private final RunService runs;
    private final Playback playback = new Playback();
    private final BoardPane board;
    private final TimelinePane timeline;
    private final CompositionRoot root;
    private WatchDriver driver;

    WatchAssembly(WatchServices services, Pictures pictures) {
        this.services = services;
        this.runs = services.runs();
        board = new BoardPane(services.texts(), this::invalidate);
        timeline = new TimelinePane(services.texts(), playback, services.background(), this::invalidate);
        root = new CompositionRoot(services, pictures, watch -> board, watch -> timeline).showing(playback::nanos);
    }

    /** What puts the window together. */
    CompositionRoot root() {
        return root;
    }

    /** Draws in this window from now on. */
    WatchDriver drive(Shell shell) {
        driver = new WatchDriver(
                shell.watch(),
                new WatchDriver.Views(board, timeline, playback),
                runs.machine(),
                SystemClock.INSTANCE::nanoTime,
                WatchAssembly::ownCost);
        driver.onCost(shell::showCost);
        shell.viewModel().viewProperty().subscribe((before, view) -> driver.setInSight(view == View.WATCH));
        return driver;
    }

    /** Finds out in the background what starting a thread costs here; called after {@link #drive}. */
    void measureStartCost(WatchViewModel watch) {
        StartCost cost = new StartCost(watch, services);
        cost.begin();
        driver.onWarm(cost::measureSoon);
    }

    private void invalidate() {
        if (driver != null) {
            driver.invalidate();
        }
    }

    /** The processor time of all threads but the workers, while a run's clock runs. To be asked by one thread. */
    private static LongSupplier ownCost(RunHandle run) {
        LiveTrace workers = run.follow();
        Set<Long> ids = new HashSet<>();
        // processes do their work outside of this one
        boolean threads = !run.spec().way().usesProcesses();
        int[] seen = new int[1];
        return () -> {
            if (!workers.started()) {
                return OwnCost.UNKNOWN_NANOS;
            }
            while (threads && seen[0] < workers.workerCount()) {
                WorkerInfo info = workers.workerInfo(seen[0]);
                if (info == null) {
                    break;
                }
                ids.add(info.nativeThreadId());
                seen[0]++;
            }
            return ids.contains(WorkerInfo.UNKNOWN_THREAD) ? OwnCost.UNKNOWN_NANOS : OwnCost.ownNanos(ids::contains);
        };
    }
}
