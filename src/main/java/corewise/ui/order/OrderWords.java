package corewise.ui.order;

import corewise.fact.Value;
import corewise.metrics.ArrivalOrder;
import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.metrics.Overtaking;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunKey;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.report.RaceFacts;
import corewise.text.Texts;
import corewise.ui.fx.Named;
import corewise.ui.page.RepeatNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the Order view says of its figures. Stateless. */
final class OrderWords {
    /** A cause that made up less than this of the head start is not named. */
    private static final double LEAST_SHARE = 0.15;

    private static final int RUNS_NAMED = 4;

    private OrderWords() {}

    /** What tasks are put in order by, as a choice. */
    static String choice(OrderBy by, Texts texts) {
        return switch (by) {
            case FINISHED -> texts.get("order.finished");
            case STARTED -> texts.get("order.started");
            case CREATED -> texts.get("order.created");
        };
    }

    /** What such a choice goes by. */
    static String help(OrderBy by, Texts texts) {
        return switch (by) {
            case FINISHED -> texts.get("order.help.finished");
            case STARTED -> texts.get("order.help.started");
            case CREATED -> texts.get("order.help.created");
        };
    }

    /** Which runs are not shown, or not compared; empty where all are. */
    static String shownOf(ShownOrders shown, Texts texts) {
        OrderPicture picture = shown.picture();
        String latest = picture.whole() == picture.columns().size()
                ? ""
                : texts.get("order.latest", picture.columns().size(), picture.whole());
        String incomplete = shown.incomplete() == 0 ? "" : texts.get("order.incomplete", shown.incomplete());
        return texts.sentences(Stream.concat(
                        Stream.of(latest, incomplete), shown.leftOut().stream().map(texts::say))
                .toArray(String[]::new));
    }

    /** What the chart shows, in a line. */
    static String title(OrderBy by, Texts texts) {
        return switch (by) {
            case FINISHED -> texts.get("order.title.finished");
            case STARTED -> texts.get("order.title.started");
            case CREATED -> texts.get("order.title.created");
        };
    }

    /** A rank as people count, from 1st. */
    static String rank(int rank, Texts texts) {
        int number = rank + 1;
        int tens = number % 100;
        String key = tens >= 11 && tens <= 13
                ? "order.rank.th"
                : switch (number % 10) {
                    case 1 -> "order.rank.st";
                    case 2 -> "order.rank.nd";
                    case 3 -> "order.rank.rd";
                    default -> "order.rank.th";
                };
        return texts.get(key, number);
    }

    /** A run as it is named above its column. */
    static String name(OrderColumn column, Texts texts) {
        return RepeatNames.of(column.key(), column.alone(), column.number(), texts);
    }

    /** Where a task stands in a run. */
    static String place(OrderColumn column, int task, Texts texts) {
        int rank = column.rank(task);
        return rank < 0
                ? texts.get("order.noPlace", task, name(column, texts))
                : texts.get("order.place", task, rank(rank, texts), column.size(), name(column, texts));
    }

    /** What a cell of a map counts. */
    static String cell(RankMap map, RankMapLayout.Cell at, Texts texts) {
        int count = map.count(at.rank(), at.task());
        return texts.get(
                "order.map.cell",
                map.name(),
                range(map.first(at.task()), map.last(at.task()), texts),
                range(map.first(at.rank()) + 1, map.last(at.rank()) + 1, texts),
                count,
                RaceFacts.runs(map.runs()));
    }

    private static String range(int first, int last, Texts texts) {
        return first == last ? texts.quantities().count(first) : texts.get("order.map.range", first, last);
    }

    /** From which rank on two runs differ. */
    static String divergence(OrderColumn first, OrderColumn second, int rank, Texts texts) {
        boolean inside = rank >= 0 && rank < Math.min(first.size(), second.size());
        return !inside
                ? texts.get("order.sameOrder")
                : texts.get(
                        "order.divergence",
                        rank(rank, texts),
                        first.taskAt(rank),
                        name(first, texts),
                        second.taskAt(rank),
                        name(second, texts));
    }

    /** That a task neither overtook another nor was overtaken. */
    static String alone(OrderBy by, int task, Texts texts) {
        return switch (by) {
            case FINISHED -> texts.get("order.why.alone.finished", task);
            case STARTED -> texts.get("order.why.alone.started", task);
            case CREATED -> texts.get("order.why.alone.created", task);
        };
    }

    /** Why one task came before another that stands before it in the list, the largest cause first. */
    static String why(OrderBy by, Overtaking seen, WaitSource waits, Texts texts) {
        if (seen.equals(Overtaking.NONE)) {
            return switch (by) {
                case FINISHED -> texts.get("order.why.nobody");
                case STARTED -> texts.get("order.why.nobody.started");
                case CREATED -> texts.get("order.why.nobody.created");
            };
        }
        List<String> named = seen.parts().stream()
                .filter(part -> part.nanos() >= LEAST_SHARE * seen.aheadNanos())
                .sorted(Comparator.comparingLong(Overtaking.Part::nanos).reversed())
                .map(part -> text(part, waits, texts))
                .toList();
        List<String> against = seen.parts().stream()
                .filter(part -> -part.nanos() >= LEAST_SHARE * seen.aheadNanos())
                .filter(part -> part.cause() != Overtaking.Cause.UNACCOUNTED)
                .sorted(Comparator.comparingLong(Overtaking.Part::nanos))
                .map(part -> against(part, texts))
                .toList();
        String and = texts.get("order.why.and");
        String because = String.join(and, named)
                + (against.isEmpty() ? "" : texts.get("order.why.though", String.join(and, against)));
        String ahead = texts.quantities().duration(seen.aheadNanos());
        return switch (by) {
            case FINISHED -> texts.get("order.why.sentence", seen.overtaker(), seen.overtaken(), ahead, because);
            case STARTED -> texts.get("order.why.sentence.started", seen.overtaker(), seen.overtaken(), ahead, because);
            case CREATED -> texts.get("order.why.sentence.created", seen.overtaker(), seen.overtaken(), ahead, because);
        };
    }

    private static String text(Overtaking.Part part, WaitSource waits, Texts texts) {
        String time = texts.quantities().duration(part.nanos());
        return switch (part.cause()) {
            case HANDED_OVER -> texts.get("order.why.handedOver", time);
            case GOT_WORKER -> texts.get("order.why.gotWorker", time);
            case BEGAN -> texts.get("order.why.started", time);
            case FIRST_TURN -> texts.get("order.why.firstTurn", time);
            case RAN -> texts.get(waits == WaitSource.NONE ? "order.why.ranOrWaited" : "order.why.ran", time);
            case READY -> texts.get("order.why.ready", time);
            case BLOCKED -> texts.get("order.why.blocked", time);
            case UNACCOUNTED -> texts.get("order.why.unaccounted", time);
        };
    }

    /** What was on the side of the task that came later all the same. */
    private static String against(Overtaking.Part part, Texts texts) {
        String time = texts.quantities().duration(-part.nanos());
        return switch (part.cause()) {
            case HANDED_OVER -> texts.get("order.why.though.handedOver", time);
            case GOT_WORKER -> texts.get("order.why.though.gotWorker", time);
            case BEGAN -> texts.get("order.why.though.started", time);
            case FIRST_TURN -> texts.get("order.why.though.firstTurn", time);
            case RAN -> texts.get("order.why.though.ran", time);
            case READY -> texts.get("order.why.though.ready", time);
            case BLOCKED, UNACCOUNTED -> texts.get("order.why.though.blocked", time);
        };
    }

    /** What can be said without pointing at a task; often in order is worth a sentence of its own. */
    static String general(ShownOrders shown, Texts texts) {
        int runs = 0;
        int inOrder = 0;
        for (Map.Entry<RunKey, OrderSummary> of : shown.picture().byKey().entrySet()) {
            // a for-loop cannot help but keep the order
            if (of.getKey().way() != Way.SERIAL) {
                runs += of.getValue().runs();
                inOrder += of.getValue().inListOrder();
            }
        }
        if (runs < 2 || inOrder * 2 <= runs) {
            return texts.get("order.nobodyPromised");
        }
        String tiny = shown.pace().overBeforeTheNext()
                ? texts.get(
                        "order.notAlways.tiny",
                        texts.quantities().duration(Math.round(shown.pace().itemNanos())),
                        texts.quantities().duration(Math.round(shown.pace().betweenNanos())))
                : "";
        return texts.get("order.notAlways", inOrder, runs, tiny);
    }

    /** Whether the joined lists were equal, or in which runs which items differ; empty where there is nothing to compare. */
    static String equality(ShownOrders shown, Texts texts) {
        ResultEquality results = shown.results();
        if (results.runs() < 2) {
            return "";
        }
        if (results.equal()) {
            boolean came = shown.told().runs().stream().anyMatch(ArrivalOrder::differs);
            return texts.get(came ? "order.equal.came" : "order.equal", results.runs());
        }
        if (results.totalsDiffer()) {
            // which of the totals is right no run tells
            return texts.get("order.differ.totals", results.runs());
        }
        List<String> named = results.differences().stream()
                .limit(RUNS_NAMED)
                .map(difference -> texts.get(
                        "order.differ.items",
                        shown.names().get(difference.run()),
                        Named.items(difference.items(), texts),
                        difference.items().size()))
                .toList();
        int more = results.differences().size() - RUNS_NAMED;
        return texts.get(
                "order.differ",
                results.differences().size(),
                results.runs(),
                shown.names().getFirst(),
                String.join(texts.between(Value.Joint.SEMICOLON), named)
                        + (more > 0 ? texts.get("runsPanel.more", more) : ""));
    }
}
