package corewise.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What the table of a run tells at a moment; nothing of what has not come yet. */
@ExtendWith(WindowExtension.class)
class LanesTableFxTest {
    private static final Trace RUN = MadeUpTraces.of(Way.POOL, Work.PRIMES, 6, 2, 9_000_000);
    private static final int ENDED = 4;

    @Start
    void start(Stage stage) {
        // a table alone
    }

    private static List<List<String>> rowsAt(long nanos) {
        return FxThread.ask(() -> {
            LanesTable table = new LanesTable(Texts.load());
            table.show(RUN, "a run");
            table.at(nanos);
            return IntStream.range(0, table.getItems().size())
                    .mapToObj(row -> table.getColumns().stream()
                            .filter(column -> column.isVisible())
                            .map(column -> (String) column.getCellData(row))
                            .toList())
                    .toList();
        });
    }

    @Test
    void aRowATaskAsFarAsTheRunHadCome() {
        long first = IntStream.range(0, 6).mapToLong(RUN::endedNanos).min().orElseThrow();
        List<List<String>> rows = rowsAt(first);
        assertEquals(6, rows.size());
        assertEquals(
                IntStream.range(0, 6)
                        .filter(task -> RUN.endedNanos(task) <= first)
                        .boxed()
                        .toList(),
                IntStream.range(0, 6)
                        .filter(task -> !rows.get(task).get(ENDED).equals("\u2013"))
                        .boxed()
                        .toList());
        assertTrue(rowsAt(-1).stream()
                .allMatch(row -> row.subList(1, row.size()).stream().allMatch("\u2013"::equals)));
        assertTrue(rowsAt(Long.MAX_VALUE - 1).stream()
                .noneMatch(row -> row.get(ENDED).equals("\u2013")));
    }
}
