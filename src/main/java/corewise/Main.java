package corewise;

import corewise.cli.CliEnvironment;
import corewise.cli.CorewiseCommand;
import corewise.cli.SpokenLanguage;
import corewise.cli.WindowRequest;
import corewise.diagnostics.Defect;
import corewise.diagnostics.DefectWords;
import corewise.diagnostics.Defects;
import corewise.diagnostics.LogSettings;
import corewise.diagnostics.ProgramLog;
import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.platform.DisplayCheck;
import corewise.platform.ShutdownActions;
import corewise.platform.UserFolders;
import corewise.platform.WindowLibraries;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.session.StartCache;
import corewise.session.ThisMachine;
import corewise.text.Form;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.DesktopWindow;
import corewise.ui.Snapshots;
import corewise.ui.WindowPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** The program's beginning: the only class that knows both the command line and the window. For one thread. */
public final class Main {
    private final String version = version();
    private final Defects defects = new Defects(this::tell);
    /** Of what is told without a window, whose texts are read when needed: the toolkit starts before that. */
    private Tongue tongue = Tongue.ENGLISH;

    private RunService runs;
    /** Why the toolkit could not be started, once it could not. */
    private Optional<Fact> broken = Optional.empty();

    private Main() {}

    /** Does what the arguments say and ends the program with its exit code. */
    public static void main(String[] arguments) {
        UserFolders.followHome();
        LogSettings.install();
        Main program = new Main();
        program.defects.install();
        if (arguments.length == 0 && DisplayCheck.problem().isEmpty()) {
            WindowLibraries.chooseDrawing();
            DesktopWindow.prepare();
        }
        int code = program.execute(arguments);
        StartCache.wentWell();
        System.exit(code);
    }

    /** Where there is no window. */
    private void tell(Defect defect) {
        System.err.println(new DefectWords(
                        Texts.load(tongue).in(Form.of(System.err.charset())),
                        ProgramLog.file(UserFolders.current().log()))
                .line(defect));
    }

    private int execute(String... arguments) {
        SpokenLanguage.asked(arguments).ifPresent(asked -> tongue = asked);
        CliEnvironment environment = new CliEnvironment(
                version,
                Texts.load(),
                this::runs,
                DisplayCheck::problem,
                this::openWindow,
                this::drawSnapshot,
                action -> ShutdownActions.register(action)::run,
                System.out,
                System.err,
                Path.of(""));
        return CorewiseCommand.execute(environment, arguments);
    }

    /** The program's one service, made when it is first needed. */
    private RunService runs() {
        if (runs == null) {
            runs = ThisMachine.runs(version);
        }
        return runs;
    }

    private int openWindow(WindowRequest request) throws ToldIOException {
        WindowLibraries.chooseDrawing();
        try {
            return DesktopWindow.open(
                    ThisMachine.runsOfWindow(version),
                    new WindowPlan(
                            request.runs(),
                            request.repeat(),
                            request.measure(),
                            request.files(),
                            request.lesson(),
                            request.tongue(),
                            request.report()),
                    version,
                    defects);
        } catch (CompletionException failed) {
            throw noWindow(failed);
        }
    }

    /** A library that is there and cannot be loaded is no defect of this program. */
    private ToldIOException noWindow(CompletionException failed) {
        boolean library = failed.getCause() instanceof UnsupportedOperationException
                || failed.getCause() instanceof LinkageError
                || failed.getCause().getCause() instanceof LinkageError;
        if (!library) {
            throw failed;
        }
        // it was closed with the window that did not come to be
        runs = null;
        String otherwise = failed.getCause() instanceof UnsupportedOperationException
                ? "display.notOpened"
                : "display.brokenSomehow";
        broken = Optional.of(
                WindowLibraries.whyNotLoaded().or(DisplayCheck::problem).orElseGet(() -> Fact.of(otherwise)));
        return new ToldIOException(broken.get(), failed);
    }

    private void drawSnapshot(CompletedRun last, List<CompletedRun> all, int width, int height, Path png)
            throws IOException {
        DisplayCheck.requireDrawing();
        if (broken.isPresent()) {
            throw new ToldIOException(Fact.of("shell.notDrawn").fact("why", broken.get()), null);
        }
        new Snapshots(runs(), Texts.load(tongue)).render(all, width, height, png);
    }

    private static String version() {
        try (InputStream file = Main.class.getResourceAsStream("/corewise/version.txt")) {
            return file == null ? "unknown" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own files cannot be read", unreadable);
        }
    }
}
