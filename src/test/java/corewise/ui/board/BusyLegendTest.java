package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusyLegendTest {
    private static final long MILLI = 1_000_000;

    @ParameterizedTest
    @CsvSource({"500, 'busy, last 250\u00a0ms:'", "720, 'busy, 250\u00a0ms until 0.500\u00a0s:'"})
    void aWindowThatEndedAWhileAgoIsNotTheLastOne(long millis, String said) {
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1000, 1), 1);
        TraceInfo measured = MadeUpInfo.of(WaitSource.NONE).info();
        Trace run = new TraceBuilder(spec, MachineInfo.madeUp(4), measured)
                .worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, 1))
                .span(BoardReaderTest.done(0, 0, 1, 720 * MILLI, 720 * MILLI))
                .sample(new UtilisationSample(500 * MILLI, 250 * MILLI, new float[] {1, 0}, 0))
                .build();
        BoardReader reader = new BoardReader(run);
        BoardState state = reader.read(millis * MILLI, 1);
        BoardFrame frame = new BoardFrame(
                BoardLayout.of(700, 500, 1, run.spec(), 4),
                reader,
                state,
                BoardFrame.Phase.REPLAY,
                Texts.load(Tongue.ENGLISH),
                state.sample(),
                false,
                List.of(),
                false);
        assertEquals(said, BusyLegend.parts(frame).getFirst().text());
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, simulated", "GERMAN, simuliert", "CHINESE, 模拟"})
    void aSimulatedRunIsCalledSoOnTheBoardItself(Tongue tongue, String said) {
        Trace simulated = BoardReaderTest.builder(Way.SERIAL, 1)
                .span(BoardReaderTest.done(0, 0, 1, 2, 2))
                .build();
        BoardReader reader = new BoardReader(simulated);
        BoardFrame frame = new BoardFrame(
                BoardLayout.of(700, 500, 1, simulated.spec(), 4),
                reader,
                reader.read(2, 1),
                BoardFrame.Phase.REPLAY,
                Texts.load(tongue),
                Optional.empty(),
                false,
                List.of(),
                false);
        assertEquals(List.of(new BusyLegend.Part(said, null)), BusyLegend.parts(frame));
    }
}
