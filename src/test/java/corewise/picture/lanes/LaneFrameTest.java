package corewise.picture.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.MachineInfo;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import corewise.model.UsableCores;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneFrameTest {

    private static List<Mark.Strokes> hatched(TraceView run, RowsBy by) {
        TimelineRows rows = TimelineRows.of(run, by);
        TimelineLayout layout = TimelineLayout.of(400, 100, 1, rows, new TimeWindow(0, 1_000));
        return new LaneFrame(run, layout, Texts.load())
                .around(400, TextMeasure.ESTIMATED).stream()
                        .filter(Mark.Strokes.class::isInstance)
                        .map(Mark.Strokes.class::cast)
                        .toList();
    }

    private static Trace onlySlept(long ranNanos) {
        Trace pool = SmallTraces.pool();
        return new TraceBuilder(pool.spec(), MachineInfo.madeUp(2), pool.info())
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 101))
                .span(new TaskSpan(0, 0, -1, 0, 1_000, 1_000, 0, TaskOutcome.DONE))
                .slice(0, 0, ranNanos, 0, SliceState.RUNNING)
                .slice(0, ranNanos, 1_000, 0, SliceState.ASLEEP)
                .build();
    }

    private static Trace withoutCores() {
        Trace pool = SmallTraces.pool();
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo untold = new MachineInfo(
                two.operatingSystem(),
                two.processorName(),
                two.processors(),
                two.availableProcessors(),
                false,
                two.javaVersion());
        return new TraceBuilder(pool.spec(), untold, pool.info())
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 101))
                .span(new TaskSpan(0, 0, -1, 0, 1_000, 1_000, 0, TaskOutcome.DONE))
                .slice(0, 0, 1_000, -1, SliceState.RUNNING)
                .build();
    }

    /** What is said of an ended run, one task of which slept; empty where nothing is. */
    private static String hardlyOnCores(long ranNanos, RowsBy by) {
        return hardlyOnCores(ranNanos, by, 800);
    }

    private static String hardlyOnCores(long ranNanos, RowsBy by, double width) {
        Trace run = onlySlept(ranNanos);
        TimelineLayout layout = TimelineLayout.of(width, 100, 1, TimelineRows.of(run, by), new TimeWindow(0, 1_000));
        List<Mark> said = new LaneFrame(run, layout, Texts.load()).hardlyOnCores(TextMeasure.ESTIMATED);
        if (said.isEmpty()) {
            return "";
        }
        Rect ground = ((Mark.Box) said.getFirst()).place();
        List<String> lines = new ArrayList<>();
        for (Mark mark : said.subList(1, said.size())) {
            Mark.Words words = (Mark.Words) mark;
            Rect place = words.place(TextMeasure.ESTIMATED);
            assertTrue(ground.x() < place.x() && ground.right() > place.right(), "bars pass through the words");
            assertTrue(ground.y() < place.y() && ground.bottom() > place.bottom(), "bars pass through the words");
            assertTrue(ground.y() >= 0 && ground.right() <= width, ground::toString);
            lines.add(words.text());
        }
        return String.join(" | ", lines);
    }

    @Test
    void whereTasksOnlySleptTheRowsOfCoresSayWhereThatIsSeen() {
        String said = "Tasks were on cores for less time than can be drawn here: see “by task”.";
        assertEquals(said, hardlyOnCores(1, RowsBy.CORE));
        assertEquals(said.replace("here:", "| here:"), hardlyOnCores(1, RowsBy.CORE, 400));
        assertEquals("", hardlyOnCores(500, RowsBy.CORE));
        assertEquals("", hardlyOnCores(1, RowsBy.TASK));
    }

    @Test
    void whereNothingRanNothingIsSaidOfWhereItIsSeen() {
        Trace pool = SmallTraces.pool();
        TraceBuilder nothing = new TraceBuilder(pool.spec(), MachineInfo.madeUp(2), pool.info());
        for (int task = 0; task < pool.taskCount(); task++) {
            nothing.span(new TaskSpan(task, 0, -1, -1, 0, -1, -1, TaskOutcome.NOT_RUN));
        }
        Trace run = nothing.build();
        TimeWindow all = new TimeWindow(0, 1_000);
        TimelineLayout layout = TimelineLayout.of(400, 100, 1, TimelineRows.of(run, RowsBy.CORE), all);
        assertEquals(List.of(), new LaneFrame(run, layout, Texts.load()).hardlyOnCores(TextMeasure.ESTIMATED));
    }

    @Test
    void whereACoreCouldNotBeUsedForATimeItsRowIsHatched() {
        Trace pool = SmallTraces.pool();
        Trace run = new TraceBuilder(pool.spec(), MachineInfo.madeUp(3), pool.info())
                .usable(new UsableCores(0, List.of(0, 1)))
                .usable(new UsableCores(500, List.of(0)))
                .build();
        List<Mark.Strokes> hatched = hatched(run, RowsBy.CORE);
        TimelineLayout layout =
                TimelineLayout.of(400, 100, 1, TimelineRows.of(run, RowsBy.CORE), new TimeWindow(0, 1_000));
        double half = layout.time().x(500);
        // core 2 all the time, core 1 in the second half
        assertEquals(3, hatched.size());
        double least =
                hatched.get(1).ends().stream().mapToDouble(Mark.Spot::x).min().orElseThrow();
        assertEquals(half, least, 6);
        assertEquals(0, hatched(run, RowsBy.WORKER).size());
        assertEquals(0, hatched(pool, RowsBy.CORE).size());
    }

    @Test
    void noWordsLeaveThePictureInAnyLanguage() {
        Trace pool = SmallTraces.pool();
        Trace confined = new TraceBuilder(pool.spec(), MachineInfo.madeUp(3), pool.info())
                .usable(new UsableCores(0, List.of(0)))
                .build();
        List<Trace> runs = List.of(onlySlept(1), confined, withoutCores());
        for (Tongue tongue : Tongue.all()) {
            for (double scale : new double[] {1, 1.5, 2}) {
                TextMeasure measure = (text, type) -> scale * TextMeasure.ESTIMATED.of(text, type);
                for (double width = 360 * scale; width <= 1_440; width += 120) {
                    for (Trace run : runs) {
                        TimelineLayout layout = TimelineLayout.of(
                                width, 90 * scale, scale, TimelineRows.of(run, RowsBy.CORE), new TimeWindow(0, 10_000));
                        LaneFrame frame = new LaneFrame(run, layout, Texts.load(tongue));
                        List<Mark> marks = new ArrayList<>(frame.around(width, measure));
                        marks.addAll(frame.hardlyOnCores(measure));
                        int signs = 0;
                        for (Mark mark : marks) {
                            if (mark instanceof Mark.Words words) {
                                signs = Math.max(signs, words.text().length());
                                Rect place = words.place(measure);
                                assertTrue(place.x() >= 0 && place.right() <= width, () -> words + ", " + layout);
                            }
                        }
                        assertTrue(signs > 9, "nothing but figures was written");
                    }
                }
            }
        }
    }
}
