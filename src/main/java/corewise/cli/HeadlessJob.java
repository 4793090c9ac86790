package corewise.cli;

import corewise.fact.Fact;
import corewise.file.AtomicFile;
import corewise.file.IoReason;
import corewise.file.TraceWriter;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.RunPlan;
import corewise.session.RunService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main job where there is no display: the default list in the three ways, compared and written. For one thread. */
record HeadlessJob(CliEnvironment environment) {
    /** The folder, in the current one, that pictures and traces go to. */
    static final String FOLDER = "corewise-out";

    /**
     * Runs, prints and writes; gives the exit code.
     *
     * @param noDisplay why there is no window
     */
    int run(Fact noDisplay) throws IOException {
        Reporter reporter = Reporter.of(environment);
        reporter.say(Fact.of("cli.noDisplay").fact("why", noDisplay));
        Path folder = folder(reporter);
        try (RunService service = environment.runs().get();
                RunSeries series = new RunSeries(service, environment.interrupts())) {
            MachineInfo machine = service.machine();
            ListSpec list = service.lengths().defaultList(Work.PRIMES, machine.logicalProcessors());
            int workers = Math.min(machine.logicalProcessors(), RunSpec.MAX_WORKERS);
            List<CompletedRun> runs = series.make(RunPlan.ofFirstThree(list, workers));
            if (series.interrupted()) {
                reporter.problem(Fact.of("cli.interrupted.runs"));
            }
            reporter.comparison(runs);
            reporter.attempt(() -> writeAll(runs, folder, reporter));
        }
        return reporter.exitCode();
    }

    /** The folder, made before the runs: where it cannot be, they are put elsewhere. */
    private Path folder(Reporter reporter) throws IOException {
        Path folder = environment.directory().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            AtomicFile.tryOut(folder.resolve(Way.SERIAL.id() + ".json"));
            return folder;
        } catch (IOException e) {
            Path other = Files.createTempDirectory(FOLDER + "-");
            reporter.problem(Fact.of("cli.problem.folder")
                    .verbatim("folder", folder)
                    .fact("why", IoReason.of(e))
                    .verbatim("other", other));
            return other;
        }
    }

    private void writeAll(List<CompletedRun> runs, Path folder, Reporter reporter) throws IOException {
        for (int last = 0; last < runs.size(); last++) {
            write(runs.subList(0, last + 1), folder, reporter);
        }
        reporter.say(Fact.of("cli.headlessWrote").verbatim("folder", folder));
    }

    private void write(List<CompletedRun> soFar, Path folder, Reporter reporter) throws IOException {
        CompletedRun run = soFar.getLast();
        String name = run.trace().spec().way().id();
        new TraceWriter().write(run.trace(), folder.resolve(name + ".json"));
        SnapshotSize size = SnapshotSize.DEFAULT;
        Path png = folder.resolve(name + ".png");
        reporter.attempt(() -> environment.snapshots().render(run, soFar, size.width(), size.height(), png));
    }
}
