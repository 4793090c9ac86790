package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.TypeSize;
import corewise.ui.learn.LearnPage;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** At every zoom words on controls have room around them. */
@ExtendWith(ApplicationExtension.class)
class CrampedFxIT {
    private static final long LONGEST_MILLIS = 60_000;
    private Shell shell;
    private DrivenWindow window;

    @Start
    void start(Stage stage) {
        // each case has a window of its own
    }

    @AfterEach
    void close() {
        onWindowThread(() -> shell.close());
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 150, 200})
    void wordsOnControlsHaveRoomAroundThem(int zoom) {
        onWindowThread(() -> {
            window = MadeUpShell.driven(LearnScenes.played(8), Texts.load(Tongue.GERMAN));
            window.root().checking(new FakeClaims(8).services()).teaching(LearnScenes.services());
            WindowSettings look = WindowSettings.of(false, zoom, 1440, 900, "");
            shell = window.root().leftAs(look).shell(look.width(), look.height());
            shell.watch().opened().open(MadeUpShell.firstThree(8));
        });
        Set<String> found = new TreeSet<>();
        for (String page : new String[] {"watch", "race", "order", "claims", "whatif"}) {
            onWindowThread(() -> shell.viewModel().pageProperty().set(page));
            find(page, zoom, found);
        }
        // choices, an order, a curve, a number, and own words
        for (String lesson : new String[] {"01-one-core", "07-who-is-first", "11-how-much-faster", "03-thread-each"}) {
            onWindowThread(() -> MadeUpShell.page(shell, LearnPage.class, "learn")
                    .viewModel()
                    .show(lesson));
            for (int step = 0; step < 6; step++) {
                onWindowThread(() -> shell.page().keys().get(KeyCode.PAGE_DOWN).run());
                find(lesson + " " + step, zoom, found);
            }
        }
        assertEquals("", String.join("\n", found), zoom + " %");
    }

    private void find(String where, int zoom, Set<String> found) {
        double em = TypeSize.USUAL * zoom / 100;
        onWindowThread(() -> Cramped.find(shell.scene().getRoot(), em).forEach(what -> found.add(where + ": " + what)));
    }

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
        }
    }
}
