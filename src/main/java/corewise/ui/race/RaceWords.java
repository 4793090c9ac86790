package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.ui.board.UsableCores;
import corewise.ui.fx.Say;
import corewise.ui.fx.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says in a few sentences what was seen of a race, from its figures alone. Stateless but for its texts. */
final class RaceWords {
    private static final double NOTABLY_READY = 0.2;
    private static final double ABOUT_THE_SAME = 1.05;
    private static final double NOTABLY_SLOWER = 1.15;

    private final Texts texts;

    RaceWords(Texts texts) {
        this.texts = texts;
    }

    /** The sentences; none when there is no race. */
    List<String> of(Race race) {
        List<String> sentences = new ArrayList<>();
        if (!race.runs().isEmpty()) {
            Trace first = race.runs().stream()
                    .map(CompletedRun::trace)
                    .min(Comparator.comparingLong(RunTimes::makespanNanos))
                    .orElseThrow();
            race.runs().stream()
                    .map(CompletedRun::trace)
                    .filter(trace -> trace.spec().way() == Way.SERIAL)
                    .forEach(trace -> sentences.add(serial(trace)));
            sentences.add(winner(race, first));
            together(race, first).ifPresent(sentences::add);
            crowd(race).ifPresent(sentences::add);
            slower(race).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** How much of the core time each run took; nothing when there is no race. */
    String coreTime(Race race) {
        String shares = race.runs().stream()
                .map(CompletedRun::trace)
                .map(trace -> texts.get("race.words.share", name(trace), Long.toString(Math.round(share(trace) * 100))))
                .collect(Collectors.joining(" · "));
        return shares.isEmpty() ? "" : texts.get("race.words.shares", shares);
    }

    private static double share(Trace trace) {
        double cores = UsableCores.of(trace.spec(), trace.machine());
        return Math.min(1, RunTimes.busyCores(trace) / cores);
    }

    private String serial(Trace trace) {
        String took = Say.duration(RunTimes.makespanNanos(trace));
        int others = UsableCores.of(trace.spec(), trace.machine()) - 1;
        return others > 0
                ? texts.count("race.words.serial", others).replace("{took}", took)
                : texts.get("race.words.serialAlone", took);
    }

    private String winner(Race race, Trace first) {
        String way = name(first);
        String took = Say.duration(RunTimes.makespanNanos(first));
        int cores = UsableCores.of(first.spec(), first.machine());
        OptionalDouble speedup = race.serial()
                .map(serial -> RunTimes.speedup(serial.trace(), first))
                .orElse(OptionalDouble.empty());
        if (first.spec().way() == Way.SERIAL || speedup.isEmpty()) {
            return texts.get("race.words.first", way, took);
        }
        double busy = RunTimes.busyCores(first);
        boolean computes = first.spec().list().work() != Work.WAIT;
        return texts.get(
                computes ? "race.words.firstFaster" : "race.words.firstWaiting",
                way,
                took,
                Say.times(speedup.getAsDouble()),
                Say.tenths(computes ? Math.min(busy, cores) : busy),
                Integer.toString(cores));
    }

    /** Where another was done at about the same time. */
    private Optional<String> together(Race race, Trace first) {
        return race.runs().stream()
                .map(CompletedRun::trace)
                .filter(trace -> trace != first
                        && RunTimes.makespanNanos(trace) <= ABOUT_THE_SAME * RunTimes.makespanNanos(first))
                .findFirst()
                .map(trace -> texts.get("race.words.together", name(first), name(trace)));
    }

    /** Where more workers than cores made tasks stand ready. */
    private Optional<String> crowd(Race race) {
        return race.runs().stream()
                .map(CompletedRun::trace)
                .filter(trace -> readyShare(trace) >= NOTABLY_READY)
                .max(Comparator.comparingDouble(RaceWords::readyShare))
                .map(trace -> texts.get(
                        "race.words.ready",
                        name(trace),
                        Integer.toString(trace.spec().effectiveWorkers()),
                        Integer.toString(UsableCores.of(trace.spec(), trace.machine())),
                        Long.toString(Math.round(readyShare(trace) * 100))));
    }

    /** Ready time of the time from having a worker to the end, over all tasks. */
    private static double readyShare(Trace trace) {
        long ready = RunTimes.readyNanos(trace);
        long all = ready + RunTimes.runningNanos(trace) + RunTimes.blockedNanos(trace);
        return all == 0 ? 0 : (double) ready / all;
    }

    /** Where the same work took longer on the cores than alone. */
    private Optional<String> slower(Race race) {
        if (race.serial().isEmpty()) {
            return Optional.empty();
        }
        long alone = RunTimes.runningNanos(race.serial().get().trace());
        return race.runs().stream()
                .map(CompletedRun::trace)
                .filter(trace -> alone > 0 && RunTimes.runningNanos(trace) >= NOTABLY_SLOWER * alone)
                .max(Comparator.comparingLong(RunTimes::runningNanos))
                .map(trace -> texts.get(
                        "race.words.slower", name(trace), Say.times(RunTimes.runningNanos(trace) / (double) alone)));
    }

    private String name(Trace trace) {
        return texts.get("way." + trace.spec().way().id());
    }
}
