package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.WindowSettings;
import corewise.text.MadeUpLanguage;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import corewise.ui.race.RacePage;
import corewise.ui.whatif.WhatIfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.Start;

/** In every language nothing is cut off, faint or without a name, on every page, in every theme, small and large. */
@ExtendWith(WindowExtension.class)
class LanguagesFxIT {
    /** Light, dark and, from 150 % on, the contrast of a projector on both; each language is seen in all of them. */
    private static final List<WindowSettings> LOOKS = List.of(
            WindowSettings.of(false, 100, 1440, 900, ""),
            WindowSettings.of(true, 80, 1024, 700, ""),
            WindowSettings.of(true, 150, 1440, 900, ""),
            WindowSettings.of(false, 200, 1024, 700, ""));

    private static final String MADE_UP = "made up";

    private static final List<String> ALL = List.of("race", "order", "claims", "whatif", "watch");
    private final List<Tongue> chosen = new ArrayList<>();

    @Start
    void start(Stage stage) {
        // each case has a window of its own
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
        for (WindowSettings look : LOOKS) {
            String at = "%s %d at %d %%%s, ".formatted(spoken, look.width(), look.zoom(), look.dark() ? ", dark" : "");
            try (SettledWindow window = new SettledWindow(spoken.texts().get(), look)) {
                for (String page : ALL) {
                    window.show(page);
                    window.find(found, at + page, Legible.AND_IN_PLACE);
                }
                window.press(KeyCode.F);
                window.then(() -> ((ToggleButton) window.shell().scene().lookup(".filter-chip")).fire());
                window.find(found, at + "filter", Legible.AND_IN_PLACE);
                for (String lesson :
                        List.of("01-one-core", "03-thread-each", "07-who-is-first", "11-how-much-faster")) {
                    window.showLesson(lesson);
                    window.find(found, at + lesson, Legible.AND_IN_PLACE);
                    window.press(KeyCode.PAGE_DOWN);
                    window.find(found, at + lesson + " predicted", Legible.AND_IN_PLACE);
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void menusAreInTheLanguage(Spoken spoken) {
        Texts texts = spoken.texts().get();
        List<String> items = new ArrayList<>();
        in(
                texts,
                LOOKS.getFirst(),
                shell -> shell.scene().getRoot().lookupAll(".menu-button").stream()
                        .map(MenuButton.class::cast)
                        .flatMap(menu -> menu.getItems().stream())
                        .map(MenuItem::getText)
                        .filter(name -> name != null && !name.isEmpty())
                        .forEach(items::add));
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
        in(Texts.load(Tongue.GERMAN), LOOKS.getLast(), shell -> {
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
        in(Texts.load(), LOOKS.getFirst(), shell -> {
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
        in(Texts.load(), LOOKS.getFirst(), before -> {
            Texts german = Texts.load(Tongue.GERMAN);
            MadeUpShell.page(before, WhatIfPage.class, "whatif").viewModel().onMachineWith(64);
            MadeUpShell.page(before, RacePage.class, "race")
                    .keys()
                    .get(KeyCode.DIGIT4)
                    .run();
            before.viewModel().pageProperty().set("watch");
            try (Shell after = MadeUpShell.root(LearnScenes.played(8), new NoPictures(), german)
                    .checking(new FakeClaims(8).services())
                    .goingOnFrom(before)
                    .shell(1440, 900)) {
                before.close();
                MadeUpShell.settle(after.scene());
                assertEquals(3, after.watch().history().runs().size());
                assertEquals(
                        before.watch().shownRunProperty().get(),
                        after.watch().shownRunProperty().get());
                List<String> said = ShownText.of(after.scene().getRoot(), node -> false);
                assertTrue(said.contains(german.get("shell.page.claims")), said::toString);
                MadeUpShell.page(after, RacePage.class, "race");
                MadeUpShell.settle(after.scene());
                assertEquals(
                        4,
                        after.scene().getRoot().lookupAll(".chip").stream()
                                .filter(chip -> chip instanceof ToggleButton way && way.isSelected())
                                .count());
                MadeUpShell.page(after, WhatIfPage.class, "whatif");
                MadeUpShell.settle(after.scene());
                List<String> wished = ShownText.of(after.scene().getRoot(), node -> false);
                assertTrue(wished.stream().anyMatch(text -> text.contains("64 Kernen")), wished::toString);
            }
        });
    }

    /** Does something on the window's thread in a window that looks so and has runs. */
    private void in(Texts texts, WindowSettings look, Consumer<Shell> action) {
        try (SettledWindow window = new SettledWindow(texts, look, root -> root.speaking(chosen::add))) {
            window.then(() -> action.accept(window.shell()));
        }
    }
}
