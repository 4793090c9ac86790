package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Sample;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the item length at which a worker for each item and a pool change places, by halving between a short and a
 * long length, for some list lengths. For one thread; use it once.
 */
final class WinSearch {
    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int HALVINGS = 3;
    /** The longest list is not made of items that would take longer than this in all, on one core. */
    private static final long MOST_WORK_NANOS = 1_200_000_000;

    private final ExperimentRunner runner;
    private final Pair pair;
    private final List<Evidence.Cell> cells = new ArrayList<>();
    private final List<CompletedRun> runs = new ArrayList<>();
    private final List<Double> others = new ArrayList<>();
    private int disturbed;
    private int fewestRepeats = Integer.MAX_VALUE;

    WinSearch(ExperimentRunner runner, Pair pair) {
        this.runner = runner;
        this.pair = pair;
    }

    /**
     * What is compared. Immutable.
     *
     * @param counts lengths of the list, rising
     * @param shortNanos the shortest length of an item
     * @param longNanos the longest
     */
    record Pair(Fact name, Way perItem, Way pool, List<Integer> counts, long shortNanos, long longNanos) {
        Pair {
            counts = List.copyOf(counts);
        }
    }

    /**
     * What was found. Immutable.
     *
     * @param turning the turning points
     * @param fewestRepeats of any cell
     * @param others the median share of the cores that other programs took; NaN where not known
     */
    record Found(
            Evidence.WinMap map,
            Fact turning,
            List<CompletedRun> runs,
            int disturbed,
            int fewestRepeats,
            double others) {}

    /** Measures the ends first, then halves while the time lasts. */
    Found search(long nanos) throws InterruptedException, ExperimentFailedException {
        long spare = runner.claimNanos() - nanos;
        int cellsLeft = pair.counts().size() * (2 + HALVINGS);
        List<Span> spans = new ArrayList<>();
        int few = pair.counts().getFirst();
        int many = pair.counts().getLast();
        // the two that decide come first, whatever time there is
        Evidence.Cell manyShort = cell(many, pair.shortNanos(), spare, runner.isAgain() ? 2 : cellsLeft);
        cellsLeft--;
        Evidence.Cell fewLong = cell(few, longNanos(few), spare, runner.isAgain() ? 1 : cellsLeft);
        cellsLeft--;
        for (int items : pair.counts()) {
            if (affordable(items, spare)) {
                Evidence.Cell shortest = items == many ? manyShort : cell(items, pair.shortNanos(), spare, cellsLeft--);
                spans.add(
                        new Span(shortest, items == few ? fewLong : cell(items, longNanos(items), spare, cellsLeft--)));
            }
        }
        for (int step = 0; step < HALVINGS; step++) {
            for (int k = 0; k < spans.size(); k++) {
                Span span = spans.get(k);
                long middle = Math.round(Math.sqrt(
                        (double) span.shorter().itemNanos() * span.longer().itemNanos()));
                if (span.turns() && affordable(span.shorter().items(), middle, spare)) {
                    spans.set(k, span.halved(cell(span.shorter().items(), middle, spare, Math.max(1, cellsLeft))));
                }
                cellsLeft--;
            }
        }
        return new Found(
                // the maps stand beside each other: one worker each and a pool have one colour each in both
                new Evidence.WinMap(pair.name(), Way.PROCESS_PER_TASK, Way.PROCESS_POOL, cells),
                turning(spans),
                runs,
                disturbed,
                fewestRepeats,
                Sample.of(others, share -> share).median());
    }

    private static Fact turning(List<Span> spans) {
        List<Value> lists =
                spans.stream().<Value>map(span -> new Value.Within(span.fact())).toList();
        return spans.isEmpty()
                ? Fact.of("claim.turning.none")
                : Fact.of("claim.turning.all").series("lists", Value.Joint.COMMA, lists);
    }

    private long longNanos(int items) {
        return Math.min(pair.longNanos(), Math.max(2 * pair.shortNanos(), runner.scaled(MOST_WORK_NANOS) / items));
    }

    /** Whether there is time for a list of short items and one of long ones, or they have been measured. */
    private boolean affordable(int items, long spareNanos) {
        return affordable(items, pair.shortNanos(), spareNanos) && affordable(items, longNanos(items), spareNanos);
    }

    private boolean affordable(int items, long itemNanos, long spareNanos) {
        return runner.claimNanos() > spareNanos || runner.isMeasured(specs(items, itemNanos));
    }

    private List<RunSpec> specs(int items, long itemNanos) {
        ListSpec list = runner.lists().computing(items, Lengths.EQUAL, itemNanos);
        RunSpec each = runner.run(pair.perItem(), list, runner.workers());
        return List.of(each, each.in(pair.pool()));
    }

    private Evidence.Cell cell(int items, long itemNanos, long spareNanos, int cellsLeft)
            throws InterruptedException, ExperimentFailedException {
        List<RunSpec> specs = specs(items, itemNanos);
        long left = Math.max(0, runner.claimNanos() - spareNanos);
        long now = left / cellsLeft;
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, now, left - now + spareNanos), specs);
        runs.addAll(measured.runs(specs));
        others.add(measured.others());
        disturbed += measured.disturbed();
        fewestRepeats = Math.min(fewestRepeats, measured.repeats().size());
        Evidence.Cell cell = new Evidence.Cell(itemNanos, items, measured.ratio(specs.getFirst(), specs.getLast()));
        cells.add(cell);
        return cell;
    }

    /** Two lengths between which the winner changes, or not. */
    record Span(Evidence.Cell shorter, Evidence.Cell longer) {
        boolean turns() {
            return poolWins(shorter) != poolWins(longer);
        }

        Span halved(Evidence.Cell middle) {
            return poolWins(middle) == poolWins(shorter) ? new Span(middle, longer) : new Span(shorter, middle);
        }

        Fact fact() {
            int items = shorter.items();
            if (turns()) {
                return Fact.of("claim.turning.between")
                        .count("items", items)
                        .roughly("shorter", shorter.itemNanos())
                        .roughly("longer", longer.itemNanos());
            }
            return Fact.of(poolWins(longer) ? "claim.turning.pool" : "claim.turning.perItem")
                    .count("items", items);
        }

        private static boolean poolWins(Evidence.Cell cell) {
            return cell.perItemByPool().middle() > 1;
        }
    }
}
