package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.PastRuns;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.page.OtherLists;
import corewise.ui.watch.Confirmation;
import corewise.ui.watch.MadeUpServices;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileActionsTest {
    private final FakeRunService service = new FakeRunService(4);
    private final WatchViewModel watch = new WatchViewModel(MadeUpServices.of(service));
    private final ShellViewModel shell = new ShellViewModel();
    private final RunFileActions files =
            new RunFileActions(new SameThreadTasks(), watch, shell, Texts.load(), Optional.empty());

    @TempDir
    private Path folder;

    private Trace ran(Way way) {
        watch.controls().wayProperty().set(way);
        watch.requests().run();
        service.endLast();
        return watch.shownRunProperty().get().trace();
    }

    /** Everything of a trace, as it is written. */
    private static String text(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter().write(trace, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return watch.figures().lineProperty().get();
    }

    @Test
    void thePageOfTheShownRunTellsWhatTheWindowTells() {
        assertTrue(files.page().isEmpty(), "no run, no page");
        ran(Way.SERIAL);
        ran(Way.POOL);
        String page = files.page().orElseThrow().get();
        assertEquals("pool-2", files.pageName());
        assertTrue(page.contains("<h1>Pool · "), page);
        assertTrue(page.contains("<p class=\"first\">" + said() + "</p>"), said());
    }

    @Test
    void aSavedRunIsOpenedAsItWas() throws IOException {
        assertFalse(files.savableProperty().get());
        Trace trace = ran(Way.SERIAL);
        assertTrue(files.savableProperty().get());
        Path file = folder.resolve(files.suggestedName());
        files.save(file);
        assertTrue(said().contains(file.getFileName().toString()), said());

        watch.controls().wayProperty().set(Way.POOL);
        assertNull(watch.shownRunProperty().get());
        files.open(List.of(file));
        assertEquals(text(trace), text(watch.shownRunProperty().get().trace()));
        assertEquals(Way.SERIAL, watch.controls().wayProperty().get());
    }

    @Test
    void whileAFileIsReadThatIsSaidAndNotLonger() {
        ran(Way.POOL);
        Path file = folder.resolve("run.json");
        files.save(file);
        List<String> lines = new ArrayList<>();
        watch.figures().lineProperty().subscribe(line -> lines.add(line));
        files.open(List.of(file));
        assertTrue(lines.contains("Reading run.json…"), lines::toString);
        assertFalse(said().contains("Reading"), said());
        files.open(List.of(file, file));
        assertTrue(lines.contains("Reading 2 files…"), lines::toString);
    }

    @Test
    void filesAreReadOnceItIsKnownWhatWouldBeRunSoThatTheBoardIsNotEmptyMeanwhile() {
        ran(Way.POOL);
        Path file = folder.resolve("run.json");
        files.save(file);
        Queue<Runnable> asked = new ArrayDeque<>();
        BackgroundTasks later = new BackgroundTasks() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
                asked.add(() -> new SameThreadTasks().run(work, onWindowThread, onFailure));
            }
        };
        WatchViewModel starting = new WatchViewModel(
                new WatchServices(service, later, Runnable::run, (question, yes) -> {}, Texts.load()));
        // another list is set before the first is known, as where the window keeps how it was left
        starting.list().itemsProperty().set(7);
        List<Boolean> known = new ArrayList<>();
        starting.figures().lineProperty().subscribe(line -> {
            if (line.startsWith("Reading")) {
                known.add(starting.settings().specProperty().get() != null);
            }
        });
        new RunFileActions(later, starting, shell, Texts.load(), Optional.empty()).open(List.of(file));
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
        assertEquals(List.of(true), known);
        assertNotNull(starting.shownRunProperty().get());
    }

    @Test
    void whileARunIsSavedThatIsSaidAndNotLonger() {
        ran(Way.POOL);
        List<String> lines = new ArrayList<>();
        watch.figures().lineProperty().subscribe(line -> lines.add(line));
        files.save(folder.resolve("run.json"));
        assertTrue(lines.contains("Saving run.json…"), lines::toString);
        assertEquals("Saved as run.json.", said());
        files.save(folder.resolve("no").resolve("such.json"));
        assertTrue(lines.contains("Saving such.json…"), lines::toString);
        assertTrue(said().startsWith("Not saved"), said());
    }

    @Test
    void whatWasBeingDoneIsTakenBackOnThePageWhereItWasSaid() {
        ran(Way.POOL);
        // whoever saves turns to another page at once
        watch.figures().lineProperty().subscribe(line -> {
            if (line.startsWith("Saving")) {
                shell.pageProperty().set(Pages.RACE);
            }
        });
        files.save(folder.resolve("run.json"));
        assertEquals("Saved as run.json.", shell.noticeProperty().get());
        assertFalse(said().contains("Saving"), said());
    }

    @Test
    void whatCannotBeOpenedIsSaidAndChangesNothing() throws IOException {
        Trace trace = ran(Way.POOL);
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"traceEvents\": 7}");
        files.open(List.of(broken));
        assertTrue(said().contains("broken.json"), said());
        assertEquals(trace, watch.shownRunProperty().get().trace());
        watch.show(BoardReader.at(trace, Long.MAX_VALUE), false);
        assertTrue(said().contains("broken.json"), "it stays until another run is shown: " + said());
        files.open(List.of(folder.resolve("missing.json")));
        assertTrue(said().contains("missing.json"), said());
    }

    @Test
    void whatCanBeReadOfSeveralFilesIsShown() throws IOException {
        Trace trace = ran(Way.POOL);
        Path good = folder.resolve("good.corewise.json");
        files.save(good);
        Path broken = Files.writeString(folder.resolve("broken.json"), "[");
        files.open(List.of(good, broken));
        assertEquals(text(trace), text(watch.shownRunProperty().get().trace()));
        assertTrue(said().contains("broken.json"), said());
    }

    @Test
    void nothingIsOpenedWhileARunIsOn() throws IOException {
        ran(Way.POOL);
        Path good = folder.resolve("good.corewise.json");
        files.save(good);
        watch.requests().run();
        files.open(List.of(good));
        assertNull(watch.shownRunProperty().get());
        assertTrue(said().contains("A run is under way"), said());
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        ran(Way.POOL);
        files.save(folder.resolve("no").resolve("such.json"));
        assertTrue(said().startsWith("Not saved"), said());
    }

    @Test
    void whatIsOpenedIsSeenAndWhatBecameOfAFileIsToldOnEveryPage() {
        ran(Way.POOL);
        Path file = folder.resolve("run.corewise.json");
        for (String page : List.of(Pages.WATCH, Pages.RACE, Pages.ORDER, "claims", "whatif", "learn")) {
            shell.pageProperty().set(page);
            files.save(file);
            String saved =
                    page.equals(Pages.WATCH) ? said() : shell.noticeProperty().get();
            assertEquals("Saved as run.corewise.json.", saved);
            files.open(List.of(folder.resolve("gone.json")));
            String told =
                    page.equals(Pages.WATCH) ? said() : shell.noticeProperty().get();
            assertTrue(told.contains("gone.json"), page + ": " + told);
            assertEquals(page, shell.pageProperty().get());
            files.open(List.of(file));
            boolean runsAreSeen = List.of(Pages.WATCH, Pages.RACE, Pages.ORDER).contains(page);
            assertEquals(runsAreSeen ? page : Pages.WATCH, shell.pageProperty().get());
        }
    }

    @Test
    void aRunThatIsOpenedAgainIsNoFurtherRepeat() throws IOException {
        PastRuns past = PastRuns.in(folder.resolve("data"));
        RunFileActions remembering =
                new RunFileActions(new SameThreadTasks(), watch, shell, Texts.load(), Optional.of(past));
        Trace trace = ran(Way.POOL);
        CompletedRun made = watch.shownRunProperty().get();
        Path file = folder.resolve("run.corewise.json");
        remembering.save(file);
        past.store().keep(trace);

        remembering.open(List.of(file, file));
        remembering.reopenKept();
        remembering.openRecent(file);
        watch.opened().open(List.of(CompletedRun.of(trace)));

        assertEquals(List.of(made), watch.runs().ofListProperty().get());
        assertSame(made, watch.shownRunProperty().get());
    }

    @Test
    void tasksAreSavedAsATable() throws IOException {
        Trace trace = ran(Way.POOL);
        Path table = folder.resolve("tasks.csv");
        files.save(table);
        List<String> lines = Files.readAllLines(table);
        assertEquals(trace.taskCount() + 1, lines.size());
        int columns = lines.getFirst().split(",", -1).length;
        for (String line : lines) {
            assertEquals(columns, line.split(",", -1).length, line);
        }
        assertTrue(lines.get(1).startsWith("0,done,"), lines.get(1));
    }

    @Test
    void filesOpenedAndSavedAreListedLatestFirstAndTheMissingDropped() throws IOException {
        PastRuns past = PastRuns.in(folder.resolve("data"));
        RunFileActions remembering =
                new RunFileActions(new SameThreadTasks(), watch, shell, Texts.load(), Optional.of(past));
        ran(Way.POOL);
        Path first = folder.resolve("first.corewise.json");
        Path second = folder.resolve("second.corewise.json.gz");
        remembering.save(first);
        remembering.save(second);
        remembering.save(folder.resolve("table.csv"));
        assertEquals(List.of(second, first), remembering.recentFiles());
        remembering.open(List.of(first));
        assertEquals(List.of(first, second), remembering.recentFiles());
        remembering.open(List.of(Files.writeString(folder.resolve("broken.json"), "[")));
        assertEquals(List.of(first, second), remembering.recentFiles());

        Files.delete(first);
        remembering.openRecent(first);
        assertTrue(said().contains("first.corewise.json is no longer there"), said());
        assertEquals(List.of(second), remembering.recentFiles());
        remembering.openRecent(second);
        assertEquals(Way.POOL, watch.shownRunProperty().get().trace().spec().way());
        assertEquals(
                List.of(second),
                new RunFileActions(
                                new SameThreadTasks(),
                                watch,
                                shell,
                                Texts.load(),
                                Optional.of(PastRuns.in(folder.resolve("data"))))
                        .recentFiles());
        assertFalse(files.remembers());
    }

    @Test
    void keptRunsAreReopenedAndForgottenOnlyWhenAskedFor() throws IOException {
        PastRuns past = PastRuns.in(folder.resolve("data"));
        RunFileActions remembering =
                new RunFileActions(new SameThreadTasks(), watch, shell, Texts.load(), Optional.of(past));
        remembering.reopenKept();
        assertTrue(said().startsWith("No runs are kept yet"), said());
        Trace trace = ran(Way.SERIAL);
        past.store().keep(trace);
        watch.controls().wayProperty().set(Way.POOL);
        remembering.reopenKept();
        assertEquals(text(trace), text(watch.shownRunProperty().get().trace()));
        List<String> answers = new ArrayList<>();
        remembering.forgetKept(new Confirmation() {
            @Override
            public void ask(String question, Runnable onYes) {
                throw new AssertionError("nothing is run");
            }

            @Override
            public void ask(String question, Answers of) {
                answers.addAll(List.of(of.yes(), of.no()));
            }
        });
        assertEquals(List.of("Forget", "Not now"), answers);
        assertEquals(1, past.store().latest(9).size());
        remembering.forgetKept((question, yes) -> yes.run());
        assertTrue(past.store().latest(9).isEmpty());
        assertTrue(said().contains("1"), said());
    }

    @Test
    void whereRunsAreMissedALinkLeadsToThoseFromBefore() {
        PastRuns past = PastRuns.in(folder.resolve("data"));
        Supplier<WatchViewModel> starting = () -> {
            WatchViewModel next = new WatchViewModel(MadeUpServices.of(service));
            new RunFileActions(new SameThreadTasks(), next, shell, Texts.load(), Optional.of(past));
            return next;
        };
        assertEquals(OtherLists.NONE, starting.get().runs().otherListsProperty().getValue());
        past.store().keep(ran(Way.SERIAL));
        WatchViewModel next = starting.get();
        OtherLists link = next.runs().otherListsProperty().getValue();
        assertEquals("Open the latest runs from before", link.said());
        link.reopen().run();
        assertEquals(Way.SERIAL, next.shownRunProperty().get().trace().spec().way());
        assertEquals("", next.runs().otherListsProperty().getValue().said());
    }

    @Test
    void thatRunsCannotBeKeptIsToldOnceUntilTheyCanAgain() throws IOException {
        Path data = Files.writeString(folder.resolve("data"), "no folder");
        PastRuns past = PastRuns.in(data);
        new RunFileActions(new SameThreadTasks(), watch, shell, Texts.load(), Optional.of(past))
                .tellWhatIsNotKept(Runnable::run);
        List<String> told = new ArrayList<>();
        shell.noticeProperty().subscribe((before, notice) -> told.add(notice));
        Trace trace = ran(Way.SERIAL);
        past.store().keep(trace);
        past.store().keep(trace);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().startsWith("Runs are not kept for the next start; "), told::toString);
        shell.noticeProperty().set("");
        Files.delete(data);
        past.store().keep(trace);
        assertEquals("", shell.noticeProperty().get());
        assertEquals(1, past.store().latest(9).size());
    }

    @Test
    void namesWithoutAnEndingGetTheChosenOne() {
        assertEquals(Path.of("a", "x.csv"), FileDialogs.named(Path.of("a", "x"), ".csv"));
        assertEquals(Path.of("a", "x.json"), FileDialogs.named(Path.of("a", "x.json"), ".csv"));
    }

    @Test
    void aFileOfTheWindowIsOneOfTheReader() throws IOException {
        Trace trace = ran(Way.THREAD_PER_TASK);
        Path file = folder.resolve("run.corewise.json.gz");
        files.save(file);
        assertEquals(text(trace), text(new TraceReader().read(file).trace()));
    }
}
