package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusyLegendTest {
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
