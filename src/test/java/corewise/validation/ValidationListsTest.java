package corewise.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.ListSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists that predictions are held against runs of: of all lengths, short and long in turns. */
class ValidationListsTest {
    private final List<ListSpec> lists = Validation.lists();

    @Test
    void theyReachFrom50MicrosecondsTo100MillisecondsAndFrom2ItemsTo1000() {
        Set<Long> lengths = lists.stream().map(ListSpec::size).collect(Collectors.toSet());
        Set<Integer> items = lists.stream().map(ListSpec::items).collect(Collectors.toSet());

        assertEquals(Set.of(50_000L, 500_000L, 5_000_000L, 20_000_000L, 100_000_000L), lengths);
        assertEquals(Set.of(2, 7, 24, 100, 1_000), items);
    }

    @Test
    void noneComesTwice() {
        Set<String> seen = new HashSet<>();
        lists.forEach(list -> assertTrue(seen.add(list.items() + " × " + list.size()), list.toString()));
    }

    @Test
    void whereTheTimeIsOverSoonShortAndLongItemsWereChecked() {
        Set<Long> early = lists.stream().limit(5).map(ListSpec::size).collect(Collectors.toSet());

        assertTrue(early.contains(50_000L) && early.contains(20_000_000L), early.toString());
    }
}
