package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.fact.Fact;
import corewise.model.Trace;
import corewise.picture.lanes.SmallTraces;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunProblemsTest {
    private static final Fact STILL = Fact.of("notice.stoodStill").nanos("time", 2_000_000_000L);
    private static final Fact QUOTA = Fact.of("notice.quota").share("share", 0.5);

    private final Texts texts = Texts.load();

    @Test
    void whatIsSoOfSomeRunsOnlyNamesThem() {
        String still =
                "Everything stood still for 2.00\u00a0s: the program was stopped from outside, other programs left it"
                        + " no core, or the machine slept. That time is not drawn as running.";
        assertEquals(List.of("pool, run 2: " + still), said(List.of(Optional.empty(), Optional.of(STILL))));
        assertEquals(
                List.of("pool, run 1; pool, run 3: " + still),
                said(List.of(Optional.of(STILL), Optional.empty(), Optional.of(STILL))));
    }

    @Test
    void whatIsSoOfAllRunsIsToldOnceWithoutThem() {
        String quota =
                "A quota of the system allows this program 50\u00a0% of the cores’ time: when that is used up, the"
                        + " threads are kept back.";
        assertEquals(List.of(quota), said(List.of(Optional.of(QUOTA))));
        assertEquals(List.of(quota), said(List.of(Optional.of(QUOTA), Optional.of(QUOTA))));
        assertEquals(List.of(), said(List.of(Optional.empty(), Optional.empty())));
    }

    private List<String> said(List<Optional<Fact>> notices) {
        Trace trace = SmallTraces.pool();
        List<CompletedRun> runs = notices.stream()
                .map(notice -> new CompletedRun(0, trace, List.of(), Optional.empty(), notice))
                .toList();
        return RunProblems.noticed(runs).stream().map(texts::say).toList();
    }
}
