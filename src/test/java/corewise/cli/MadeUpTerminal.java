package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.session.FakeRunService;
import corewise.session.RunService;
import corewise.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A terminal for tests of commands: runs are made up, and what was told is what the latest command told. For one thread. */
abstract class MadeUpTerminal {
    final MadeUpRuns runs = new MadeUpRuns();
    final FakeRunService service = runs.service;
    final List<WindowRequest> windows = new ArrayList<>();
    /** Each picture drawn: way, number of runs, size and file. */
    final List<String> pictures = new ArrayList<>();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Texts texts = Texts.load();
    Charset charset = StandardCharsets.UTF_8;
    /** Standard output. */
    OutputStream sink = out;

    boolean display;
    /** Whether pictures can be drawn. */
    boolean drawing = true;

    /** Whether the latest command asked for the service of runs. */
    boolean serviceAsked;

    /** What Ctrl-C does. */
    Runnable interrupt = () -> {};

    @TempDir
    Path folder;

    /** Gives the command's exit code. */
    final int execute(String... arguments) {
        out.reset();
        err.reset();
        serviceAsked = false;
        CliEnvironment environment = new CliEnvironment(
                "1.2.3",
                texts,
                this::askService,
                () -> display ? Optional.empty() : Optional.of(Fact.of("display.none")),
                request -> {
                    windows.add(request);
                    return 0;
                },
                (last, drawn, width, height, png) -> {
                    if (!drawing) {
                        throw new ToldIOException(Fact.of("shell.drawingStopped"), null);
                    }
                    pictures.add(last.trace().spec().way().id() + " " + drawn.size() + " " + width + "x" + height + " "
                            + folder.relativize(png));
                    Files.writeString(png, "picture");
                },
                action -> {
                    interrupt = action;
                    return () -> {};
                },
                new PrintStream(sink, true, charset),
                new PrintStream(err, true, charset),
                folder);
        return CorewiseCommand.execute(environment, arguments);
    }

    RunService askService() {
        serviceAsked = true;
        return service;
    }

    final String out() {
        return out.toString(charset);
    }

    final String err() {
        return err.toString(charset);
    }
}
