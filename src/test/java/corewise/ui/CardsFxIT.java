package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Subject;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.page.Page;
import corewise.ui.race.RacePage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What is read on cards when something on the window is asked about, in each view. */
@ExtendWith(WindowExtension.class)
class CardsFxIT {
    /** What the card says of these depends on the place that was clicked. */
    private static final Set<Subject> OF_A_PLACE =
            EnumSet.of(Subject.ORDER_LINES, Subject.WHATIF_CURVES, Subject.WHATIF_MAP);

    private final Texts texts = Texts.load();
    private AskedWindow window;
    private Keyboard keys;

    @Start
    void start(Stage stage) {
        window = new AskedWindow(4, 1440, 900);
        keys = new Keyboard(window.scene());
        stage.setScene(window.scene());
        stage.show();
    }

    private <P extends Page> P page(Class<P> kind, String id) {
        return MadeUpShell.page(window.shell(), kind, id);
    }

    private Spot thing(Subject subject) {
        return window.things().stream()
                .filter(spot -> spot.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " cannot be pointed at"));
    }

    /** Asks, clicks and gives what the card says of the run. */
    private String cardOf(Subject subject) {
        Spot spot = thing(subject);
        window.click(spot);
        assertEquals(texts.get("explain.name." + subject.id()), window.cardName(), subject::toString);
        assertEquals(spot.example().get(), window.example(), subject::toString);
        return window.example();
    }

    /** Whatever can be pointed at opens its card, in all its parts, by a click, and each has an example where told. */
    private void everyThingOpensItsCard(Set<Subject> atLeast) {
        window.ask();
        Set<Subject> seen = EnumSet.noneOf(Subject.class);
        for (Spot spot : window.things()) {
            seen.add(spot.subject());
            String example = spot.example().get();
            window.click(spot);
            assertFalse(window.cardName().isEmpty(), spot::toString);
            assertEquals(example.isEmpty(), window.cardSays().contains(texts.get("explain.notYet")), spot::toString);
            if (!OF_A_PLACE.contains(spot.subject()) && !example.isEmpty()) {
                assertEquals(example, window.example(), spot::toString);
            }
            assertTrue(window.cardSays().lines().count() >= 8, window::cardSays);
        }
        Set<Subject> missing = EnumSet.copyOf(atLeast);
        missing.removeAll(seen);
        assertEquals(Set.of(), missing);
        for (Subject subject : atLeast) {
            assertTrue(
                    window.things().stream()
                            .anyMatch(spot -> spot.subject() == subject
                                    && !spot.example().get().isEmpty()),
                    () -> "no example of " + subject);
        }
        window.ask();
        assertEquals("", window.cardName());
    }

    private Trace run(Way way) {
        window.shell().watch().requests().runIn(List.of(Way.SERIAL, way));
        window.settle();
        return window.shell().watch().shownRunProperty().get().trace();
    }

    @Test
    void watch() {
        onWindowThread(() -> {
            Trace trace = run(Way.POOL);
            everyThingOpensItsCard(EnumSet.of(
                    Subject.OTHERS,
                    Subject.MACHINE,
                    Subject.FIGURE_TIME,
                    Subject.FIGURE_SERIAL,
                    Subject.FIGURE_QUEUE,
                    Subject.FIGURE_FINISHED,
                    Subject.FIGURE_BUSY,
                    Subject.FIGURE_LINE,
                    Subject.LIST_LENGTH,
                    Subject.CHIP,
                    Subject.TRAY_NOT_STARTED,
                    Subject.TRAY_READY,
                    Subject.TRAY_BLOCKED,
                    Subject.CORE,
                    Subject.FINISHED_ROW,
                    Subject.JOINED_ROW,
                    Subject.TIMELINE,
                    Subject.CODE,
                    Subject.RUN_ROW,
                    Subject.ORDER_STRIP));
            window.ask();
            String took = texts.quantities().clock(RunTimes.makespanNanos(trace));
            assertTrue(cardOf(Subject.FIGURE_TIME).contains(took), window::example);
            assertTrue(window.cardSays().contains(texts.get("figureStrip.help.took") + ".\n"), window::cardSays);
            String tasks = trace.taskCount() + " of " + trace.taskCount();
            assertTrue(cardOf(Subject.FIGURE_FINISHED).contains(tasks), window::example);
            assertTrue(cardOf(Subject.JOINED_ROW).contains(tasks), window::example);
            String end = texts.quantities().duration(RunTimes.makespanNanos(trace));
            assertTrue(cardOf(Subject.TIMELINE).contains(end), window::example);
        });
    }

    @Test
    void aSliceAndAChipTellTheirTaskWithItsTimes() {
        onWindowThread(() -> {
            Trace trace = run(Way.POOL);
            for (int step = 0; step < 6; step++) {
                window.shell().watch().steppingProperty().get().back();
                window.settle();
            }
            window.ask();
            Spot slice = thing(Subject.SLICE_RUNNING);
            window.click(slice);
            int task = Integer.parseInt(window.example().split(" ", -1)[1]);
            String ran = texts.quantities().duration(TaskTimes.runningNanos(trace, task));
            assertTrue(window.example().contains(ran + " on a core"), window::example);
            Spot chip = thing(Subject.CHIP);
            window.click(chip);
            assertTrue(window.example().startsWith("Item "), window::example);
            assertTrue(window.example().contains(" on core "), window::example);
        });
    }

    @Test
    void aCellOfTheTableTellsItsColumn() {
        onWindowThread(() -> {
            Trace trace = run(Way.THREAD_PER_TASK);
            window.shell().watch().table().toggle();
            window.settle();
            everyThingOpensItsCard(EnumSet.of(
                    Subject.COLUMN_ITEM,
                    Subject.COLUMN_STATE,
                    Subject.COLUMN_WORKER,
                    Subject.COLUMN_CORES,
                    Subject.COLUMN_STARTED,
                    Subject.COLUMN_ENDED,
                    Subject.COLUMN_RAN,
                    Subject.COLUMN_READY,
                    Subject.COLUMN_BLOCKED,
                    Subject.COLUMN_MOVES,
                    Subject.COLUMN_RANK,
                    Subject.COLUMN_RESULT));
            window.ask();
            Node cell = window.scene().getRoot().lookupAll(".tasks .table-cell").stream()
                    .filter(each -> each.getStyleClass().contains("number"))
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            window.click(cell, 3, 3);
            assertEquals(texts.get("taskTable.started"), window.cardName());
            assertEquals(
                    "Started of item 0: " + texts.quantities().inColumn(trace.startedNanos(0)) + ".", window.example());
        });
    }

    @Test
    void race() {
        onWindowThread(() -> {
            Trace trace = run(Way.POOL);
            RacePage race = page(RacePage.class, "race");
            race.viewModel().step(1);
            window.settle();
            everyThingOpensItsCard(EnumSet.of(
                    Subject.RACE_TIME,
                    Subject.RACE_SPEED_UP,
                    Subject.RACE_BUSY,
                    Subject.RACE_BARS,
                    Subject.RACE_PATTERN,
                    Subject.RACE_LEDGER,
                    Subject.RACE_EQUALITY,
                    Subject.ORDER_STRIP));
            window.ask();
            String took = texts.quantities().duration(RunTimes.makespanNanos(trace));
            Spot time = window.things().stream()
                    .filter(spot -> spot.subject() == Subject.RACE_TIME)
                    .toList()
                    .getLast();
            window.click(time);
            assertTrue(window.example().contains(took), window::example);
        });
    }

    @Test
    void order() {
        onWindowThread(() -> {
            run(Way.POOL);
            page(Page.class, "order");
            window.settle();
            everyThingOpensItsCard(
                    EnumSet.of(Subject.ORDER_LINES, Subject.ORDER_COUNT, Subject.ORDER_SHARE, Subject.ORDER_WHY));
            window.ask();
            Node chart = window.scene().lookup(".order-chart");
            window.click(chart, chart.getLayoutBounds().getWidth() / 2, 3);
            assertTrue(window.cardSays().contains("A column a run"), window::cardSays);
        });
    }

    @Test
    void claims() {
        onWindowThread(() -> {
            ClaimsPage claims = page(ClaimsPage.class, "claims");
            window.settle();
            ((Button) window.scene().lookup(".claims-check-all")).fire();
            window.settle();
            everyThingOpensItsCard(EnumSet.of(
                    Subject.CLAIM_VERDICT, Subject.CLAIM_FIGURES, Subject.CLAIM_EVIDENCE, Subject.CLAIM_SUMMARY));
            assertFalse(claims.keys().isEmpty());
        });
    }

    @Test
    void whatIf() {
        onWindowThread(() -> {
            run(Way.POOL);
            page(Page.class, "whatif");
            window.settle();
            everyThingOpensItsCard(EnumSet.of(
                    Subject.WHATIF_CURVES,
                    Subject.WHATIF_MAP,
                    Subject.WHATIF_LANES,
                    Subject.WHATIF_FIGURES,
                    Subject.WHATIF_BUSY,
                    Subject.WHATIF_DIAL));
        });
    }

    @Test
    void learn() {
        onWindowThread(() -> {
            LearnPage learn = page(LearnPage.class, "learn");
            learn.viewModel().show("04-ready");
            learn.keys().get(KeyCode.PAGE_DOWN).run();
            learn.keys().get(KeyCode.DIGIT1).run();
            learn.keys().get(KeyCode.SPACE).run();
            window.settle();
            everyThingOpensItsCard(EnumSet.of(
                    Subject.LEARN_OUTCOME, Subject.LEARN_STEP, Subject.LEARN_PATH, Subject.CHIP, Subject.TIMELINE));
        });
    }

    @Test
    void withoutARunACardSaysWhatWouldStandThere() {
        onWindowThread(() -> {
            window.settle();
            window.ask();
            for (Subject subject : List.of(Subject.FIGURE_TIME, Subject.TRAY_READY, Subject.TIMELINE, Subject.CORE)) {
                window.click(thing(subject));
                assertEquals(texts.get("explain.none." + subject.id()), window.example());
                assertTrue(window.cardSays().contains(texts.get("explain.notYet")));
            }
        });
    }

    @Test
    void whatIsClickedWhileSomethingIsAskedIsNotPressed() {
        onWindowThread(() -> {
            window.settle();
            window.ask();
            Node run = window.scene().lookup(".run-button");
            window.click(run, 5, 5);
            assertEquals(null, window.shell().watch().shownRunProperty().get());
            window.ask();
            keys.press(KeyCode.SPACE);
            assertTrue(window.shell().watch().shownRunProperty().get() != null, "afterwards keys run again");
        });
    }

    @Test
    void byKeyboardAloneFromAThingToItsCardToAWordAndBack() {
        onWindowThread(() -> {
            run(Way.POOL);
            Node before = window.scene().lookup(".run-button");
            before.requestFocus();
            keys.press(KeyCode.F1);
            MadeUpShell.settle(window.scene());
            Node bar = window.scene().lookup("#explain-bar");
            assertTrue(bar.isVisible());
            assertEquals(bar, window.scene().getFocusOwner());
            keys.press(KeyCode.RIGHT);
            keys.press(KeyCode.RIGHT);
            String marked = bar.getAccessibleText();
            assertTrue(marked.startsWith("Here: "), marked);
            keys.press(KeyCode.ENTER);
            MadeUpShell.settle(window.scene());
            String first = window.cardName();
            assertTrue(marked.contains(first), marked);
            assertEquals("explain-card", window.scene().getFocusOwner().getId());
            keys.press(KeyCode.RIGHT);
            String second = window.cardName();
            assertFalse(first.equals(second), "the next thing has its card");
            keys.tabTo(node -> node.getStyleClass().contains("explain-word"));
            keys.press(KeyCode.ENTER);
            MadeUpShell.settle(window.scene());
            assertEquals(texts.get("explain.glossary"), window.cardName());
            assertTrue(window.scene().lookup("#glossary-meaning").isVisible());
            keys.tabTo("glossary-search");
            keys.type("inverted");
            assertEquals("inverted pairs", text("#glossary-word"));
            keys.press(KeyCode.DOWN);
            assertEquals("glossary-list", window.scene().getFocusOwner().getId());
            keys.press(KeyCode.ESCAPE);
            assertEquals(second, window.cardName());
            keys.press(KeyCode.ESCAPE);
            assertEquals("", window.cardName());
            assertTrue(bar.isVisible());
            keys.press(KeyCode.ESCAPE);
            assertFalse(bar.isVisible());
            assertEquals(before, window.scene().getFocusOwner());
        });
    }

    private String text(String id) {
        return ((javafx.scene.control.Label) window.scene().lookup(id)).getText();
    }

    @Test
    void whatHasTheFocusIsAskedAboutAtOnceAndEscLeaves() {
        onWindowThread(() -> {
            run(Way.POOL);
            window.scene().lookup(".runs-list").requestFocus();
            keys.press(KeyCode.F1);
            MadeUpShell.settle(window.scene());
            assertEquals(texts.get("explain.name.run-row"), window.cardName());
            assertTrue(window.example().startsWith("2 "), window::example);
            keys.press(KeyCode.ESCAPE);
            assertFalse(window.shell().viewModel().explaining().on());
            keys.press(KeyCode.F1);
            keys.press(KeyCode.F1);
            assertFalse(window.shell().viewModel().explaining().on());
        });
    }

    @Test
    void everyWordOfTheGlossaryIsReachedAndItsLinksLead() {
        onWindowThread(() -> {
            window.shell().viewModel().explaining().lookUp();
            window.settle();
            assertEquals("glossary-search", window.scene().getFocusOwner().getId());
            ListView<?> list = (ListView<?>) window.scene().lookup("#glossary-list");
            for (int word = 0; word < list.getItems().size(); word++) {
                list.getSelectionModel().select(word);
                Parent also = (Parent) window.scene().lookup("#explain-panel .explain-entry .explain-words");
                for (Node link : List.copyOf(also.getChildrenUnmodifiable())) {
                    String wanted = ((Hyperlink) link).getText();
                    ((Hyperlink) link).fire();
                    assertEquals(wanted, text("#glossary-word"));
                    keys.press(KeyCode.ESCAPE);
                }
            }
            keys.press(KeyCode.ESCAPE);
            assertFalse(window.shell().viewModel().explaining().on());
        });
    }
}
