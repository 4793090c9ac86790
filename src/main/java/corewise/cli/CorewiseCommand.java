package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.fact.Value;
import corewise.file.IoReason;
import corewise.model.Identified;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's command line. For one thread. */
@Command(
        name = CorewiseCommand.NAME,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "${bundle:cli.label.command}")
public final class CorewiseCommand implements Callable<Integer> {
    /** What the program is called by. */
    static final String NAME = "corewise";

    private static final int HELP_WIDTH = 100;

    private final CliEnvironment environment;

    @Parameters(paramLabel = "${bundle:cli.label.file}", arity = "0..*", descriptionKey = "cli.option.windowFiles")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--lesson", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.lesson")
    private Path lesson;

    @Option(
            names = SpokenLanguage.OPTION,
            scope = ScopeType.INHERIT,
            paramLabel = "${bundle:cli.label.language}",
            descriptionKey = "cli.option.locale")
    @SuppressWarnings("UnusedVariable") // read before all others, for they are told of in that language
    private String locale;

    @Spec
    private CommandSpec spec;

    private CorewiseCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Does what the arguments say and returns the exit code: 0 when every task has its result and all runs agree, 1
     * when not or when something could not be written, 2 for arguments that were not understood.
     */
    public static int execute(CliEnvironment environment, String... arguments) {
        try {
            CliEnvironment spoken = SpokenLanguage.of(environment, arguments);
            return told(spoken, arguments.length == 0 ? window(spoken) : parsed(spoken, arguments));
        } catch (BadArgumentException unspoken) {
            return badArguments(environment, unspoken.fact());
        } catch (OutOfMemoryError refused) {
            return failed(environment, new ExecutionException(refused));
        }
    }

    /** Where nothing is said there is nothing to parse: the window comes sooner. */
    private static int window(CliEnvironment environment) {
        try {
            return new CorewiseCommand(environment).call();
        } catch (IOException | RuntimeException problem) {
            return failed(environment, problem);
        }
    }

    private static int parsed(CliEnvironment environment, String... arguments) {
        if (List.of("--version").equals(List.of(arguments))) {
            environment.out().println(version(environment));
            return ExitCode.GOOD;
        }
        CommandLine commands = commands(environment);
        commands.setOut(
                new PrintWriter(environment.out(), true, environment.out().charset()));
        commands.setErr(
                new PrintWriter(environment.err(), true, environment.err().charset()));
        commands.setParameterExceptionHandler(
                (problem, given) -> badArguments(environment, WrongArguments.of(problem)));
        commands.setExecutionExceptionHandler((problem, command, parsed) -> failed(environment, problem));
        return commands.execute(arguments);
    }

    /** What could not be told is a problem too. */
    private static int told(CliEnvironment environment, int code) {
        if (!environment.out().checkError()) {
            return code;
        }
        environment.err().println(environment.terminal().get("cli.problem.standardOutput"));
        return code == ExitCode.GOOD ? ExitCode.PROBLEM : code;
    }

    private static CommandLine commands(CliEnvironment environment) {
        Texts texts = environment.terminal();
        CommandLine commands = new CommandLine(new CorewiseCommand(environment));
        commands.addSubcommand(new CommandLine(new RunCommand(environment)));
        commands.addSubcommand(new CommandLine(new RaceCommand(environment)));
        commands.addSubcommand(new CommandLine(new ClaimsCommand(environment)));
        commands.addSubcommand(new CommandLine(new WaysCommand(environment)));
        commands.addSubcommand(new CommandLine(new SimulateCommand(environment)));
        commands.addSubcommand(new CommandLine(new PythonCommand(environment)));
        commands.addSubcommand(new CommandLine(new LessonCommand(environment)));
        commands.addSubcommand(new CommandLine(new OpenCommand(environment)));
        commands.addSubcommand(new CommandLine(new ConvertCommand(environment)));
        commands.setResourceBundle(texts.bundle());
        describe(commands, version(environment));
        commands.registerConverter(Language.class, byId("cli.wrong.language", Language.class));
        commands.registerConverter(StartMethod.class, byId("cli.wrong.startMethod", StartMethod.class));
        commands.registerConverter(
                SimulationBasis.Wanted.class, byId("simulation.wrong.costs", SimulationBasis.Wanted.class));
        commands.registerConverter(Way.class, byId("cli.wrong.way", Way.class));
        commands.registerConverter(Work.class, byId("cli.wrong.work", Work.class));
        commands.registerConverter(Lengths.class, byId("cli.wrong.lengths", Lengths.class));
        commands.setUsageHelpWidth(HELP_WIDTH);
        return commands;
    }

    private static String version(CliEnvironment environment) {
        return environment.terminal().get("cli.version", environment.version());
    }

    /** Options stand in the order in which they are written: sorting them goes by the machine's country. */
    private static void describe(CommandLine command, String version) {
        command.getCommandSpec()
                .version(version)
                .usageMessage()
                .sortOptions(false)
                .sortSynopsis(false);
        command.getSubcommands().values().forEach(each -> describe(each, version));
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            // a command that was mistyped looks like a file
            if (file.toString().matches("[\\w-]+")
                    && !Files.exists(environment.directory().resolve(file))) {
                throw new UnmatchedArgumentException(spec.commandLine(), List.of(file.toString()));
            }
        }
        Optional<Fact> problem = environment.displayProblem().get();
        if (problem.isPresent()) {
            return withoutWindow(problem.get());
        }
        try {
            return environment.window().open(request());
        } catch (ToldIOException noWindow) {
            return withoutWindow(noWindow.fact());
        }
    }

    private int withoutWindow(Fact why) throws IOException {
        if (lesson != null) {
            throw new BadArgumentException(
                    Fact.of("cli.wrong.lessonNeedsWindow").fact("problem", why));
        }
        if (files.isEmpty()) {
            return new HeadlessJob(environment).run(why);
        }
        Reporter.of(environment).say(Fact.of("cli.noDisplayForFiles").fact("why", why));
        return new OpenCommand(environment, files).call();
    }

    private WindowRequest request() {
        WindowRequest request = WindowRequest.of(
                files.stream().map(environment.directory()::resolve).toList());
        return lesson == null
                ? request
                : request.teaching(environment.directory().resolve(lesson));
    }

    private static int badArguments(CliEnvironment environment, Fact wrong) {
        environment.err().println(environment.terminal().say(wrong));
        return ExitCode.BAD_ARGUMENTS;
    }

    /** What the platform says of it has no class of its own. */
    private static boolean refusedThread(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            return String.valueOf(problem.getMessage()).contains("thread");
        }
        return problem != null && refusedThread(problem.getCause());
    }

    private static int failed(CliEnvironment environment, Exception problem) {
        if (problem instanceof BadArgumentException wrong) {
            return badArguments(environment, wrong.fact());
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            environment.err().println(environment.terminal().say(IoReason.of(problem)));
            return ExitCode.PROBLEM;
        }
        if (refusedThread(problem)) {
            environment.err().println(environment.terminal().get("cli.refusedThread"));
            return ExitCode.PROBLEM;
        }
        environment.err().println(environment.terminal().get("cli.defect"));
        problem.printStackTrace(environment.err());
        return ExitCode.PROBLEM;
    }

    private static <E extends Identified> ITypeConverter<E> byId(String wrong, Class<E> kind) {
        return text -> Identified.ofId(kind, text.strip())
                .orElseThrow(() -> new BadArgumentException(Fact.of(wrong)
                        .verbatim("given", text)
                        .series(
                                "known",
                                Value.Joint.AND,
                                WrongArguments.verbatim(Arrays.stream(kind.getEnumConstants())
                                        .map(Identified::id)
                                        .toList()))));
    }
}
