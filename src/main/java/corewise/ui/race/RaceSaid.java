package corewise.ui.race;

import corewise.report.RaceWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of a race, in the words of its report. Immutable.
 *
 * @param sentences what was seen; none when there is no race
 * @param coreTime what became of each way's core time, a line a way
 */
record RaceSaid(List<String> sentences, String coreTime) {

    static RaceSaid of(Race race) {
        if (race.runs().isEmpty()) {
            return new RaceSaid(List.of(), "");
        }
        corewise.report.Race told = race.told();
        return new RaceSaid(
                Stream.concat(
                                Stream.of(RaceWords.first(told)),
                                told.ways().stream().map(way -> RaceWords.way(way, told)))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList(),
                told.ways().stream()
                        .map(RaceWords::coreTime)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }
}
