package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.Conditions.Machine;
import corewise.metrics.Reason;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void everyReasonIsToldWithItsValues() {
        ListSpec list = new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 10, 1);
        assertEquals(
                List.of(
                        "two different lists",
                        "two machines, Chip under Linux with 8 logical cores and Windows with 1 logical core",
                        "two machines, simulated with 128 logical cores (64 × 2) and simulated with 10 logical cores",
                        "two versions of Java, 25 and one not known",
                        "two languages, Java and Python",
                        "two interpreters, Python\u00a03.13.0, processes by fork and Python\u00a03.14.0 without its"
                                + " lock",
                        "different payloads, 0\u00a0B and 1.0\u00a0MB an item",
                        "different numbers of cores, 2 and 1",
                        "other programs took 5.0\u00a0% of the core time in one and 45\u00a0% in the other",
                        "1 result of serial is missing",
                        "a pool run was stopped, so 2 results are missing",
                        "other programs used 73\u00a0% of the machine’s time just before and during the serial runs",
                        "there is no serial run",
                        "2.60\ufeff× is more than 2 cores can give, so the serial runs were not made under equal"
                                + " conditions",
                        "one run, which proves little",
                        "the times of pool and chunks overlap"),
                List.of(
                                new Reason.OtherList(list, list),
                                new Reason.OtherMachine(
                                        new Machine("Linux", "Chip", 8, false), new Machine("Windows", " ", 1, false)),
                                new Reason.OtherMachine(
                                        new Machine("simulated", "64 × 2", 128, true),
                                        new Machine("simulated", "", 10, true)),
                                new Reason.OtherRuntime("25", ""),
                                new Reason.OtherLanguage(Language.JAVA, Language.PYTHON),
                                new Reason.OtherInterpreter(
                                        Optional.of(new InterpreterInfo(
                                                "cpython", "3.13.0", "", true, Optional.of(StartMethod.FORK))),
                                        Optional.of(
                                                new InterpreterInfo("cpython", "3.14.0", "", false, Optional.empty()))),
                                new Reason.OtherPayload(0, 1_000_000),
                                new Reason.OtherCores(2, 1),
                                new Reason.OtherLoad(0.05, 0.45),
                                new Reason.MissingResults(Way.SERIAL, 1, false),
                                new Reason.MissingResults(Way.POOL, 2, true),
                                new Reason.Disturbed(Way.SERIAL, 0.73),
                                new Reason.NoSerialRun(),
                                new Reason.BeyondCores(2.6, 2),
                                new Reason.OneRun(Way.POOL),
                                new Reason.Overlap(Way.POOL, Way.CHUNKS))
                        .stream()
                        .map(reason -> Texts.load().say(reason.fact()))
                        .toList());
    }
}
