package corewise.cli;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.simulation.Sweep;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sweep as people write it: {@code cores=1..128}, {@code length=1us..1s}. Stateless. */
final class SweepText {
    private static final Pattern FORM = Pattern.compile("([a-z]+)=([^.]+(?:\\.\\d+[^.]*)?)\\.\\.(.+)");
    private static final String OPTION = "--sweep";

    private SweepText() {}

    static Sweep parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw wrong(text);
        }
        Sweep.Axis axis = Identified.ofId(Sweep.Axis.class, matcher.group(1)).orElseThrow(() -> wrong(text));
        long from = value(axis, matcher.group(2), text);
        long to = value(axis, matcher.group(3), text);
        if (from > to) {
            throw wrong(text);
        }
        return Sweep.between(axis, from, to);
    }

    private static long value(Sweep.Axis axis, String value, String text) {
        if (axis == Sweep.Axis.LENGTH) {
            return Arguments.nanos(OPTION, value, axis.least(), axis.most());
        }
        if (!value.matches("\\d{1,9}")) {
            throw wrong(text);
        }
        int number = Integer.parseInt(value);
        Arguments.number(OPTION, number, (int) axis.least(), (int) axis.most());
        return number;
    }

    private static BadArgumentException wrong(String text) {
        return new BadArgumentException(Fact.of("simulation.wrong.sweep").verbatim("given", text));
    }
}
