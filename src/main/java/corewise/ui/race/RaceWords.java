package corewise.ui.race;

import corewise.metrics.CoreLedger;
import corewise.metrics.FoundPattern;
import corewise.metrics.PatternFinder;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.TraceView;
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
    private static final double ABOUT_THE_SAME = 1.05;
    private static final int PATTERNS_A_RUN = 2;

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
            sentences.addAll(patterns(race));
        }
        return sentences;
    }

    /** What became of each run's core time, a line a run; nothing when there is no race. */
    String coreTime(Race race) {
        return race.runs().stream()
                .map(CompletedRun::trace)
                .map(this::ledger)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String ledger(Trace trace) {
        CoreLedger ledger = CoreLedger.of(trace);
        if (ledger.totalNanos() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(share("race.core.ours", ledger.runningNanos(), ledger));
        parts.add(share("race.core.starting", ledger.startingNanos() + ledger.handingOverNanos(), ledger));
        if (ledger.idleNanos() != CoreLedger.UNKNOWN) {
            parts.add(share("race.core.others", ledger.otherProgramsNanos(), ledger));
            parts.add(share("race.core.idle", ledger.idleNanos(), ledger));
        }
        parts.add(share("race.core.unaccounted", ledger.unaccountedNanos(), ledger));
        return texts.get("race.core", name(trace), String.join(" · ", parts));
    }

    private String share(String key, long nanos, CoreLedger ledger) {
        return texts.get(key, Long.toString(Math.round(nanos * 100.0 / ledger.totalNanos())));
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

    /** The first two patterns of each run but the serial one, with what they rest on. */
    private List<String> patterns(Race race) {
        Optional<TraceView> serial = race.serial().map(CompletedRun::trace);
        return race.runs().stream()
                .map(CompletedRun::trace)
                .filter(trace -> trace.spec().way() != Way.SERIAL)
                .flatMap(trace -> PatternFinder.of(trace, serial).stream()
                        .limit(PATTERNS_A_RUN)
                        .map(pattern -> pattern(trace, pattern)))
                .toList();
    }

    private String pattern(Trace trace, FoundPattern found) {
        String share = Long.toString(Math.round(found.evidence() * 100));
        String time = Say.duration(found.evidenceNanos());
        String way = name(trace);
        return switch (found.pattern()) {
            case ONE_AFTER_ANOTHER -> texts.get("race.pattern.oneAfterAnother", way, share);
            case UNBALANCED_TAIL -> texts.get("race.pattern.tail", way, time, share);
            case MORE_THREADS_THAN_CORES ->
                texts.get(
                        "race.pattern.crowd",
                        way,
                        Integer.toString(trace.spec().effectiveWorkers()),
                        Integer.toString(UsableCores.of(trace.spec(), trace.machine())),
                        share);
            case MOSTLY_STARTING_COSTS -> texts.get("race.pattern.starting", way, share);
            case BLOCKED_ON_IO -> texts.get("race.pattern.asleep", way, share);
            case BLOCKED_ON_LOCK -> texts.get("race.pattern.lock", way, share);
            case EVENLY_BUSY -> texts.get("race.pattern.busy", way, share);
            case SAME_WORK_SLOWER_WHEN_SHARED -> texts.get("race.pattern.slower", way, Say.times(found.evidence()));
        };
    }

    private String name(Trace trace) {
        return texts.get("way." + trace.spec().way().id());
    }
}
