package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** Whatever can have the focus looks otherwise when the keyboard has brought it there. */
@ExtendWith(WindowExtension.class)
class FocusSeenFxIT {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass BY_KEYBOARD = PseudoClass.getPseudoClass("focus-visible");

    private final FakeRunService service = new FakeRunService(8, List.of(Way.values()));
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, new FakeClaims(8).services(), 1440, 900);
        scene = shell.scene();
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onEveryPageWithAndWithoutRuns(boolean dark) {
        Set<String> unseen = new LinkedHashSet<>();
        onWindowThread(() -> shell.viewModel().darkProperty().set(dark));
        everyPage(unseen);
        onWindowThread(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
        });
        everyPage(unseen);
        assertEquals(Set.of(), unseen);
    }

    @Test
    void inWhatIsOpenedFromAPage() {
        Set<String> unseen = new LinkedHashSet<>();
        onWindowThread(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            shell.watch().table().toggle();
            shell.viewModel().zoomProperty().set(150);
        });
        onWindowThread(() -> find(unseen, "table and tabs"));
        onWindowThread(() ->
                MadeUpShell.page(shell, ClaimsPage.class, "claims").viewModel().checkAll());
        onWindowThread(() -> scene.getRoot().lookupAll(".claim-link").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("why?"))
                .forEach(Hyperlink::fire));
        onWindowThread(() -> find(unseen, "claims, checked"));
        onWindowThread(() -> shell.viewModel().helpShownProperty().set(true));
        onWindowThread(() -> find(unseen, "keys"));
        assertEquals(Set.of(), unseen);
    }

    private void everyPage(Set<String> unseen) {
        for (String page : List.of("watch", "race", "order", "claims", "whatif")) {
            onWindowThread(() -> shell.viewModel().pageProperty().set(page));
            onWindowThread(() -> find(unseen, page));
        }
    }

    private void find(Set<String> unseen, String where) {
        List<Node> all = new ArrayList<>();
        visit(scene.getRoot(), all);
        assertTrue(all.size() > 5, where + " has something to be pressed");
        for (Node node : all) {
            List<Object> before = look(node);
            focus(node, true);
            List<Object> after = look(node);
            if (blursItsWords(node)) {
                unseen.add(where + ": its words are blurred, " + node.getId() + " " + node.getStyleClass());
            }
            focus(node, false);
            if (before.equals(after)) {
                unseen.add(where + ": " + node.getClass().getSimpleName() + " " + node.getId() + " "
                        + node.getStyleClass());
            }
        }
    }

    /** A shadow is that of the ground; where there is none, that of the words. */
    private static boolean blursItsWords(Node node) {
        if (node.getEffect() == null || !(node instanceof Labeled || node instanceof ListView<?>)) {
            return false;
        }
        Background ground = ((Region) node).getBackground();
        return ground == null
                || ground.getFills().stream().noneMatch(fill -> fill.getFill().isOpaque());
    }

    private static void focus(Node node, boolean has) {
        node.pseudoClassStateChanged(FOCUSED, has);
        node.pseudoClassStateChanged(BY_KEYBOARD, has);
        node.applyCss();
    }

    private static void visit(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
        }
    }

    /** What is drawn of a node and of what is in it, as far as style sheets decide it. */
    private static List<Object> look(Node node) {
        List<Object> look = new ArrayList<>();
        look(node, look);
        return look;
    }

    private static void look(Node node, List<Object> look) {
        look.addAll(Arrays.asList(node.isVisible(), node.getOpacity(), String.valueOf(node.getEffect())));
        if (node instanceof Region region) {
            look.addAll(Arrays.asList(region.getBackground(), region.getBorder()));
        }
        if (node instanceof Shape shape) {
            look.addAll(Arrays.asList(shape.getFill(), shape.getStroke()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, look));
        }
    }

    private void onWindowThread(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
