package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Comparison;
import corewise.metrics.HandOverPace;
import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.metrics.Overtaking;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunKey;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderWordsTest {
    private final Texts texts = Texts.load();

    @ParameterizedTest
    @CsvSource({"0,1st", "1,2nd", "2,3rd", "3,4th", "10,11th", "11,12th", "12,13th", "20,21st", "110,111th", "111,112th"
    })
    void ranksAreCountedAsPeopleDo(int rank, String word) {
        assertEquals(word, OrderWords.rank(rank, texts));
    }

    private static Overtaking seen(OrderBy by, Overtaking.Part... parts) {
        return new Overtaking(by, 3, 5, 40_000_000, List.of(parts));
    }

    @Test
    void theLargestCauseIsNamedFirstAndSmallOnesNotAtAll() {
        Overtaking seen = seen(
                OrderBy.FINISHED,
                new Overtaking.Part(Overtaking.Cause.BEGAN, 10_000_000),
                new Overtaking.Part(Overtaking.Cause.RAN, -1_000_000),
                new Overtaking.Part(Overtaking.Cause.READY, 31_000_000));
        assertEquals(
                "task 5 ended 40.0\u00a0ms before task 3, which was ready without a core for 31.0\u00a0ms more and started 10.0\u00a0ms"
                        + " later.",
                OrderWords.why(OrderBy.FINISHED, seen, WaitSource.SCHEDSTAT, texts));
    }

    @Test
    void whatWasOnTheSideOfTheLaterTaskIsSaidToo() {
        Overtaking seen = seen(
                OrderBy.FINISHED,
                new Overtaking.Part(Overtaking.Cause.BEGAN, -95_000_000),
                new Overtaking.Part(Overtaking.Cause.RAN, 135_000_000));
        assertEquals(
                "task 5 ended 40.0\u00a0ms before task 3, which needed 135\u00a0ms more on a core, though it started 95.0\u00a0ms sooner.",
                OrderWords.why(OrderBy.FINISHED, seen, WaitSource.SCHEDSTAT, texts));
    }

    @Test
    void timeThatIsNotAccountedForIsToldAsThat() {
        Overtaking seen = seen(OrderBy.FINISHED, new Overtaking.Part(Overtaking.Cause.UNACCOUNTED, 40_000_000));
        assertEquals(
                "task 5 ended 40.0\u00a0ms before task 3, which had 40.0\u00a0ms more that the trace does not account for.",
                OrderWords.why(OrderBy.FINISHED, seen, WaitSource.SCHEDSTAT, texts));
    }

    @Test
    void aStartIsExplainedByHandingOverAndWaiting() {
        Overtaking seen = seen(OrderBy.STARTED, new Overtaking.Part(Overtaking.Cause.FIRST_TURN, 40_000_000));
        assertEquals(
                "task 5 started 40.0\u00a0ms before task 3, which waited 40.0\u00a0ms longer for a core to start on.",
                OrderWords.why(OrderBy.STARTED, seen, WaitSource.SCHEDSTAT, texts));
    }

    private static RunKey key(Way way) {
        return RunKey.of(new RunSpec(way, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 3), 2), MachineInfo.madeUp(2));
    }

    private ShownOrders shown(Map<Way, OrderSummary> byWay, HandOverPace pace) {
        return new ShownOrders(
                new OrderPicture(
                        OrderBy.FINISHED,
                        8,
                        List.of(),
                        5,
                        byWay.entrySet().stream()
                                .collect(Collectors.toMap(of -> key(of.getKey()), Map.Entry::getValue))),
                List.of(),
                new ResultEquality(0, List.of()),
                List.of(),
                pace,
                Comparison.of(List.of()),
                List.of(),
                0);
    }

    @Test
    void serialRunsAreNotCountedAsOftenInOrder() {
        OrderSummary always = new OrderSummary(5, 1, 5, 0, 0, 0);
        OrderSummary never = new OrderSummary(3, 3, 0, 0.2, 0.2, 0.2);
        HandOverPace quick = new HandOverPace(10, 20);
        assertEquals(
                texts.get("order.nobodyPromised"),
                OrderWords.general(shown(Map.of(Way.SERIAL, always, Way.POOL, never), quick), texts));
    }

    @Test
    void tinyItemsAreNamedOnlyWhereTheyWereOverBeforeTheNextCame() {
        Map<Way, OrderSummary> often = Map.of(Way.POOL, new OrderSummary(20, 2, 18, 0, 0, 0.1));
        String tiny = OrderWords.general(shown(often, new HandOverPace(1_500, 4_000)), texts);
        assertTrue(
                tiny.startsWith("18 of 20 runs that were not serial were in list order. Half of the items took"), tiny);
        String slow = OrderWords.general(shown(often, new HandOverPace(50_000_000, 4_000)), texts);
        assertTrue(slow.startsWith("18 of 20 runs that were not serial were in list order. Not guaranteed"), slow);
    }

    @Test
    void runsWithOtherResultsAreNamed() {
        assertEquals("1 of 62 runs had other results than Serial 1: Pool 2 (items 4, 7).", equality(List.of(4, 7)));
        assertEquals("1 of 62 runs had other results than Serial 1: Pool 2 (item 4).", equality(List.of(4)));
    }

    private String equality(List<Integer> differing) {
        ShownOrders shown = new ShownOrders(
                OrderPicture.NONE,
                List.of(),
                new ResultEquality(62, List.of(new ResultEquality.Difference(2, differing, false))),
                List.of("Serial 1", "Pool 1", "Pool 2"),
                new HandOverPace(1, 1),
                Comparison.of(List.of()),
                List.of(),
                0);
        return OrderWords.equality(shown, texts);
    }

    @Test
    void whereNobodyOvertookThatIsSaid() {
        assertEquals(
                "no task overtook another; every task ended after those before it in the list.",
                OrderWords.why(OrderBy.FINISHED, Overtaking.NONE, WaitSource.NONE, texts));
    }
}
