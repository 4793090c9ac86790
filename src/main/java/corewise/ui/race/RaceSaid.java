package corewise.ui.race;

import corewise.metrics.Comparison;
import corewise.report.RaceFacts;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of a race, in the words of its report. Immutable; worked out on any thread, in time that grows with the
 * slices of its runs.
 *
 * @param sentences what was seen; none when there is no race
 * @param coreTime what became of each way's core time, a line a way
 * @param equal false when an item, or the one total, has different results
 * @param results the same in words
 */
record RaceSaid(List<String> sentences, String coreTime, boolean equal, String results) {
    /** Nothing: there is no race, or it is not known yet. */
    static final RaceSaid NONE = new RaceSaid(List.of(), "", true, "");

    static RaceSaid of(Race race, Texts texts) {
        if (race.runs().isEmpty()) {
            return NONE;
        }
        Comparison told = race.told();
        return new RaceSaid(
                Stream.of(
                                RaceFacts.firsts(told).stream(),
                                told.ways().stream().map(way -> RaceFacts.way(way, told)),
                                RaceFacts.speedups(told).stream())
                        .flatMap(facts -> facts)
                        .map(texts::say)
                        .toList(),
                told.ways().stream()
                        .map(way -> RaceFacts.coreTime(way, told))
                        .flatMap(Optional::stream)
                        .map(texts::say)
                        .collect(Collectors.joining("\n")),
                told.results().equal(),
                texts.say(RaceFacts.results(told)));
    }
}
