package corewise.cli;

import corewise.fact.Fact;
import corewise.file.AtomicFile;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.report.SeenRun;
import corewise.report.replay.ReplayPage;
import corewise.session.CompletedRun;
import corewise.session.RunFiles;
import corewise.workload.Workloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a trace file and writes it in another form. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    private static final String PAGE = ".html";

    private final CliEnvironment environment;

    @Parameters(index = "0", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.convertFrom")
    private Path from;

    @Parameters(index = "1", paramLabel = "${bundle:cli.label.to}", descriptionKey = "cli.option.convertTo")
    private Path to;

    ConvertCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (Stream.of(".json", ".json.gz", ".csv", PAGE).noneMatch(to.toString()::endsWith)) {
            throw new BadArgumentException(Fact.of("cli.wrong.convertTo"));
        }
        Outputs.check(environment, new Outputs.Output("TO", to));
        Reporter reporter = Reporter.of(environment);
        reporter.attempt(() -> {
            RunFiles.Opened opened = RunFiles.open(environment.directory().resolve(from));
            opened.problem().ifPresent(reporter::problem);
            write(opened.run(), environment.directory().resolve(to));
            reporter.say(Fact.of("cli.wrote").verbatim("file", to));
        });
        return reporter.exitCode();
    }

    private void write(CompletedRun run, Path file) throws IOException {
        if (!file.toString().endsWith(PAGE)) {
            RunFiles.save(run.trace(), file);
            return;
        }
        Trace trace = run.trace();
        SeenRun seen = new SeenRun(
                trace,
                Speedup.of(new WayRuns(List.of(trace)), List.of(trace)),
                run.notices(),
                Workloads.rightTotal(trace.spec().list()));
        byte[] page = ReplayPage.html(seen, ZoneId.systemDefault(), environment.texts())
                .getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }
}
