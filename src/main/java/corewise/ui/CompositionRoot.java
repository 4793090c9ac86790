package corewise.ui;

import corewise.model.MachineInfo;
import corewise.recording.SystemClock;
import corewise.session.CompletedRun;
import corewise.session.PastRuns;
import corewise.text.Texts;
import corewise.ui.claims.ClaimsServices;
import corewise.ui.claims.ClaimsView;
import corewise.ui.fx.ViewLoader;
import corewise.ui.order.OrderView;
import corewise.ui.race.RaceView;
import corewise.ui.watch.CodePanelController;
import corewise.ui.watch.FigureStripController;
import corewise.ui.watch.ListPanelController;
import corewise.ui.watch.PredictionPanelController;
import corewise.ui.watch.RunControlsController;
import corewise.ui.watch.RunFooterController;
import corewise.ui.watch.RunsPanelController;
import corewise.ui.watch.TaskTableController;
import corewise.ui.watch.WatchController;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import corewise.ui.watch.WayOptionsController;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Puts the window together by hand. Used once a window, on the window's thread. */
public final class CompositionRoot {
    private final WatchServices services;
    private final Pictures pictures;
    private final Function<WatchViewModel, Node> board;
    private final Function<WatchViewModel, Node> timeline;
    private LongSupplier moment = () -> Long.MAX_VALUE;
    private Optional<PastRuns> past = Optional.empty();
    private Optional<ClaimsServices> claims = Optional.empty();

    /**
     * @param services what the Watch view needs
     * @param pictures takes pictures of the window
     * @param board makes what fills the board's place
     * @param timeline makes what fills the timeline's place
     */
    public CompositionRoot(
            WatchServices services,
            Pictures pictures,
            Function<WatchViewModel, Node> board,
            Function<WatchViewModel, Node> timeline) {
        this.services = services;
        this.pictures = pictures;
        this.board = board;
        this.timeline = timeline;
    }

    /** Tells the moment that board and timeline show, nanoseconds since the shown run's start. */
    CompositionRoot showing(LongSupplier shownMoment) {
        moment = shownMoment;
        return this;
    }

    /** Lets the window remember runs and files. */
    public CompositionRoot remembering(PastRuns known) {
        past = Optional.of(known);
        return this;
    }

    /** Lets the window check claims. */
    public CompositionRoot checking(ClaimsServices checks) {
        claims = Optional.of(checks);
        return this;
    }

    /** Makes the contents of a window of this size. */
    public Shell shell(double width, double height) {
        Texts texts = services.texts();
        WatchViewModel watch = new WatchViewModel(services);
        ShellViewModel shell = new ShellViewModel();
        watch.shownRunProperty().subscribe(run -> shell.machineProperty().set(machine(run)));
        Parent view = watchLoader(watch).load("watch");
        RaceView race = new RaceView(
                new WatchedRuns(watch, texts), texts, SystemClock.INSTANCE::nanoTime, services.background());
        OrderView order = new OrderView(
                new RunsOfOrder(watch, texts), services.background(), texts, SystemClock.INSTANCE::nanoTime);
        Views views = new Views(view, race, order, claims.map(checks -> claimsView(checks, watch, shell)));
        Shortcuts keys = new Shortcuts(watch, views, shell);
        RunFileActions files = new RunFileActions(services.background(), watch, texts, past);
        FileMenu menu = new FileMenu(files, new FileDialogs(texts), services.confirmation(), texts);
        Parent root = new ViewLoader(texts)
                .register(
                        ShellController.class,
                        () -> new ShellController(
                                shell,
                                new ShellController.WindowFiles(
                                        pictures,
                                        new PictureSheets(watch, race.viewModel(), shell, moment, texts),
                                        menu),
                                texts,
                                new ShortcutsOverlay(keys, shell, texts),
                                views))
                .load("shell");
        Scene scene = new Scene(root, width, height);
        // the root covers all of it; filling it twice would cost twice
        scene.setFill(null);
        keys.listenOn(scene);
        return new Shell(scene, shell, watch, views, texts);
    }

    private ClaimsView claimsView(ClaimsServices checks, WatchViewModel watch, ShellViewModel shell) {
        Texts texts = services.texts();
        ClaimsView view = new ClaimsView(
                checks, new RunsOfClaims(watch, shell), services.windowThread(), texts, SystemClock.INSTANCE::nanoTime);
        view.viewModel()
                .checkingProperty()
                .subscribe(on -> watch.holdProperty().set(on ? texts.get("claims.hold") : ""));
        return view;
    }

    private ViewLoader watchLoader(WatchViewModel watch) {
        Texts texts = services.texts();
        return new ViewLoader(texts)
                .register(
                        WatchController.class,
                        () -> new WatchController(watch, board.apply(watch), timeline.apply(watch)))
                .register(ListPanelController.class, () -> new ListPanelController(watch.list(), texts))
                .register(RunControlsController.class, () -> new RunControlsController(watch.controls(), texts))
                .register(WayOptionsController.class, () -> new WayOptionsController(watch, texts))
                .register(RunFooterController.class, () -> new RunFooterController(watch, texts))
                .register(FigureStripController.class, () -> new FigureStripController(watch.figures()))
                .register(CodePanelController.class, () -> new CodePanelController(watch.code(), texts))
                .register(
                        PredictionPanelController.class, () -> new PredictionPanelController(watch.prediction(), texts))
                .register(TaskTableController.class, () -> new TaskTableController(watch.table(), texts))
                .register(RunsPanelController.class, () -> new RunsPanelController(watch, texts));
    }

    /** This machine, or the other one that the shown run was made on. */
    private String machine(CompletedRun shown) {
        MachineInfo here = services.runs().machine();
        MachineInfo there = shown == null ? here : shown.trace().machine();
        boolean same = there.logicalProcessors() == here.logicalProcessors()
                && there.operatingSystem().equals(here.operatingSystem());
        return services.texts()
                .get(same ? "shell.machine" : "shell.otherMachine", there.logicalProcessors(), there.operatingSystem());
    }
}
