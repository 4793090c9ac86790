package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.picture.Rgb;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All that a room reads at 1920 × 1080: no type below 24 pixels, no contrast below 7 to 1. */
@ExtendWith(WindowExtension.class)
class PresenterReadableFxIT {
    private static final double LEAST_TYPE = 24;
    private static final double LEAST_CONTRAST = 7;
    private static final int PASSES = 3;

    private final List<String> found = new ArrayList<>();
    private int texts;

    @Start
    void start(Stage stage) {
        // the window is larger than the screen that there is: it is on none
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextCanBeReadFromTheLastRow(boolean dark) {
        WaitForAsyncUtils.waitForAsyncFx(240_000, () -> {
            Shell shell = MadeUpShell.driven(LearnScenes.played(4))
                    .root()
                    .teaching(LearnScenes.services())
                    .shell(1920, 1080);
            shell.viewModel().darkProperty().set(dark);
            LearnPage page = MadeUpShell.page(shell, LearnPage.class, "learn");
            shell.viewModel().presentingProperty().set(true);
            Consumer<KeyCode> press = key -> {
                page.keys().get(key).run();
                settle(shell);
            };
            for (String lesson : List.of("04-ready", "10-global-lock", "13-challenge")) {
                page.viewModel().show(lesson);
                settle(shell);
                for (int next = 0; page.viewModel().lesson().equals(lesson) && next < 40; next++) {
                    look(shell, lesson + " " + page.viewModel().place());
                    count(page, press, shell);
                    press.accept(KeyCode.N);
                    look(shell, lesson + " with notes");
                    press.accept(KeyCode.N);
                    press.accept(KeyCode.PAGE_DOWN);
                }
            }
            shell.close();
            return null;
        });
        assertTrue(texts > 500, "texts were looked at: " + texts);
        assertEquals(List.of(), found.stream().distinct().toList());
    }

    private void count(LearnPage page, Consumer<KeyCode> press, Shell shell) {
        boolean step = shell.scene().lookup("#room-text").isVisible()
                && !shell.scene().lookup("#room-board").isVisible();
        if (step && shell.scene().lookup("#room-choice-1") != null) {
            page.viewModel().count(0, 7);
            press.accept(KeyCode.C);
            look(shell, "counting");
            page.leave();
            settle(shell);
        }
    }

    private static void settle(Shell shell) {
        for (int pass = 0; pass < PASSES; pass++) {
            MadeUpShell.settle(shell.scene());
            shell.page().drawNow();
        }
    }

    private void look(Shell shell, String where) {
        look(shell.scene().getRoot(), where, Color.TRANSPARENT);
    }

    private void look(Node node, String where, Color behind) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Color ground = node instanceof Region region ? ground(region).orElse(behind) : behind;
        if (node instanceof Text text && !text.getText().isBlank()) {
            texts++;
            double size = text.getFont().getSize();
            if (size < LEAST_TYPE) {
                found.add(where + ": " + size + " px: " + text.getText());
            }
            double contrast = rgb((Color) text.getFill()).contrast(rgb(ground));
            if (contrast < LEAST_CONTRAST && !isDisabled(text)) {
                found.add(where + ": " + Math.round(contrast * 10) / 10.0 + " to 1: " + text.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where, ground));
        }
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }

    /** The uppermost fill that covers what is behind. */
    private static Optional<Color> ground(Region region) {
        return region.getBackground() == null
                ? Optional.empty()
                : region.getBackground().getFills().reversed().stream()
                        .map(BackgroundFill::getFill)
                        .filter(fill -> fill instanceof Color color && color.isOpaque())
                        .map(Color.class::cast)
                        .findFirst();
    }

    private static Rgb rgb(Color color) {
        return new Rgb(((int) Math.round(color.getRed() * 255) << 16)
                | ((int) Math.round(color.getGreen() * 255) << 8)
                | (int) Math.round(color.getBlue() * 255));
    }
}
