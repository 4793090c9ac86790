package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPlanTest {
    private static List<Way> ways(int repeat, boolean rotated) {
        ListSpec list = new ListSpec(Work.PRIMES, 4, Lengths.EQUAL, 1_000, 1);
        List<RunSpec> specs =
                Way.FIRST_THREE.stream().map(way -> new RunSpec(way, list, 2)).toList();
        return new RunPlan(specs, repeat, rotated, 0)
                .all().stream().map(RunSpec::way).toList();
    }

    @Test
    void eachRepeatOfARotatedPlanBeginsWithAnotherWay() {
        Way a = Way.FIRST_THREE.get(0);
        Way b = Way.FIRST_THREE.get(1);
        Way c = Way.FIRST_THREE.get(2);
        assertEquals(List.of(a, b, c, b, c, a, c, a, b, a, b, c), ways(4, true));
        assertEquals(List.of(a, b, c, a, b, c), ways(2, false));
    }
}
