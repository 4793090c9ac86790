package corewise.cli;

import corewise.model.Lengths;
import corewise.model.Way;
import corewise.model.Work;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The program's command line. For one thread. */
@Command(
        name = "corewise",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what happens when a list is worked on by one core or by many.",
            "",
            "Without a command it opens the window. Where there is no display it runs the default list serially, with"
                    + " a thread per task and with a pool, prints the comparison, and writes a snapshot and a trace of"
                    + " each to " + HeadlessJob.FOLDER + " in the current folder.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  corewise",
            "  corewise run --way serial,pool --work primes --repeat 5",
            "  corewise race --ways serial,thread-per-task,pool --report race.html",
            "  corewise claims --report claims.html",
            "  corewise ways",
            "  corewise open run.json --snapshot run.png",
            "  corewise convert run.json.gz tasks.csv",
            "  corewise run --help"
        })
public final class CorewiseCommand implements Callable<Integer> {
    private static final int HELP_WIDTH = 100;

    private final CliEnvironment environment;

    private CorewiseCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Does what the arguments say and returns the exit code: 0 when every task has its result and all runs agree, 1
     * when not or when something could not be written, 2 for arguments that were not understood.
     */
    public static int execute(CliEnvironment environment, String... arguments) {
        CommandLine commands = new CommandLine(new CorewiseCommand(environment));
        commands.addSubcommand(new CommandLine(new RunCommand(environment)));
        commands.addSubcommand(new CommandLine(new RaceCommand(environment)));
        commands.addSubcommand(new CommandLine(new ClaimsCommand(environment)));
        commands.addSubcommand(new CommandLine(new WaysCommand(environment)));
        commands.addSubcommand(new CommandLine(new OpenCommand(environment)));
        commands.addSubcommand(new CommandLine(new ConvertCommand(environment)));
        commands.getCommandSpec().version("corewise " + environment.version());
        for (CommandLine each : commands.getSubcommands().values()) {
            each.getCommandSpec().version("corewise " + environment.version());
        }
        commands.registerConverter(Way.class, byId("way", Way::ofId, Way.values(), Way::id));
        commands.registerConverter(Work.class, byId("work", Work::ofId, Work.values(), Work::id));
        commands.registerConverter(Lengths.class, byId("spread", Lengths::ofId, Lengths.values(), Lengths::id));
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setOut(
                new PrintWriter(environment.out(), true, environment.out().charset()));
        commands.setErr(
                new PrintWriter(environment.err(), true, environment.err().charset()));
        commands.setParameterExceptionHandler((problem, given) -> badArguments(environment, problem.getMessage()));
        commands.setExecutionExceptionHandler((problem, command, parsed) -> failed(environment, problem));
        return commands.execute(arguments);
    }

    @Override
    public Integer call() {
        return environment.displayUsable().getAsBoolean()
                ? environment.window().open(WindowRequest.plain())
                : new HeadlessJob(environment).run();
    }

    private static int badArguments(CliEnvironment environment, String message) {
        String sentence = message.strip().lines().findFirst().orElse("The arguments were not understood");
        environment.err().println(sentence + (sentence.endsWith(".") ? "" : "."));
        return ExitCode.BAD_ARGUMENTS;
    }

    private static int failed(CliEnvironment environment, Exception problem) {
        if (problem instanceof BadArgumentException) {
            return badArguments(environment, problem.getMessage());
        }
        environment.err().println("Corewise failed by a defect of its own; please report what follows.");
        problem.printStackTrace(environment.err());
        return ExitCode.PROBLEM;
    }

    private static <E> ITypeConverter<E> byId(
            String what, Function<String, Optional<E>> ofId, E[] all, Function<E, String> id) {
        return text -> ofId.apply(text.strip()).orElseThrow(() -> {
            String known = Arrays.stream(all).map(id).collect(Collectors.joining(", "));
            return new TypeConversionException("there is no " + what + " '" + text + "', only " + known);
        });
    }
}
