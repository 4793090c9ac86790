package corewise.ui;

import corewise.model.Quota;
import corewise.platform.BusyProgram;
import corewise.platform.CpuQuota;
import corewise.recording.SystemClock;
import corewise.session.CompletedRun;
import corewise.session.PastRuns;
import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.ClaimsServices;
import corewise.ui.fx.ViewLoader;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import corewise.ui.order.OrderPage;
import corewise.ui.page.Page;
import corewise.ui.page.PageFiles;
import corewise.ui.page.PageServices;
import corewise.ui.page.RunsDesk;
import corewise.ui.race.RacePage;
import corewise.ui.watch.BoardPlace;
import corewise.ui.watch.Confirmation;
import corewise.ui.watch.GoingOn;
import corewise.ui.watch.WatchDrawing;
import corewise.ui.watch.WatchPage;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import corewise.ui.whatif.KnownMaps;
import corewise.ui.whatif.WhatIfPage;
import corewise.ui.whatif.WhatIfServices;
import corewise.validation.Basis;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** Puts the window together by hand. Used once a window, on the window's thread. */
public final class CompositionRoot {
    private static final System.Logger LOG = System.getLogger(CompositionRoot.class.getName());
    private static final String LEARN = "learn";
    private static final int FINEST = 2;

    private static final LongSupplier CLOCK = SystemClock.INSTANCE::nanoTime;

    private final WatchServices services;
    private final Texts texts;
    private final Pictures pictures;
    private final Function<WatchViewModel, WatchDrawing> drawing;
    private WindowSettings left = WindowSettings.DEFAULTS;
    private Optional<PastRuns> past = Optional.empty();
    private RunFileActions files;
    private Optional<ClaimsServices> claims = Optional.empty();
    private Optional<LearnServices> lessons = Optional.empty();
    private Optional<Consumer<Tongue>> tongues = Optional.empty();
    private Optional<WatchViewModel> goneBefore = Optional.empty();
    private Map<String, Page.Place> places = Map.of();
    private Pages pages;
    private ShellViewModel shell;
    private Supplier<List<BusyProgram>> programs = List::of;
    private Supplier<Optional<Basis>> basis = Optional::empty;
    private KnownMaps maps = new KnownMaps(0);
    private Executor pulses = Runnable::run;

    /**
     * @param services what the Watch page needs
     * @param pictures takes pictures of the window
     * @param drawing makes board and timeline
     */
    public CompositionRoot(WatchServices services, Pictures pictures, Function<WatchViewModel, WatchDrawing> drawing) {
        this.services = services;
        this.pictures = pictures;
        this.drawing = drawing;
        texts = services.texts();
    }

    /** Lets the window remember runs and files. */
    public CompositionRoot remembering(PastRuns known) {
        past = Optional.of(known);
        return this;
    }

    /** Lets the window say which other programs are busy, which takes a second or so. */
    public CompositionRoot naming(Supplier<List<BusyProgram>> busy) {
        programs = busy;
        return this;
    }

    /** Lets the window check claims. */
    public CompositionRoot checking(ClaimsServices checks) {
        claims = Optional.of(checks);
        return this;
    }

    /**
     * Lets simulations rest on what was measured for them on this machine, and be as fine as they can be.
     *
     * @param kept asked in the background
     */
    public CompositionRoot simulatingOn(Supplier<Optional<Basis>> kept) {
        basis = kept;
        maps = new KnownMaps(FINEST);
        return this;
    }

    /** Lets simulations know maps of others. */
    CompositionRoot knowing(KnownMaps known) {
        maps = known;
        return this;
    }

    /** Lets what is found out soon be shown with the pulse that shows what it was asked by: else that is at once. */
    public CompositionRoot answeringWith(Executor nextPulse) {
        pulses = nextPulse;
        return this;
    }

    /** Lets lessons be taken in the window. */
    public CompositionRoot teaching(LearnServices services) {
        lessons = Optional.of(services);
        return this;
    }

    /**
     * Lets another language be chosen.
     *
     * @param chosen is told which
     */
    CompositionRoot speaking(Consumer<Tongue> chosen) {
        tongues = Optional.of(chosen);
        return this;
    }

    /** Goes on with the runs and settings of contents that spoke another language, and on each page where they were. */
    CompositionRoot goingOnFrom(Shell before) {
        goneBefore = Optional.of(before.watch());
        places = before.places();
        return this;
    }

    /** Opens a lesson from a file in the window, whose contents are made. */
    void openLesson(Path lesson) {
        shell.pageProperty().set(LEARN);
        ((LearnPage) pages.inSight()).open(lesson);
    }

    private void askForLesson() {
        shell.pageProperty().set(LEARN);
        ((LearnPage) pages.inSight()).ask();
    }

    private void firstLesson() {
        shell.pageProperty().set(LEARN);
        ((LearnPage) pages.inSight()).begin();
    }

    /** Lets the window look as it was left. */
    public CompositionRoot leftAs(WindowSettings settings) {
        left = settings;
        return this;
    }

    /** Makes the contents of a window of this size. */
    public Shell shell(double width, double height) {
        WatchViewModel watch =
                goneBefore.map(before -> GoingOn.from(before, services)).orElseGet(() -> new WatchViewModel(services));
        shell = new ShellViewModel();
        shell.darkProperty().set(left.dark());
        shell.zoomProperty().set(Zoom.step(left.zoom()));
        shell.motionProperty().set(left.motion());
        left.list().ifPresent(list -> LeftList.set(list, watch.list()));
        left.python().ifPresent(interpreter -> LeftList.speakPython(interpreter, watch.controls()));
        PageFiles kept = new PageFiles(services.background(), shell.noticeProperty()::set, texts);
        PageServices page = new PageServices(texts, services.background(), kept, CLOCK);
        // runs are drawn on other pages' account too; the page itself is only made when it is shown
        WatchDrawing drawn = drawing.apply(watch);
        drawn.setInSight(false);
        pages = new Pages(list(watch, drawn, shell, page), shell.pageProperty(), places);
        if (pages.ids().contains(left.page())) {
            shell.pageProperty().set(left.page());
        }
        WindowTitle title = new WindowTitle(shell, watch, services.runs().machine(), texts);
        title.keep();
        services.background()
                .run(
                        () -> CpuQuota.find().map(found -> found.since(0)).orElse(Quota.NONE),
                        title::allow,
                        problem -> LOG.log(Level.WARNING, "whether there is a quota is not known", problem));
        watch.requests().setOnRaced(ways -> {
            shell.pageProperty().set(Pages.RACE);
            ((RacePage) pages.inSight()).viewModel().play(ways);
        });
        files = new RunFileActions(services.background(), watch, shell, texts, past);
        files.tellWhatIsNotKept(services.windowThread());
        FileMenu menu = new FileMenu(files, new FileDialogs(texts), kept, services.confirmation(), texts);
        lessons.ifPresent(taught -> menu.teaching(this::askForLesson));
        Parent root = new ViewLoader(texts)
                .register(
                        ShellController.class,
                        () -> new ShellController(
                                shell,
                                new WindowParts(
                                        pictures,
                                        new PictureSheets(pages, shell),
                                        menu,
                                        services.background(),
                                        programs,
                                        tongues),
                                texts,
                                pages))
                .load("shell");
        Scene scene = new Scene(root, width, height);
        // the root covers all of it; filling it twice would cost twice
        scene.setFill(null);
        shell.explaining().listenOn(scene);
        FirstSteps steps = new FirstSteps(shell, watch, texts, lessons.map(taught -> this::firstLesson));
        steps.over((StackPane) root);
        new Shortcuts(new Leaving(watch, pages, shell, texts, CLOCK), pages, shell).listenOn(scene);
        return new Shell(scene, shell, watch, new Shell.Parts(pages, drawn), texts);
    }

    /** Opens trace files in the window, whose contents are made. */
    void open(List<Path> traces) {
        files.open(traces);
    }

    /** The pages in the order of their tabs: a further page is a line here. */
    private List<PageEntry> list(WatchViewModel watch, WatchDrawing drawn, ShellViewModel shell, PageServices page) {
        List<PageEntry> list = new ArrayList<>();
        list.add(new PageEntry(Pages.WATCH, () -> new WatchPage(watch, drawn, texts)));
        list.add(new PageEntry(Pages.RACE, () -> new RacePage(desk(watch, shell), page)));
        list.add(new PageEntry(Pages.ORDER, () -> new OrderPage(desk(watch, shell), page)));
        claims.ifPresent(checks -> list.add(new PageEntry(
                "claims", () -> new ClaimsPage(checks, desk(watch, shell), services.windowThread(), page))));
        list.add(new PageEntry("whatif", () -> new WhatIfPage(desk(watch, shell), simulating(page))));
        lessons.ifPresent(taught -> list.add(new PageEntry(LEARN, () -> learn(watch, drawn, taught, page))));
        return list;
    }

    private WhatIfServices simulating(PageServices page) {
        return new WhatIfServices(
                page,
                services.runs().lease(),
                services.windowThread(),
                pulses,
                services.runs().machine(),
                basis,
                maps);
    }

    private LearnPage learn(WatchViewModel watch, WatchDrawing drawn, LearnServices taught, PageServices page) {
        BoardPlace place = new BoardPlace(watch, drawn, texts);
        LearnBoard board = new LearnBoard(watch, place, services.runs().machine(), shell.noticeProperty(), texts);
        return new LearnPage(board, taught, this::askToForget, page);
    }

    private void askToForget(String question, Runnable onYes) {
        services.confirmation().ask(question, Confirmation.Answers.forgetting(texts, onYes));
    }

    /** Where several ways ran one list, runs are shown as a race, else on the board. */
    private RunsDesk desk(WatchViewModel watch, ShellViewModel shell) {
        return new WatchDesk(watch, runs -> {
            watch.opened().openUnnumbered(runs);
            shell.pageProperty().set(isRace(runs) ? Pages.RACE : Pages.WATCH);
        });
    }

    private static boolean isRace(List<CompletedRun> runs) {
        long lists =
                runs.stream().map(run -> run.trace().spec().list()).distinct().count();
        long ways =
                runs.stream().map(run -> run.trace().spec().way()).distinct().count();
        return lists == 1 && ways > 1;
    }
}
