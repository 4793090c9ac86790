package corewise.ui;

import corewise.diagnostics.Defect;
import corewise.diagnostics.Defects;
import corewise.experiment.FindingsFile;
import corewise.experiment.LocalClaimChecks;
import corewise.file.AtomicFile;
import corewise.lesson.ProgressFile;
import corewise.model.InterpreterChoice;
import corewise.platform.BusyProgram;
import corewise.platform.BusyPrograms;
import corewise.platform.EndSignals;
import corewise.platform.OpenWindows;
import corewise.platform.OwnCost;
import corewise.platform.ShutdownActions;
import corewise.platform.UserFolders;
import corewise.session.KeepingRunService;
import corewise.session.MachineLease;
import corewise.session.OthersLoad;
import corewise.session.PastRuns;
import corewise.session.RunService;
import corewise.session.SettingsFile;
import corewise.session.StartCache;
import corewise.session.UtilisationFeed;
import corewise.session.WindowSettings;
import corewise.simulation.Costs;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.claims.ClaimsServices;
import corewise.ui.claims.GuessFile;
import corewise.ui.diagnostics.MeasuringMode;
import corewise.ui.diagnostics.StartCost;
import corewise.ui.diagnostics.StartTraining;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.fx.WindowThread;
import corewise.ui.learn.LearnServices;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import corewise.validation.Basis;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The program's window, from opening to closing. For the program's main thread. */
public final class DesktopWindow {
    private static final Duration AT_THE_END = Duration.ofSeconds(5);
    private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(2);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(DesktopWindow.class.getName());

    private static SettingsFile settings;

    private DesktopWindow() {}

    /** Begins to start what a window needs, beside what the caller does until it opens one. */
    public static void prepare() {
        SettingsFile settings = settings();
        WindowThread.begin(() -> Themes.prepare(settings.load().dark()));
        // here, while the toolkit starts
        settings.load();
    }

    /** How the window was left, in a file that is read once. */
    private static synchronized SettingsFile settings() {
        if (settings == null) {
            settings = new SettingsFile(UserFolders.current().data());
        }
        return settings;
    }

    /**
     * Opens the window and returns when it was closed.
     *
     * @param runs makes the runs; closed with the window
     * @param plan what to do once it is open
     * @param programVersion the program's version
     * @param defects hears of faults of the program, which are told in the window while it is open
     * @return the program's exit code
     */
    public static int open(RunService runs, WindowPlan plan, String programVersion, Defects defects) {
        Executor windowThread = WindowThread.executor();
        PastRuns past = PastRuns.in(UserFolders.current().data());
        // what is measured must not be disturbed by files
        Optional<KeepingRunService> kept =
                plan.measure() ? Optional.empty() : Optional.of(new KeepingRunService(runs, past.store()));
        WindowSettings before = isUsed(plan) ? settings().load() : WindowSettings.DEFAULTS;
        try (WindowBackgroundTasks background = new WindowBackgroundTasks(windowThread);
                // checking takes minutes: nothing else waits for it
                WindowBackgroundTasks checking = new WindowBackgroundTasks(windowThread);
                // as does making the file for the next start, on a busy machine
                WindowBackgroundTasks forNextStart = new WindowBackgroundTasks(windowThread);
                RunService keeping = kept.isPresent() ? kept.get() : runs) {
            WindowSession session = new WindowSession(
                    new WindowSession.Parts(keeping, background, checking, kept, windowThread),
                    programVersion,
                    tongue(plan, before),
                    // runs of experiments are too many to be kept
                    (window, services) -> root(window, past)
                            .checking(checks(runs, programVersion, checking, background, services.texts()))
                            .simulatingOn(new StoredBasis(runs.machine()))
                            .answeringWith(WindowThread::withNextPulse)
                            .teaching(lessons(runs)));
            session.onChosen(chosen ->
                    elsewhere(background).execute(() -> keep(settings().load().speaking(chosen.tag()), plan)));
            EndSignals signals = new EndSignals(() -> end(session), AT_THE_END);
            session.onShown((shell, first) -> {
                shown(session, shell, plan, runs, first);
                if (first) {
                    elsewhere(background).execute(signals::listen);
                    session.window().driver().whenDrawn(() -> onScreen(session, plan, elsewhere(background)));
                }
                if (first && !plan.measure()) {
                    session.window().driver().onWarm(() -> makeStartCache(runs.lease(), forNextStart));
                }
            });
            // the program is told to end from outside before it listens to that: nobody can be asked
            Runnable notEnding = ShutdownActions.register(() -> session.work().await(AT_THE_END));
            Consumer<Defect> without = defects.tellBy(defect -> windowThread.execute(() -> session.tell(defect)));
            WindowSettings left;
            try {
                left = CorewiseApp.open(before, session::root, session::shown);
            } finally {
                // also where no window came about: nobody would answer
                defects.tellBy(without);
                notEnding.run();
            }
            keepLast(session.left(left), plan);
            if (!session.closingBegun()) {
                session.work().await(WindowClosing.WITHOUT_A_WORD);
            }
            signals.close();
            return signals.exitCode();
        }
    }

    /** Begins what goes on for as long as there is a window. */
    private static void onScreen(WindowSession session, WindowPlan plan, Executor elsewhere) {
        elsewhere.execute(StartCache::wentWell);
        elsewhere.execute(() -> watchOver(CorewiseApp.window(), WindowThread.executor()));
        elsewhere.execute(() -> AtomicFile.tidy(UserFolders.current().data(), Instant.now()));
        keepMeanwhile(session, plan, elsewhere);
    }

    /** Has a window that was destroyed closed, as if that had been asked for. Loads what tells of it. */
    private static void watchOver(Window window, Executor windowThread) {
        OpenWindows.ofThisProgram()
                .ifPresent(open -> windowThread.execute(new LostWindow(
                        () -> !window.isShowing() || open.any(),
                        () -> Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)),
                        look -> WindowThread.muchLater(LOOKED_FOR_EVERY, look))::look));
    }

    private static void keepMeanwhile(WindowSession session, WindowPlan plan, Executor elsewhere) {
        if (isUsed(plan)) {
            new KeptMeanwhile(
                            () -> session.left(CorewiseApp.left()),
                            left -> elsewhere.execute(() -> settings().save(left)),
                            look -> WindowThread.muchLater(KEPT_EVERY, look))
                    .look();
        }
    }

    private static void end(WindowSession session) {
        session.work().await(AT_THE_END);
        WindowThread.end();
    }

    /** As arguments ask, or as was chosen in the window, or that of the system. */
    private static Tongue tongue(WindowPlan plan, WindowSettings before) {
        return plan.tongue().or(() -> Tongue.ofTag(before.tongue())).orElseGet(Tongue::ofSystem);
    }

    private static void shown(WindowSession session, Shell shell, WindowPlan plan, RunService runs, boolean first) {
        DrivenWindow window = session.window();
        WatchDriver driver = window.driver();
        driver.onCost(shell::showCost);
        if (!plan.measure()) {
            lookAround(shell, driver, window.services(), runs);
        }
        if (first) {
            // the first picture comes first: whatever begins now would have it painted later
            driver.whenDrawn(() -> begin(shell, driver, plan));
            openAskedFor(shell, window, plan);
        } else {
            driver.warmUp();
        }
    }

    private static void openAskedFor(Shell shell, DrivenWindow window, WindowPlan plan) {
        CompositionRoot root = window.root();
        if (!plan.files().isEmpty()) {
            root.open(plan.files());
        }
        plan.lesson().ifPresent(root::openLesson);
        if (isUsed(plan) && plan.asksNothing() && settings().isFirst()) {
            welcome(shell, window.services().background());
        }
    }

    /** Once: whoever leaves it does not meet it again. */
    private static void welcome(Shell shell, BackgroundTasks background) {
        shell.viewModel().firstStepsShownProperty().set(true);
        shell.viewModel()
                .firstStepsShownProperty()
                .subscribe((before, shown) -> elsewhere(background).execute(settings()::used));
    }

    private static LearnServices lessons(RunService runs) {
        return new LearnServices(
                new ProgressFile(UserFolders.current().data()), runs::interpreters, InstantSource.system());
    }

    private static CompositionRoot root(DrivenWindow window, PastRuns past) {
        return window.root().remembering(past).naming(DesktopWindow::busy);
    }

    /** Whether a learner uses it: a window that measures or trains is not left by anybody. */
    private static boolean isUsed(WindowPlan plan) {
        return !plan.measure() && !StartTraining.wanted();
    }

    private static void keep(WindowSettings left, WindowPlan plan) {
        if (isUsed(plan)) {
            settings().save(left);
        }
    }

    private static void keepLast(WindowSettings left, WindowPlan plan) {
        if (isUsed(plan)) {
            settings().saveLast(left);
        }
    }

    /** What the machine does and what it costs, which a window that measures itself does not ask. */
    private static void lookAround(Shell shell, WatchDriver driver, WatchServices services, RunService runs) {
        StartCost cost = new StartCost(shell.watch(), services);
        driver.onWarm(cost::measureSoon);
        UtilisationFeed load = runs.utilisation().closedBy(elsewhere(services.background()));
        driver.showIdleLoad(load);
        OthersLoad others = new OthersLoad(load, runs.machine(), OwnCost::withChildrenNanos);
        shell.showOthers(others, runs.others(), services.windowThread());
    }

    /** For the next start, where it has nothing that makes it fast. */
    private static void makeStartCache(MachineLease lease, BackgroundTasks background) {
        Optional<Path> missing = StartTraining.wanted() ? Optional.empty() : StartCache.missing();
        missing.ifPresent(file -> new NextStart(
                        lease,
                        background,
                        unwanted -> StartCache.make(file, unwanted),
                        again -> WindowThread.muchLater(Duration.ofMinutes(1), again))
                .prepare());
    }

    static void later(Runnable action) {
        WindowThread.later(WindowClosing.WITHOUT_A_WORD, action);
    }

    private static Executor elsewhere(BackgroundTasks background) {
        return action -> background.run(
                () -> {
                    action.run();
                    return true;
                },
                done -> {},
                problem -> LOG.log(Level.WARNING, "something in the background came to nothing", problem));
    }

    private static ClaimsServices checks(
            RunService runs, String programVersion, BackgroundTasks checking, BackgroundTasks background, Texts texts) {
        FindingsFile findings = new FindingsFile(
                UserFolders.current().data(), runs.machine(), programVersion, InstantSource.system(), texts::canSay);
        return new ClaimsServices(
                new LocalClaimChecks(runs, InterpreterChoice.USUAL),
                runs.machine(),
                new GuessFile(UserFolders.current().data()),
                findings,
                () -> new StoredBasis(runs.machine()).get().map(Basis::costs).orElseGet(Costs::typical),
                programVersion,
                checking,
                background,
                runs.lease());
    }

    private static List<BusyProgram> busy() {
        try {
            return BusyPrograms.watch();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    static Window owner() {
        // a menu or a tip is a window, too
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private static void begin(Shell shell, WatchDriver driver, WindowPlan plan) {
        shell.watch().list().measureAnew();
        driver.warmUp();
        if (plan.measure()) {
            Window window = shell.scene().getWindow();
            new MeasuringMode(shell.watch(), driver, plan.report(), window::hide).begin(plan.runs(), plan.repeat());
        } else if (StartTraining.wanted()) {
            new StartTraining(shell.watch(), shell.looks(), shell.scene().getWindow()::hide).begin(driver);
        } else if (!plan.runs().isEmpty()) {
            shell.watch().requests().runAll(plan.runs(), plan.repeat());
        }
    }
}
