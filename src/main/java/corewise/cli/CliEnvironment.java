package corewise.cli;

import corewise.fact.Fact;
import corewise.session.RunService;
import corewise.text.Form;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that the commands need from outside. Immutable.
 *
 * @param version the program's version
 * @param texts with all signs; pages are written with them
 * @param runs gives the program's one service, made at the first call, which is put off until it is needed; a command
 *     that asked for it closes it at its end
 * @param displayProblem why no window can be opened; a display that is set but dead is none; gives nothing where one can
 * @param window opens it
 * @param snapshots draws pictures
 * @param interrupts tells of Ctrl-C
 * @param out takes results
 * @param err takes problems and notes
 * @param directory the folder that relative paths start from
 */
public record CliEnvironment(
        String version,
        Texts texts,
        Supplier<RunService> runs,
        Supplier<Optional<Fact>> displayProblem,
        WindowLauncher window,
        SnapshotRenderer snapshots,
        InterruptSignal interrupts,
        PrintStream out,
        PrintStream err,
        Path directory) {

    /**
     * The same in another language.
     *
     * @param said what is said here
     * @param window the language of a window
     */
    CliEnvironment speaking(Texts said, Tongue window) {
        return new CliEnvironment(
                version,
                said,
                runs,
                displayProblem,
                request -> this.window.open(request.speaking(window)),
                snapshots,
                interrupts,
                out,
                err,
                directory);
    }

    /** The texts with the signs that both streams can write. */
    Texts terminal() {
        Form form = Form.of(out.charset());
        return texts.in(form == Form.of(err.charset()) ? form : Form.ASCII);
    }
}
