package corewise.lesson;

import corewise.fact.Fact;
import corewise.lesson.Rule.Op;
import corewise.lesson.Rule.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rules: {@code pool.time > 1.1 * thread-per-task.time and pool.workers >= 8}, {@code results differ}, {@code
 * python}, {@code otherwise}; clauses joined by {@code and}, these by {@code or}. Stateless.
 */
public final class RuleReader {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)(ns|us|ms|s|%|kB|MB|x)?");
    private static final Pattern COMPARISON = Pattern.compile("(.+?)\\s*(<=|>=|<|>|=)\\s*(.+)");

    private RuleReader() {}

    /** A rule could not be read; tells what of it. Not thread-safe. */
    static final class BadRule extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fact fact;

        BadRule(String key, String given) {
            super(key);
            fact = Fact.of(key).verbatim("given", given);
        }

        Fact fact() {
            return fact;
        }
    }

    /** The rule that is written so. */
    static Rule read(String text) throws BadRule {
        List<Rule> either = new ArrayList<>();
        for (String part : text.strip().split("\\s+or\\s+", -1)) {
            List<Rule> all = new ArrayList<>();
            for (String clause : part.split("\\s+and\\s+", -1)) {
                all.add(clause(clause.strip()));
            }
            either.add(all.size() == 1 ? all.getFirst() : new Rule.All(all));
        }
        return either.size() == 1 ? either.getFirst() : new Rule.Any(either);
    }

    private static Rule clause(String text) throws BadRule {
        return switch (text) {
            case "otherwise" -> new Rule.Otherwise();
            case "results same" -> new Rule.Results(true);
            case "results differ" -> new Rule.Results(false);
            default -> text.startsWith("no ") ? flag(text.substring(3), 0) : compare(text);
        };
    }

    private static Rule compare(String text) throws BadRule {
        Matcher parts = COMPARISON.matcher(text);
        if (!parts.matches()) {
            return flag(text, 1);
        }
        Op op = Arrays.stream(Op.values())
                .filter(each -> each.sign().equals(parts.group(2)))
                .findFirst()
                .orElseThrow();
        return new Rule.Compare(side(parts.group(1)), op, side(parts.group(3)));
    }

    private static Rule flag(String name, int wanted) throws BadRule {
        Side side = side(name);
        if (side.of().isEmpty()) {
            throw new BadRule("lessonFile.badRule", name);
        }
        return new Rule.Compare(side, Op.IS, new Side(wanted, Optional.empty()));
    }

    private static Side side(String text) throws BadRule {
        String[] factors = text.strip().split("\\s*\\*\\s*", 0);
        if (factors.length == 0) {
            throw new BadRule("lessonFile.badFigure", text);
        }
        OptionalDouble number = number(factors[0]);
        if (factors.length == 1 && number.isPresent()) {
            return new Side(number.getAsDouble(), Optional.empty());
        }
        String name = factors[factors.length - 1];
        Optional<Measured> figure = Measured.read(name);
        boolean times = factors.length == 2 && number.isPresent();
        if (figure.isEmpty() || !(factors.length == 1 || times)) {
            throw new BadRule("lessonFile.badFigure", name);
        }
        return new Side(times ? number.getAsDouble() : 1, figure);
    }

    /** A number with its unit, in nanoseconds, bytes or as a share; empty where it is none. */
    static OptionalDouble number(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number.group(1));
        String unit = number.group(2) == null ? "" : number.group(2);
        return OptionalDouble.of(value
                * switch (unit) {
                    case "us", "kB" -> 1e3;
                    case "ms", "MB" -> 1e6;
                    case "s" -> 1e9;
                    case "%" -> 0.01;
                    default -> 1;
                });
    }
}
