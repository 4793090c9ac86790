package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.FakeRunService;
import corewise.session.WindowSettings;
import corewise.text.MadeUpLanguage;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.learn.LearnPage;
import corewise.ui.order.OrderPage;
import corewise.ui.race.RacePage;
import corewise.ui.whatif.WhatIfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** In every language nothing is cut off, faint or without a name, on every page, in every theme, small and large. */
@ExtendWith(ApplicationExtension.class)
class LanguagesFxIT {
    /** Light, dark and, from 150 % on, the contrast of a projector on both; each language is seen in all of them. */
    private static final List<WindowSettings> LOOKS = List.of(
            WindowSettings.of(false, 100, 1440, 900, ""),
            WindowSettings.of(true, 80, 1024, 700, ""),
            WindowSettings.of(true, 150, 1440, 900, ""),
            WindowSettings.of(false, 200, 1024, 700, ""));

    private static final String MADE_UP = "made up";
    /** Pages that have room for texts longer by a third, with brackets beside. */
    private static final List<String> ROOMY = List.of("whatif");

    private static final List<String> ALL = List.of("race", "order", "claims", "whatif", "watch");
    /** What is a number or the name of a key in every language, and what gives way to others in a row. */
    private static final List<String> NARROW = List.of("shell.zoom", "learn.keys", "speed.whole");

    private static final long LONGEST_MILLIS = 60_000;
    private final List<Tongue> chosen = new ArrayList<>();
    private DrivenWindow window;
    private Shell shell;

    @Start
    void start(Stage stage) {
        // each case has a window of its own
    }

    @AfterEach
    void close() {
        onWindowThread(() -> shell.close());
    }

    /** A language by its name. */
    record Spoken(String name, Supplier<Texts> texts) {
        boolean madeUp() {
            return name.equals(MADE_UP);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Spoken> languages() {
        return Stream.concat(
                Tongue.all().stream().map(tongue -> new Spoken(tongue.tag(), () -> Texts.load(tongue))),
                Stream.of(new Spoken(MADE_UP, MadeUpLanguage::texts)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsCutOff(Spoken spoken) {
        Set<String> found = new TreeSet<>();
        for (WindowSettings look : spoken.madeUp() ? LOOKS.subList(0, 2) : LOOKS) {
            String at = "%s %d at %d %%%s, ".formatted(spoken, look.width(), look.zoom(), look.dark() ? ", dark" : "");
            onWindowThread(() -> open(spoken.texts().get(), look));
            for (String page : spoken.madeUp() ? ROOMY : ALL) {
                onWindowThread(() -> shell.viewModel().pageProperty().set(page));
                find(found, at + page);
            }
            for (String lesson : List.of("01-one-core", "03-thread-each", "07-who-is-first", "11-how-much-faster")) {
                onWindowThread(() -> {
                    LearnPage page = MadeUpShell.page(shell, LearnPage.class, "learn");
                    page.viewModel().show(lesson);
                });
                find(found, at + lesson);
                onWindowThread(() -> shell.page().keys().get(KeyCode.PAGE_DOWN).run());
                find(found, at + lesson + " predicted");
            }
            if (spoken.madeUp()) {
                Texts texts = spoken.texts().get();
                NARROW.forEach(key -> found.removeIf(text -> text.contains(": " + texts.get(key, look.zoom()))));
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void menusAreInTheLanguage(Spoken spoken) {
        Texts texts = spoken.texts().get();
        onWindowThread(() -> open(texts, LOOKS.getFirst()));
        List<String> items = WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {
            List<String> names = new ArrayList<>();
            shell.scene().getRoot().lookupAll(".menu-button").stream()
                    .map(MenuButton.class::cast)
                    .flatMap(menu -> menu.getItems().stream())
                    .map(MenuItem::getText)
                    .filter(name -> name != null && !name.isEmpty())
                    .forEach(names::add);
            return names;
        });
        assertFalse(items.isEmpty());
        assertEquals(
                List.of(),
                items.stream()
                        .filter(item -> spoken.madeUp()
                                && !MadeUpLanguage.escaped(item, Set.of()).isEmpty())
                        .toList());
        assertEquals(
                1, items.stream().filter(texts.get("shell.language")::equals).count(), items::toString);
    }

    @Test
    void whereTheTabsDoNotFitAMenuStandsForThem() {
        onWindowThread(() -> open(Texts.load(Tongue.GERMAN), LOOKS.getLast()));
        onWindowThread(() -> {
            MenuButton menu = (MenuButton) shell.scene().lookup(".page-menu");
            assertTrue(menu.isVisible());
            assertEquals(
                    Set.of(menu),
                    shell.scene().getRoot().lookupAll(".tab").stream()
                            .filter(Node::isVisible)
                            .collect(Collectors.toSet()));
            assertEquals("Zusehen", menu.getText());
            assertEquals("Ansicht: Zusehen", menu.getAccessibleText());
            menu.getItems().get(2).fire();
            assertEquals("order", shell.viewModel().pageProperty().get());
            assertEquals("Reihenfolge", menu.getText());
        });
    }

    @Test
    void aLanguageIsChosenInTheViewMenu() {
        onWindowThread(() -> open(Texts.load(), LOOKS.getFirst()));
        onWindowThread(() -> {
            MenuButton view = (MenuButton) shell.scene().lookup("#view");
            Menu languages = view.getItems().stream()
                    .filter(Menu.class::isInstance)
                    .map(Menu.class::cast)
                    .filter(menu -> menu.getText().equals(Texts.load().get("shell.language")))
                    .findFirst()
                    .orElseThrow();
            List<RadioMenuItem> items =
                    languages.getItems().stream().map(RadioMenuItem.class::cast).toList();
            assertEquals(
                    Tongue.all().stream().map(Tongue::ownName).toList(),
                    items.stream().map(MenuItem::getText).toList());
            assertEquals(
                    List.of("English"),
                    items.stream()
                            .filter(RadioMenuItem::isSelected)
                            .map(MenuItem::getText)
                            .toList());
            items.getLast().fire();
        });
        assertEquals(List.of(Tongue.all().getLast()), chosen);
    }

    @Test
    void contentsMadeAnewGoOnInTheOtherLanguage() {
        onWindowThread(() -> open(Texts.load(), LOOKS.getFirst()));
        Shell before = shell;
        onWindowThread(() -> {
            DrivenWindow next = window(Texts.load(Tongue.GERMAN));
            next.root().goingOnFrom(before.watch());
            shell = next.root().shell(1440, 900);
            window = next;
            before.close();
        });
        onWindowThread(() -> {
            assertEquals(3, shell.watch().history().runs().size());
            assertEquals(
                    before.watch().shownRunProperty().get(),
                    shell.watch().shownRunProperty().get());
            List<String> said = ShownText.of(shell.scene().getRoot(), node -> false);
            assertTrue(said.contains(Texts.load(Tongue.GERMAN).get("shell.page.claims")), said::toString);
        });
    }

    private DrivenWindow window(Texts texts) {
        FakeRunService service = LearnScenes.played(8);
        DrivenWindow next = MadeUpShell.driven(service, texts);
        next.root()
                .checking(new FakeClaims(8).services())
                .teaching(LearnScenes.services())
                .speaking(chosen::add);
        return next;
    }

    private void open(Texts texts, WindowSettings look) {
        if (shell != null) {
            shell.close();
        }
        window = window(texts);
        shell = window.root().leftAs(look).shell(look.width(), look.height());
        shell.viewModel().othersProperty().set(0.7);
        shell.watch().opened().open(MadeUpShell.firstThree(8));
    }

    private void find(Set<String> found, String where) {
        onWindowThread(() -> {
            ClippedText.find(shell.scene().getRoot()).forEach(text -> found.add(where + ": " + text));
            OverlappingText.find(shell.scene().getRoot()).forEach(pair -> found.add(where + ": " + pair));
            FaintText.find(shell.scene().getRoot()).forEach(text -> found.add(where + ": " + text));
            if (!where.startsWith(MADE_UP)) {
                Misplaced.find(shell.scene()).forEach(node -> found.add(where + ": " + node));
            }
            Unnamed.find(shell.scene().getRoot()).forEach(node -> found.add(where + ": " + node));
        });
    }

    /** Does something once all has its place. */
    private void onWindowThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {
            settle();
            action.run();
            settle();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() {
        for (int pass = 0; shell != null && pass < 2; pass++) {
            MadeUpShell.settle(shell.scene());
            switch (shell.page()) {
                case RacePage race -> race.drawNow();
                case OrderPage order -> order.drawNow();
                case ClaimsPage claims -> claims.drawNow();
                case WhatIfPage whatIf -> whatIf.drawNow();
                default -> window.driver().drawNow();
            }
        }
    }
}
