package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.diagnostics.Defect;
import corewise.diagnostics.DefectWords;
import corewise.lesson.Lesson;
import corewise.lesson.LessonReader;
import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.text.MadeUpLanguage;
import corewise.text.Texts;
import corewise.ui.claims.FakeClaims;
import corewise.ui.diagnostics.DefectDialog;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.page.PagePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** No word of the window comes from elsewhere than the bundles: told in a language that is made up. */
@ExtendWith(WindowExtension.class)
class MadeUpLanguageFxIT {
    /** Code, and lessons that are told in a language that there is. */
    private static final Set<String> OTHERS =
            Set.of("code-panel-lines", "code-lines", "code-list", "function-name", "learn-lesson");

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.root(service, new NoPictures(), MadeUpLanguage.texts())
                .shell(1440, 900);
        MadeUpShell.show(shell, stage);
    }

    @Test
    void theWindowBeforeDuringAndAfterRunsOfEveryWay() {
        nothingEscapes();
        for (Way way : Way.of(Language.JAVA)) {
            onWindowThread(() -> {
                shell.watch().controls().wayProperty().set(way);
                MadeUpShell.run(shell, service);
            });
            nothingEscapes();
            onWindowThread(service::endLast);
            nothingEscapes();
        }
        onWindowThread(() -> press(KeyCode.T));
        nothingEscapes();
    }

    @Test
    void everyPage() {
        onWindowThread(() -> {
            shell.watch().requests().runAllThree();
            service.endLast();
            service.endLast();
            service.endLast();
        });
        for (String page : List.of("race", "order")) {
            onWindowThread(() -> shell.viewModel().pageProperty().set(page));
            nothingEscapes();
        }
        onWindowThread(() -> shell.viewModel().helpShownProperty().set(true));
        nothingEscapes();
        onWindowThread(() -> shell.viewModel().helpShownProperty().set(false));
        for (KeyCode key : List.of(KeyCode.F1, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.G)) {
            onWindowThread(() -> press(key));
            nothingEscapes();
        }
    }

    @Test
    void claimsBeforeDuringAndAfterTheirCheck() {
        FakeClaims claims = new FakeClaims(8);
        FakeClaims.Held checking = new FakeClaims.Held();
        onWindowThread(() -> {
            shell = MadeUpShell.root(service, new NoPictures(), MadeUpLanguage.texts())
                    .checking(claims.services(checking))
                    .shell(1440, 900);
            shell.viewModel().pageProperty().set("claims");
        });
        nothingEscapes();
        onWindowThread(() -> {
            claims.stopAfter(2);
            fire(".claims-check-all");
        });
        nothingEscapes();
        onWindowThread(() -> {
            fire(".claims-check-all");
            checking.release();
            claims.stopAfter(Integer.MAX_VALUE);
            fire(".claims-check-all");
            checking.release();
        });
        nothingEscapes();
        onWindowThread(() -> shell.scene().getRoot().lookupAll(".claim-link").stream()
                .filter(Node::isVisible)
                .map(Hyperlink.class::cast)
                .forEach(Hyperlink::fire));
        nothingEscapes();
    }

    private void open(Lesson lesson) {
        shell = MadeUpShell.root(LearnScenes.played(4), new NoPictures(), MadeUpLanguage.texts())
                .teaching(LearnScenes.services())
                .shell(1440, 900);
        MadeUpShell.page(shell, LearnPage.class, "learn").viewModel().openOwn(lesson);
    }

    /** Before they are answered and after, with a hint and with the setting. */
    @ParameterizedTest
    @ValueSource(strings = {"04-ready", "13-challenge"})
    void everyStepOfALesson(String id) throws IOException {
        Lesson lesson = inBrackets(id);
        onWindowThread(() -> open(lesson));
        for (int step = 0; step <= lesson.steps().size(); step++) {
            nothingEscapes();
            for (KeyCode key : List.of(KeyCode.DIGIT1, KeyCode.F5, KeyCode.H, KeyCode.G, KeyCode.G)) {
                onWindowThread(() -> press(key));
                nothingEscapes();
            }
            onWindowThread(() -> press(KeyCode.PAGE_DOWN));
        }
    }

    /** From the first question to the end of the lesson, with notes, a show of hands and a marked lane. */
    @Test
    void everySlideBeforeARoom() throws IOException {
        Lesson lesson = inBrackets("04-ready");
        onWindowThread(() -> {
            open(lesson);
            press(KeyCode.F11);
            assertTrue(shell.viewModel().presentingProperty().get());
        });
        int mostSlides = 4 * (lesson.steps().size() + 1);
        Set<Integer> counted = new TreeSet<>();
        for (int slide = 0; slide < mostSlides; slide++) {
            // hands are shown once in a step, before its run: the count comes back to the question
            boolean counts = counted.add(((LearnPage) shell.page()).viewModel().place());
            for (KeyCode key : List.of(KeyCode.N, counts ? KeyCode.C : KeyCode.P, KeyCode.N)) {
                nothingEscapes();
                onWindowThread(() -> press(key));
            }
            onWindowThread(() -> {
                if (shell.scene().lookup("#room-board .timeline-slot").isVisible()) {
                    press(KeyCode.DOWN);
                }
            });
            nothingEscapes();
            onWindowThread(() -> press(KeyCode.PAGE_DOWN));
        }
        onWindowThread(() -> assertEquals(
                lesson.steps().size() + 1,
                ((LearnPage) shell.page()).viewModel().place(),
                "the end is reached"));
    }

    /** A lesson of the course that is written in the language that is made up. */
    private static Lesson inBrackets(String id) throws IOException {
        String file = Files.readString(Path.of("assets/lessons", id + ".lesson"));
        String told = Pattern.compile("^(\\w+ en: )(.*(?:\n  .*)*)", Pattern.MULTILINE)
                .matcher(file)
                .replaceAll("$1\u27e6$2\u27e7");
        LessonReader.Result read = LessonReader.read("mine", told.lines().toList());
        assertEquals(List.of(), read.problems());
        return read.lesson().orElseThrow();
    }

    @Test
    void dialogOfAFault() {
        Path log = Path.of("it.log");
        Defect defect = new Defect("some-thread", new IllegalStateException("broken"));
        onWindowThread(() -> {
            Texts texts = MadeUpLanguage.texts();
            DefectDialog dialog = new DefectDialog(shell.scene()::getWindow, texts, new DefectWords(texts, log), "1.2");
            dialog.tell(defect);
            dialog.tell(defect);
        });
        nothingEscapesDialog(Set.of(defect.inShort(), log.toString()));
    }

    @Test
    void dialogOfPictures() {
        onWindowThread(() -> {
            shell.watch().requests().runAllThree();
            service.endLast();
            service.endLast();
            service.endLast();
            shell.viewModel().pageProperty().set("race");
            List<PagePicture> pictures = shell.pictures().pictures();
            assertFalse(pictures.isEmpty());
            new PictureDialog(MadeUpLanguage.texts()).ask(shell.scene().getWindow(), pictures, chosen -> {});
        });
        nothingEscapesDialog(Set.of());
    }

    @Test
    void dialogThatAsksBeforeSomethingIsDone() {
        onWindowThread(
                () -> new AlertConfirmation(shell.scene()::getWindow, MadeUpLanguage.texts()).ask("asked", () -> {}));
        nothingEscapesDialog(Set.of("asked"));
    }

    private void nothingEscapesDialog(Set<String> verbatim) {
        FxThread.drain();
        onWindowThread(() -> {
            List<Stage> dialogs = Window.getWindows().stream()
                    .filter(window -> !window.equals(shell.scene().getWindow()))
                    .map(Stage.class::cast)
                    .toList();
            try {
                assertEquals(1, dialogs.size());
                Stage dialog = dialogs.getFirst();
                MadeUpShell.settle(dialog.getScene());
                assertEquals(List.of(), ClippedText.find(dialog.getScene().getRoot()));
                List<String> shown = ShownText.of(dialog.getScene().getRoot(), node -> false);
                assertFalse(shown.isEmpty());
                Set<String> escaped = new TreeSet<>();
                Stream.concat(Stream.of(dialog.getTitle()), shown.stream())
                        .filter(text -> !MadeUpLanguage.escaped(text, verbatim).isEmpty())
                        .forEach(escaped::add);
                assertEquals(Set.of(), escaped);
            } finally {
                dialogs.forEach(Stage::close);
            }
        });
    }

    private void fire(String button) {
        MadeUpShell.settle(shell.scene());
        ((Button) shell.scene().lookup(button)).fire();
    }

    private void nothingEscapes() {
        FxThread.drain();
        Set<String> escaped = new TreeSet<>();
        onWindowThread(() -> {
            MadeUpShell.settle(shell.scene());
            List<String> shown = ShownText.of(shell.scene().getRoot(), MadeUpLanguageFxIT::isCodeOrMadeUp);
            assertFalse(shown.isEmpty());
            for (String text : shown) {
                if (!MadeUpLanguage.escaped(text, Set.of(service.machine().operatingSystem()))
                        .isEmpty()) {
                    escaped.add(text);
                }
            }
        });
        assertEquals(Set.of(), escaped);
    }

    /** Code is in a programming language; board and timeline are the test's own words. */
    private static boolean isCodeOrMadeUp(Node node) {
        return node.getStyleClass().stream().anyMatch(OTHERS::contains)
                || "function-source".equals(node.getId())
                || node instanceof MadeUpShell.Own;
    }

    private void press(KeyCode key) {
        Keyboard.press(shell.scene().getRoot(), key);
    }
}
