package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.WindowExtension;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class BoldTypeFxTest {
    @Start
    void start(Stage stage) {
        // each case has a window of its own
    }

    @Test
    void allBoldTypeButThatOfFiguresIsTakenBack() {
        String sheet = BoldType.plain(List.of(
                "/* of .a { -fx-font-weight: bold; } */ .tab:selected { -fx-padding: 0; -fx-font-weight: bold; }"
                        + " .figure-value { -fx-font-weight: bold; } .b { -fx-font-size: 2em; }",
                ".c .d, .e { -fx-font-weight: bold; }"));
        String css =
                new String(Base64.getDecoder().decode(sheet.substring(sheet.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertEquals(".tab:selected { -fx-font-weight: normal; }\n.c .d, .e { -fx-font-weight: normal; }\n", css);
    }

    @Test
    void aTitleIsBoldAsAWholeOrNotAtAll() {
        for (Tongue tongue : Tongue.all()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                boolean bold = BoldType.has(tongue);
                assertTrue(bold || tongue == Tongue.CHINESE, tongue.tag());
                Shell shell = MadeUpShell.driven(LearnScenes.played(4), Texts.load(tongue))
                        .root()
                        .teaching(LearnScenes.services())
                        .shell(1440, 900);
                shell.viewModel().pageProperty().set("learn");
                MadeUpShell.settle(shell.scene());
                Font title = ((Label) shell.scene().lookup(".learn-question .card-title")).getFont();
                assertEquals(bold, title.getStyle().contains("Bold"), tongue.tag() + ": " + title);
                shell.close();
            });
        }
    }
}
