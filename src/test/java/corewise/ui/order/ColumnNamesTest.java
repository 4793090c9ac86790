package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.OrderBy;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 4, Lengths.EQUAL, 1_000, 1);
    private static final long SEED = 16;

    private final FakeRunService service = new FakeRunService(2, Way.of(Language.JAVA));
    private final Texts texts = Texts.load();

    private static double width(String name) {
        return name.length() * 7.0;
    }

    private ColumnNames above(List<Way> ways, double chart) {
        return above(ways, RunOptions.DEFAULTS, chart);
    }

    private ColumnNames above(List<Way> ways, RunOptions options, double chart) {
        List<CompletedRun> runs = new ArrayList<>();
        for (Way way : ways) {
            runs.add(CompletedRun.of(service.trace(new RunSpec(way, LIST, 2, options), runs.size() + 1)));
        }
        OrderPicture picture = OrderPicture.of(OrderBy.FINISHED, runs);
        BumpLayout layout = new BumpLayout(chart, 400, 1, picture.columns().size(), 4);
        return new ColumnNames(picture, layout, ColumnNamesTest::width, texts);
    }

    private List<ColumnNames.Name> names(List<Way> ways, double chart) {
        return above(ways, chart).fitting();
    }

    @Test
    void noNameRunsIntoAnotherOrIsTakenForThatOfOthersWhateverRunsThereAre() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Way> ways = new ArrayList<>();
            int runs = 1 + random.nextInt(40);
            for (int run = 0; run < runs; run++) {
                ways.add(Way.of(Language.JAVA)
                        .get(random.nextInt(
                                1 + random.nextInt(Way.of(Language.JAVA).size()))));
            }
            String which = "seed " + SEED + ", round " + round + ", " + ways;
            ColumnNames above = above(ways, 200 + random.nextInt(1200));
            List<ColumnNames.Name> names = above.fitting();
            for (ColumnNames.Name name : names) {
                if (!name.below()) {
                    String begins = name.text().replaceFirst("….*", "");
                    assertTrue(texts.name(wayBelow(name, above)).startsWith(begins), which + ": " + name);
                }
            }
            for (boolean below : List.of(false, true)) {
                double end = Double.NEGATIVE_INFINITY;
                for (ColumnNames.Name name : names) {
                    if (name.below() == below) {
                        double left = name.middle() - width(name.text()) / 2;
                        assertTrue(left >= end, which + ": " + name);
                        end = left + width(name.text());
                    }
                }
            }
        }
    }

    /** The way of the column that the middle of a name is above. */
    private static Way wayBelow(ColumnNames.Name name, ColumnNames above) {
        int column = 0;
        while (column + 1 < above.layout().columns()
                && above.layout().x(column + 1) - above.layout().chipWidth() / 2 < name.middle()) {
            column++;
        }
        return above.picture().columns().get(column).way();
    }

    @Test
    void whatRanAllOfThemIsNotNamedAboveEach() {
        List<Way> ways = new ArrayList<>(List.of(Way.SERIAL, Way.THREAD_PER_TASK));
        for (int run = 0; run < 20; run++) {
            ways.add(Way.POOL);
        }
        List<String> named = above(ways, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL), 950).fitting().stream()
                .filter(name -> !name.below())
                .map(ColumnNames.Name::text)
                .toList();
        assertEquals(List.of("Serial", "Pool"), named, "a thread per task, for which there is no room, has its colour");
    }

    @Test
    void aNameEndsBeforeTheColumnsOfAnotherAndKeepsItsLastWord() {
        List<Way> ways = List.of(Way.THREAD_PER_TASK, Way.PROCESS_PER_TASK, Way.PROCESS_POOL, Way.POOL);
        assertEquals(
                List.of("Thread pe…task", "Pool", "Process p…task", "Proc…pool"),
                names(ways, 40 + 4 * 108).stream().map(ColumnNames.Name::text).toList());
        assertEquals(
                List.of("Thread…task", "Pool", "Proces…task", "Pro…pool"),
                names(ways, 40 + 4 * 90).stream().map(ColumnNames.Name::text).toList(),
                "the last is named too");
    }

    @Test
    void everyRunIsNamedInFullWhereThereIsRoomElseRepeatsByTheirNameAndRunsByTheirNumber() {
        List<Way> ways = List.of(Way.SERIAL, Way.POOL, Way.POOL, Way.POOL);
        assertEquals(
                List.of("Serial 1", "Pool 1", "Pool 2", "Pool 3"),
                names(ways, 1000).stream().map(ColumnNames.Name::text).toList());
        List<Way> many = new ArrayList<>(List.of(Way.SERIAL));
        for (int run = 0; run < 20; run++) {
            many.add(Way.THREAD_PER_TASK);
        }
        List<String> named =
                names(many, 600).stream().map(ColumnNames.Name::text).toList();
        assertEquals(List.of("Serial", "Thread per task"), named.subList(0, 2));
        assertEquals("20", named.getLast());
    }

    @Test
    void aNameOfRepeatsHidesTheNumberOfNoneOfThem() {
        List<Way> ways = List.of(Way.SERIAL, Way.SERIAL, Way.THREAD_PER_TASK, Way.THREAD_PER_TASK, Way.POOL);
        List<ColumnNames.Name> names = names(ways, 40 + 5 * 44);
        assertEquals(
                List.of("Serial", "Thread…task", "Pool", "1", "2", "1", "2"),
                names.stream().map(ColumnNames.Name::text).toList());
        assertEquals(
                4,
                names.stream().filter(ColumnNames.Name::below).count(),
                "the numbers, which one of one does without");
    }
}
