package corewise.ui;

import corewise.diagnostics.Defect;
import corewise.diagnostics.DefectWords;
import corewise.diagnostics.ProgramLog;
import corewise.platform.UserFolders;
import corewise.session.KeepingRunService;
import corewise.session.MachineUse;
import corewise.session.RunService;
import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.diagnostics.DefectDialog;
import corewise.ui.fx.Signs;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.watch.WatchServices;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What one window shows, in one language after another: in another language all that is seen is made anew, while runs,
 * settings, files and claims that are under way stay. Made on any thread, then belongs to the window's.
 */
final class WindowSession {
    /** What would be disturbed, or lost, by a window that is made anew. */
    private static final Set<MachineUse> LONG = EnumSet.of(MachineUse.RUNS, MachineUse.CLAIMS);

    private final Parts parts;
    private final String programVersion;
    private final BiFunction<DrivenWindow, WatchServices, CompositionRoot> maker;
    private BiConsumer<Shell, Boolean> shown = (shell, first) -> {};
    private Consumer<Tongue> keeper = tongue -> {};
    private Tongue tongue;
    private Texts texts;
    private DrivenWindow window;
    private Shell shell;
    private DefectDialog dialog;
    private Tongue dialogTongue;
    /** Asked from the thread that opened the window, when that is closed. */
    private volatile WindowClosing closing;

    private Optional<Shell> before = Optional.empty();
    /** The language to be kept for the next start. */
    private volatile Optional<Tongue> chosen = Optional.empty();

    /**
     * What is there whatever the language.
     *
     * @param runs makes runs, and keeps them where they are kept
     * @param background files
     * @param checking claims
     * @param kept where runs are kept
     * @param windowThread runs what it is given on the window's thread
     */
    record Parts(
            RunService runs,
            WindowBackgroundTasks background,
            WindowBackgroundTasks checking,
            Optional<KeepingRunService> kept,
            Executor windowThread) {}

    /**
     * A session that shows nothing yet.
     *
     * @param first the first language
     * @param maker puts a window together
     */
    WindowSession(
            Parts parts,
            String programVersion,
            Tongue first,
            BiFunction<DrivenWindow, WatchServices, CompositionRoot> maker) {
        this.parts = parts;
        this.programVersion = programVersion;
        this.maker = maker;
        speak(first);
    }

    private void speak(Tongue next) {
        tongue = next;
        texts = Texts.load(next);
        closing = closing(work());
    }

    private WindowClosing closing(WindowWork work) {
        return new WindowClosing(
                work, confirmation(), texts, new WindowClosing.Time(parts.windowThread(), DesktopWindow::later));
    }

    private AlertConfirmation confirmation() {
        return new AlertConfirmation(DesktopWindow::owner, texts);
    }

    /** What is to be kept before the program ends. */
    WindowWork work() {
        return new WindowWork(parts.background(), parts.checking(), parts.kept(), texts);
    }

    /** Sets who is told that contents are shown, and whether they are the first. */
    void onShown(BiConsumer<Shell, Boolean> told) {
        shown = told;
    }

    /** Sets who keeps the language that is chosen, for the next start. */
    void onChosen(Consumer<Tongue> told) {
        keeper = told;
    }

    /** Makes what puts the contents together, in the language that is spoken now. */
    CompositionRoot root() {
        WatchServices services =
                new WatchServices(parts.runs(), parts.background(), parts.windowThread(), confirmation(), texts);
        WindowPictures pictures = new WindowPictures(
                parts.background(),
                texts,
                said -> shell.viewModel().noticeProperty().set(said));
        window = new DrivenWindow(services, pictures);
        CompositionRoot root = maker.apply(window, services).speaking(this::choose);
        before.ifPresent(root::goingOnFrom);
        before = Optional.empty();
        return root;
    }

    /** Tells that the contents are on the screen. */
    void shown(Shell contents) {
        boolean first = shell == null;
        // what the toolkit says by itself, such as the menu of a text field; not before it has chosen its fonts, for it
        // chooses them by the language, and one for Chinese may have neither bold signs nor any of equal widths
        Locale.setDefault(tongue.locale());
        shell = contents;
        closing.of(contents);
        shown.accept(contents, first);
        if (tongue == Tongue.CHINESE && !Signs.areThereForChinese()) {
            // in signs that are there
            contents.viewModel().noticeProperty().set(Texts.load().get("language.noFont"));
        }
    }

    /** Speaks another language at once; from the next start on where something is running. */
    private void choose(Tongue wanted) {
        chosen = Optional.of(wanted);
        keeper.accept(wanted);
        if (wanted == tongue) {
            return;
        }
        if (shell.watch().busyProperty().get()
                || parts.runs().lease().use().filter(LONG::contains).isPresent()) {
            shell.viewModel().noticeProperty().set(texts.get("shell.languageLater"));
            return;
        }
        before = Optional.of(shell);
        speak(wanted);
        CorewiseApp.renew();
    }

    /** Tells of a fault of the program, above the window. */
    void tell(Defect defect) {
        if (dialog == null || dialogTongue != tongue) {
            dialog = new DefectDialog(
                    DesktopWindow::owner,
                    texts,
                    new DefectWords(texts, ProgramLog.file(UserFolders.current().log())),
                    programVersion);
            dialogTongue = tongue;
        }
        dialog.tell(defect);
    }

    /** What drives the contents. */
    DrivenWindow window() {
        return window;
    }

    /** Whether the window was asked to close, and had its time. Thread-safe. */
    boolean closingBegun() {
        return closing.begun();
    }

    /** How the window is left, with the language that was chosen in it. Thread-safe. */
    WindowSettings left(WindowSettings seen) {
        return chosen.map(each -> seen.speaking(each.tag())).orElse(seen);
    }
}
