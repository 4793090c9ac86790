package corewise.ui.order;

import corewise.metrics.Overtaking;
import corewise.model.Way;
import corewise.ui.fx.Say;
import corewise.ui.fx.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the Order view says of its figures. Stateless. */
final class OrderWords {
    /** A cause that made up less than this of the head start is not named. */
    private static final double LEAST_SHARE = 0.15;

    private OrderWords() {}

    static String way(Way way, Texts texts) {
        return texts.get("way." + way.id());
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

    /** Why one task ended before another that stands before it in the list, the largest cause first. */
    static String why(Overtaking seen, Texts texts) {
        if (seen.equals(Overtaking.NONE)) {
            return texts.get("order.why.nobody");
        }
        List<Cause> causes = new ArrayList<>();
        causes.add(new Cause(seen.startedLaterNanos(), "order.why.started"));
        causes.add(new Cause(seen.ranLongerNanos(), "order.why.ran"));
        causes.add(new Cause(seen.readyLongerNanos(), "order.why.ready"));
        causes.add(new Cause(seen.blockedLongerNanos(), "order.why.blocked"));
        List<String> named = causes.stream()
                .filter(cause -> cause.nanos() >= LEAST_SHARE * seen.aheadNanos())
                .sorted(Comparator.comparingLong(Cause::nanos).reversed())
                .map(cause -> text(cause, texts))
                .toList();
        String because = String.join(texts.get("order.why.and"), named);
        return texts.get(
                "order.why.sentence", seen.overtaker(), seen.overtaken(), Say.duration(seen.aheadNanos()), because);
    }

    private static String text(Cause cause, Texts texts) {
        String time = Say.duration(cause.nanos());
        return switch (cause.key()) {
            case "order.why.started" -> texts.get("order.why.started", time);
            case "order.why.ran" -> texts.get("order.why.ran", time);
            case "order.why.ready" -> texts.get("order.why.ready", time);
            default -> texts.get("order.why.blocked", time);
        };
    }

    private record Cause(long nanos, String key) {}
}
