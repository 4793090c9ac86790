package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.fact.Value;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments that the library could not put to options, as facts. Stateless. */
final class WrongArguments {
    private WrongArguments() {}

    static Fact of(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> option("cli.wrong.twice", twice.getOverwritten());
            default -> problem.getArgSpec() == null ? other(problem) : value(problem);
        };
    }

    private static Fact unmatched(UnmatchedArgumentException problem) {
        String given = problem.getUnmatched().getFirst();
        boolean commands = !problem.getCommandLine().getSubcommands().isEmpty();
        List<String> similar = problem.getSuggestions();
        String key = problem.isUnknownOption()
                ? similar.isEmpty() ? "cli.wrong.option" : "cli.wrong.option.similar"
                : !commands
                        ? "cli.wrong.surplus"
                        : similar.isEmpty() ? "cli.wrong.command" : "cli.wrong.command.similar";
        return Fact.of(key).verbatim("given", given).series("similar", Value.Joint.COMMA, verbatim(similar));
    }

    private static Fact missing(List<ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return first.isOption()
                ? option("cli.wrong.noValue", first).verbatim("label", first.paramLabel())
                : Fact.of("cli.wrong.missing")
                        .series(
                                "labels",
                                Value.Joint.AND,
                                verbatim(missing.stream()
                                        .map(ArgSpec::paramLabel)
                                        .toList()));
    }

    private static Fact value(ParameterException problem) {
        ArgSpec spec = problem.getArgSpec();
        Class<?> type = spec.auxiliaryTypes()[0];
        if (problem.getCause() instanceof Told told) {
            return option("cli.wrong.value", spec).fact("why", told.fact());
        }
        if (type == boolean.class) {
            return option("cli.wrong.flag", spec);
        }
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
        // what it is for tells its limits, and in the language of the sentence
        return option(number ? "cli.wrong.number" : "cli.wrong.text", spec)
                .verbatim("given", problem.getValue())
                .verbatim("about", String.join(" ", spec.description()));
    }

    /** The library's own words, in English, are better than nothing. */
    private static Fact other(ParameterException problem) {
        String message = problem.getMessage().strip().lines().findFirst().orElse("");
        return Fact.of("cli.wrong.other").verbatim("message", message);
    }

    private static Fact option(String key, ArgSpec spec) {
        return Fact.of(key)
                .verbatim("option", spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel());
    }

    static List<Value> verbatim(List<String> texts) {
        return texts.stream().<Value>map(Value.Verbatim::new).toList();
    }
}
