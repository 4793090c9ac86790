package corewise.cli;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.model.Language;
import corewise.model.Way;
import corewise.simulation.Costs;
import corewise.simulation.WayCost;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cost as people type it: {@code make=50us}, {@code slow=2.5}, or of one way only {@code pool.make=50us}. Immutable.
 *
 * @param way of which way; empty where it is of all
 * @param stage of what
 * @param number nanoseconds, or thousandths, within what the stage may be
 */
record CostText(Optional<Way> way, WayCost.Stage stage, long number) {
    private static final Pattern FORM = Pattern.compile("(?:([a-z-]+)\\.)?([a-z]+)=(.+)");
    private static final String OPTION = "--cost";

    static CostText parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw wrong(text);
        }
        Optional<Way> way = Optional.ofNullable(matcher.group(1))
                .map(id -> Identified.ofId(Way.class, id).orElseThrow(() -> wrong(text)));
        WayCost.Stage stage =
                Identified.ofId(WayCost.Stage.class, matcher.group(2)).orElseThrow(() -> wrong(text));
        String given = matcher.group(3);
        return new CostText(
                way,
                stage,
                stage.isTime()
                        ? Arguments.nanos(OPTION, given, stage.least(), stage.most())
                        : Arguments.thousandths(OPTION, given, stage.least(), stage.most()));
    }

    /** The costs with what was typed, the last where a cost was typed twice. */
    static Costs typed(Costs costs, List<CostText> typed, Language language, List<Way> ways) {
        Costs all = costs;
        for (CostText each : typed) {
            for (Way way : ways) {
                if (each.way().orElse(way) == way) {
                    WayCost cost = all.of(language, way).with(each.stage(), each.number());
                    all = all.with(Costs.Source.TYPED, language, way, cost);
                }
            }
        }
        return all;
    }

    private static BadArgumentException wrong(String text) {
        String known = Stream.of(WayCost.Stage.values()).map(Identified::id).collect(Collectors.joining(", "));
        return new BadArgumentException(
                Fact.of("simulation.wrong.cost").verbatim("given", text).verbatim("known", known));
    }
}
