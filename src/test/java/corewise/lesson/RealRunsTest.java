package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.RunService;
import corewise.session.ThisMachine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rules of lessons over real runs on this machine; nothing here rests on how fast they were. */
@Execution(ExecutionMode.CONCURRENT)
class RealRunsTest {
    private final RunService runs = ThisMachine.runs("test");

    @AfterEach
    void close() {
        runs.close();
    }

    private Runs made(ListSpec list, int workers, int times, Way... ways) {
        List<Trace> traces = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (Way way : ways) {
                traces.add(runs.start(new RunSpec(way, list, workers))
                        .completion()
                        .join()
                        .trace());
            }
        }
        return Runs.newest(traces, Here.of(runs.machine(), List.of()));
    }

    private static Judgement.Ruling judge(String rule, Runs runs) throws RuleReader.BadRule {
        return RuleReader.read(rule).judge(runs).ruling();
    }

    @Test
    void loopEndsInListOrderAndAPoolHasTheSameResults() throws RuleReader.BadRule {
        Runs made = made(new ListSpec(Work.PRIMES, 8, Lengths.MIXED, 20_000, 1), 4, 3, Way.SERIAL, Way.POOL);
        assertEquals(Judgement.Ruling.HOLDS, judge("serial.orders = 1 and serial.inverted = 0%", made));
        assertEquals(Judgement.Ruling.HOLDS, judge("results same and pool.runs >= 3", made));
        assertEquals(Judgement.Ruling.HOLDS_NOT, judge("results differ", made));
        assertEquals(Judgement.Ruling.HOLDS_NOT, judge("pool.workers >= 8 and results same", made));
    }

    @Test
    void whoSleepsIsBlockedAndUsesNoCore() throws RuleReader.BadRule {
        Runs asleep = made(new ListSpec(Work.WAIT, 6, Lengths.EQUAL, 100_000, 1), 2, 1, Way.SERIAL);
        assertEquals(Judgement.Ruling.HOLDS, judge("serial.blocked > 50% and serial.items = 6", asleep));
        assertEquals(Judgement.Ruling.CANNOT_TELL, judge("pool.blocked > 50%", asleep));
    }

    @Test
    void everyFigureOfARealRunIsThereOrSaysWhyNot() throws RuleReader.BadRule {
        Runs made = made(new ListSpec(Work.SHARED_TOTAL, 6, Lengths.EQUAL, 50_000, 1), 2, 2, Way.SERIAL, Way.POOL);
        for (Figure figure : Figure.values()) {
            if (!figure.knownBefore()) {
                String task = figure.of() == Figure.Of.TASK ? ".slowest" : "";
                Runs.Reading reading =
                        made.read(Measured.read("pool." + figure.id() + task).orElseThrow());
                assertFalse(reading.missing().isEmpty() && Double.isNaN(reading.value()), figure.id());
            }
        }
    }
}
