package corewise.report.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.WayTraces;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.picture.Ramp;
import corewise.report.SeenRun;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ReplayPageTest {
    private static final long TURN = 4_000_000;

    private static String page(Trace run, List<Trace> made) {
        Speedup speedup = Speedup.of(new WayRuns(List.of(run)), made);
        return ReplayPage.html(
                new SeenRun(run, speedup, List.of(), OptionalLong.empty()), ZoneOffset.UTC, Texts.load());
    }

    private static String page(Trace run) {
        return page(run, List.of(run));
    }

    @Test
    void aStoppedRunTellsWhenThatWasAskedFor() {
        TraceBuilder run = failing("no", MadeUpInfo.of(WaitSource.SCHEDSTAT).info());
        assertTrue(page(run.build()).contains("\"stopAsked\":-1,"), "nobody asked");
        run.event(TURN + 1, LifeEvent.Kind.CANCEL_REQUESTED);
        assertTrue(page(run.build()).contains("\"stopAsked\":4000001,"), "not told");
    }

    private static int bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A pool of one on a machine of two, whose second item failed with this message. */
    private static TraceBuilder failing(String message, TraceInfo info) {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 1000, 1), 1);
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo machine =
                new MachineInfo("Linux", "</script><script>alert(1)</script>", two.processors(), 2, true, "25");
        return new TraceBuilder(spec, machine, info)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 4711, 4712))
                .span(new TaskSpan(0, 0, -1, 10, 20, 25, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, -1, 20, 50, -1, 0, TaskOutcome.FAILED))
                .failure(1, message)
                .slice(0, 10, 20, 1, SliceState.RUNNING)
                .slice(1, 22, 30, 0, SliceState.RUNNING)
                .slice(1, 30, 45, -1, SliceState.ASLEEP);
    }

    private static TraceInfo measured() {
        return MadeUpInfo.of(WaitSource.SCHEDSTAT).version("1.2.3").info();
    }

    /** Every time of every task, and every slice, as the trace has them. */
    @ParameterizedTest
    @EnumSource
    void whatIsEmbeddedIsTheTrace(Way way) {
        for (int seed = 1; seed <= 5; seed++) {
            Trace run = WayTraces.of(way, seed);
            EmbeddedRun embedded = EmbeddedRun.of(page(run));
            assertEquals(run.taskCount(), embedded.number("items"));
            assertEquals(RunTimes.lastNanos(run), embedded.number("until"));
            assertEquals(expectedTasks(run), tasks(embedded));
            assertEquals(expectedSlices(run), slices(embedded, run));
        }
    }

    /** Rows by worker stand in the order of their numbers, as in the window. */
    @Test
    void workersAreEmbeddedInTheOrderOfTheirNumbersAndTasksKeepTheirs() {
        ListSpec list = new ListSpec(Work.PRIMES, 4, Lengths.EQUAL, 1000, 1);
        TraceBuilder run = new TraceBuilder(new RunSpec(Way.POOL, list, 4), MachineInfo.madeUp(2), measured());
        List<Integer> numbers = List.of(1, 2, 4, 3);
        for (int at = 0; at < 4; at++) {
            run.worker(new WorkerInfo(WorkerKind.POOL_THREAD, numbers.get(at), 1, 101 + at));
            run.span(new TaskSpan(at, 0, -1, 1 + at, 2 + at, 9, at, TaskOutcome.DONE));
        }
        EmbeddedRun embedded = EmbeddedRun.of(page(run.build()));
        // each told as one more, for 0 is none
        assertEquals(List.of(2L, 3L, 4L, 5L), embedded.column("number"));
        assertEquals(List.of(1L, 2L, 4L, 3L), embedded.column("worker"));
    }

    private static List<List<Long>> expectedTasks(Trace run) {
        List<List<Long>> tasks = new ArrayList<>();
        for (int task = 0; task < run.taskCount(); task++) {
            tasks.add(List.of(
                    run.submittedNanos(task),
                    run.launchedNanos(task),
                    run.startedNanos(task),
                    run.endedNanos(task),
                    run.joinedNanos(task),
                    (long) run.outcome(task).ordinal()));
        }
        return tasks;
    }

    private static List<List<Long>> tasks(EmbeddedRun embedded) {
        List<List<Long>> tasks = new ArrayList<>();
        List<Long> submitted = embedded.column("submitted");
        long before = 0;
        for (int k = 0; k < submitted.size(); k++) {
            long handedOver = EmbeddedRun.time(submitted.get(k), before);
            before = Math.max(0, handedOver);
            long started = EmbeddedRun.time(embedded.column("started").get(k), before);
            long ended = EmbeddedRun.time(embedded.column("ended").get(k), Math.max(0, started));
            tasks.add(List.of(
                    handedOver,
                    EmbeddedRun.time(embedded.column("launched").get(k), before),
                    started,
                    ended,
                    EmbeddedRun.time(embedded.column("joined").get(k), Math.max(0, ended)),
                    embedded.column("outcome").get(k)));
        }
        return tasks;
    }

    private static List<String> expectedSlices(Trace run) {
        List<String> slices = new ArrayList<>();
        for (int task = 0; task < run.taskCount(); task++) {
            List<String> own = new ArrayList<>();
            for (int slice = run.lastSlice(task); slice != TraceView.NONE; slice = run.previousSlice(slice)) {
                own.addFirst(run.slice(slice).toString());
            }
            slices.addAll(own);
        }
        return slices;
    }

    private static List<String> slices(EmbeddedRun embedded, Trace run) {
        List<Long> numbers = embedded.column("slices");
        List<String> slices = new ArrayList<>();
        int at = 0;
        for (int task = 0; task < run.taskCount(); task++) {
            long before = Math.max(0, run.startedNanos(task));
            for (long left = numbers.get(at++); left > 0; left--) {
                long from = before + EmbeddedRun.signed(numbers.get(at++));
                long to = from + numbers.get(at++);
                long code = numbers.get(at++);
                before = to;
                slices.add("CoreSlice[task=%d, startNanos=%d, endNanos=%d, processor=%d, state=%s]"
                        .formatted(task, from, to, code / 6 - 1, SliceState.values()[(int) (code % 6)]));
            }
        }
        assertEquals(numbers.size(), at);
        return slices;
    }

    @Test
    void theScriptKnowsStatesAndOutcomesInTheirOrder() {
        String page = page(failing("", measured()).build());
        assertEquals(
                List.of("running", "asleep", "on-lock", "sending-back", "held-up", "not-known"),
                Arrays.stream(SliceState.values()).map(SliceState::id).toList());
        assertTrue(page.contains("['running', 'asleep', 'onLock', 'sendingBack', 'heldUp', 'notKnown']"));
        assertEquals(
                List.of("pending", "done", "failed", "lost", "cancelled", "not-run"),
                Arrays.stream(TaskOutcome.values()).map(TaskOutcome::id).toList());
        assertTrue(page.contains("['pending', 'done', 'failed', 'lost', 'cancelled', 'notRun']"));
    }

    /** Of what a drawing shows only where there is something of it, the words are two: both have to be there. */
    @Test
    void thePageHasAllWordsThatItsScriptAsksFor() {
        String page = page(failing("", measured()).build());
        String script = page.substring(page.lastIndexOf("<script>"));
        Set<String> asked = Pattern.compile("'((?:replay|timeline|joined|cores|speed)\\.[\\w.]*\\w)'")
                .matcher(script)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertTrue(asked.containsAll(Set.of("replay.legendBars", "replay.legendCores")), asked::toString);
        asked.forEach(word -> assertTrue(page.contains('"' + word + "\":\""), word));
    }

    /** Thousands of turns: a hundred threads on two cores for twenty seconds. */
    @Test
    void aHundredTasksTakeLessThan300Kilobytes() {
        Trace run = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 100, 2, TURN);
        assertTrue(run.sliceCount() > 8_000, () -> "a run of " + run.sliceCount() + " slices");
        String page = page(run);
        assertTrue(bytes(page) < 300_000, () -> bytes(page) + " bytes");
        assertEquals(RunTimes.lastNanos(run), EmbeddedRun.of(page).number("until"));
        Trace longer = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 100, 2, TURN / 4);
        assertTrue(longer.sliceCount() > Stretch.MOST_SLICES);
        assertTrue(bytes(page(longer)) < 300_000, () -> bytes(page(longer)) + " bytes");
    }

    @Test
    void aLongRunIsCutAndThePageSaysWhere() {
        Trace run = MadeUpTraces.of(Way.POOL, Work.WAIT, 100_000, 4, TURN);
        String page = page(run);
        assertTrue(bytes(page) < 500_000, () -> bytes(page) + " bytes");
        EmbeddedRun embedded = EmbeddedRun.of(page);
        assertEquals(100_000, embedded.number("items"));
        long until = embedded.number("until");
        assertTrue(until < RunTimes.lastNanos(run));
        int kept = embedded.column("index").size();
        long begun = java.util.stream.IntStream.range(0, run.taskCount())
                .filter(task -> TraceView.reached(run.startedNanos(task), until))
                .count();
        assertEquals(begun, kept, "all that has begun by then, and nothing else");
        String told = Texts.load().quantities().count(kept) + " of 100\u202f000 tasks have begun by then";
        assertTrue(page.contains(told), told);
        assertTrue(page.contains("The table has the first 500 of 100\u202f000 tasks."));
    }

    @Test
    void aStretchEndsBeforeWhatIsNotKept() {
        Trace run = MadeUpTraces.of(Way.POOL, Work.PRIMES, 50, 2, TURN);
        Stretch whole = Stretch.of(run);
        assertTrue(whole.whole());
        assertEquals(50, whole.tasks().length);
        Stretch tasks = Stretch.of(run, 10, Integer.MAX_VALUE);
        assertFalse(tasks.whole());
        assertEquals(10, tasks.tasks().length);
        Stretch turns = Stretch.of(run, 100, 20);
        long within = java.util.stream.IntStream.range(0, run.sliceCount())
                .filter(slice -> run.sliceStartNanos(slice) <= turns.untilNanos())
                .count();
        assertTrue(within <= 20, () -> within + " slices");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        String page = page(failing("no", measured()).build());
        for (String part :
                List.of("http:", "https:", "src=", "href=", "@import", "url(", "fetch(", "XMLHttp", "import(")) {
            assertFalse(page.contains(part), part);
        }
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void whatMovesGoesInStepsWhereTheSystemAsksForThat() {
        String page = page(failing("no", measured()).build());
        assertTrue(page.contains("matchMedia('(prefers-reduced-motion: reduce)')"));
        assertTrue(page.contains("stillMotion.matches ? STEP_SECONDS : 0"), "the only loop asks it");
        assertEquals(2, page.split("requestAnimationFrame\\(frame\\)", -1).length - 1, "there is one loop");
        for (String byItself : List.of("transition:", "animation:", "@keyframes", "setInterval(", "scroll-behavior")) {
            assertFalse(page.contains(byItself), byItself);
        }
    }

    @Test
    void whatComesFromOutsideEndsNoElementAndRunsNothing() {
        String hostile = "</script><img src=x onerror=alert(1)>\u2028\u0000\u0007\ud800 {{data}} ]]> <!--";
        String page = page(failing(hostile, measured()).build());
        assertEquals(2, Pattern.compile("<script").matcher(page).results().count());
        assertEquals(2, Pattern.compile("</script>").matcher(page).results().count());
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("<!--"));
        assertTrue(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), "the processor's name");
        assertTrue(page.contains("{{data}}"), "what fills a place is not looked at again");
        assertFalse(page.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\t'));
    }

    @Test
    void valuesOfAnyKindAreQuoted() {
        assertEquals(
                "\"\\u003c/script\\u003e\\u0026\\u0027\\u0022\\u005c\\u2028\\u0000\\ud800é\"",
                ScriptData.of("</script>&'\"\\\u2028\u0000\ud800é"));
        assertEquals("[1,true,{}]", ScriptData.of(List.of(1, true, java.util.Map.of())));
    }

    @Test
    void numbersAreShortAndExact() {
        NumberText text = new NumberText();
        List<Long> numbers = List.of(0L, 1L, 31L, 32L, 1023L, 1024L, 4_000_000L, Long.MAX_VALUE);
        numbers.forEach(text::add);
        assertEquals(numbers, EmbeddedRun.numbers(text.toString()));
        assertEquals("ABf", new NumberText().add(0).add(1).add(31).toString());
        List<Long> signed = List.of(0L, -1L, 1L, -4_000_000L);
        NumberText both = new NumberText();
        signed.forEach(both::addSigned);
        assertEquals(
                signed,
                EmbeddedRun.numbers(both.toString()).stream()
                        .map(EmbeddedRun::signed)
                        .toList());
    }

    @Test
    void theHeadSaysWhoMadeTheRunAndUnderWhichConditions() {
        TraceInfo disturbed = MadeUpInfo.of(WaitSource.SCHEDSTAT)
                .began(0, 1_700_000_000_000L)
                .version("1.2.3")
                .others(0.7)
                .info();
        String page = page(failing("out of sums", disturbed).build());
        assertTrue(page.contains("<h1>Pool · 2 items</h1>"), page);
        assertTrue(page.contains("14 November 2023, 22:13 · Corewise\u00a01.2.3 · measured"));
        assertTrue(page.contains("Other programs took 70\u00a0% of the core time just before and during this run."));
        assertTrue(page.contains("The first message: “out of sums”."));
        assertTrue(page.contains("<td>failed: out of sums</td>"));
        assertFalse(page.contains("Simulated"));
        TraceInfo made = MadeUpInfo.of(WaitSource.NONE).simulated().info();
        assertTrue(page(failing("", made).build()).contains("Simulated, not measured: no machine ran this."));
    }

    @Test
    void theSpeedUpIsToldWhereASerialRunMayBeCompared() {
        Trace serial = taking(Way.SERIAL, 4_000);
        Trace pool = taking(Way.POOL, 4_000);
        assertFalse(page(pool).contains("<dt>Speed-up</dt>"));
        assertFalse(page(pool).contains("no run of Serial yet"), "nobody can on a page");
        assertTrue(page(pool).contains("Pool took 4.00\u00a0µs. Our tasks"), page(pool));
        assertTrue(page(pool, List.of(serial, pool)).contains("<dt>Speed-up</dt>\n<dd>1.00"));
    }

    private static Trace taking(Way way, long nanos) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1000, 1), 1);
        return new TraceBuilder(spec, MachineInfo.madeUp(2), measured())
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 4711, 4712))
                .span(new TaskSpan(0, 0, -1, 0, nanos, nanos, 0, TaskOutcome.DONE))
                .slice(0, 0, nanos, 1, SliceState.RUNNING)
                .build();
    }

    @Test
    void tasksWearTheColoursOfTheProgram() {
        Trace run = MadeUpTraces.of(Way.POOL, Work.PRIMES, 12, 2, TURN);
        String page = page(run);
        for (int task = 0; task < 12; task++) {
            String color = "[\"" + Ramp.of(task, 12).css() + "\",\""
                    + Ramp.ink(task, 12).css() + "\"";
            assertTrue(page.contains(color), color);
        }
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertTrue(page.contains("@media print"));
    }

    @Test
    void theTableHasTheTimesOfTheTrace() {
        String page = page(failing("no", measured()).build());
        assertTrue(
                page.contains(
                        "<tr><th scope=\"row\">0</th><td>finished</td><td>worker 1</td><td>1</td><td>0.0\u00a0µs</td>"),
                page.substring(page.indexOf("<table"), page.indexOf("</table>")));
    }
}
