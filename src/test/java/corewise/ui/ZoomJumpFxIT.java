package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.session.WindowSettings;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** A window that is zoomed looks as one that was opened at that zoom: nothing keeps the widths of smaller type. */
@ExtendWith(WindowExtension.class)
class ZoomJumpFxIT {
    private static final int PASSES = 4;

    @Start
    void start(Stage stage) {
        // each window stands by itself
    }

    @ParameterizedTest
    @CsvSource({"watch, 125, 200", "race, 125, 200", "order, 125, 200", "claims, 125, 200", "watch, 200, 80"})
    void everythingHasTheSizeThatItHasWhereTheWindowIsOpenedSo(String page, int from, int to) {
        Shell zoomed = opened(page, from);
        onWindowThread(() -> zoomed.viewModel().zoomProperty().set(to));
        Shell fresh = opened(page, to);
        for (int pass = 0; pass < PASSES; pass++) {
            onWindowThread(() -> MadeUpShell.settle(zoomed.scene()));
        }
        List<String> wanted = sizes(fresh);
        List<String> seen = sizes(zoomed);
        List<String> others = new ArrayList<>(seen);
        wanted.forEach(others::remove);
        assertEquals(List.of(), others);
        assertEquals(wanted.size(), seen.size());
        MadeUpShell.close(zoomed);
        MadeUpShell.close(fresh);
    }

    @Test
    void theBoardAloneHasItsSizeInTheFirstPicture() {
        Shell shell = opened("watch", 100);
        onWindowThread(() -> shell.watch().biggerProperty().set(true));
        List<String> atOnce = sizes(shell);
        for (int pass = 0; pass < PASSES; pass++) {
            onWindowThread(() -> MadeUpShell.settle(shell.scene()));
        }
        assertEquals(sizes(shell), atOnce);
        MadeUpShell.close(shell);
    }

    private static Shell opened(String page, int zoom) {
        FakeRunService service = new FakeRunService(8, List.of(Way.values()));
        Shell[] shell = new Shell[1];
        onWindowThread(() -> {
            shell[0] = MadeUpShell.root(service, new NoPictures())
                    .checking(new FakeClaims(8).services())
                    .leftAs(WindowSettings.of(false, zoom, 1440, 900, "watch"))
                    .shell(1440, 900);
            shell[0].watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            shell[0].viewModel().pageProperty().set(page);
        });
        for (int pass = 0; pass < PASSES; pass++) {
            onWindowThread(() -> MadeUpShell.settle(shell[0].scene()));
        }
        return shell[0];
    }

    private static List<String> sizes(Shell shell) {
        List<String> sizes = new ArrayList<>();
        onWindowThread(() -> visit(shell.scene().getRoot(), sizes));
        return sizes;
    }

    private static void visit(Node node, List<String> sizes) {
        // how far something is scrolled is the learner's matter
        if (!node.isVisible() || node.getStyleClass().contains("scroll-bar")) {
            return;
        }
        if (!(node instanceof ScrollPane)) {
            Bounds size = node.getLayoutBounds();
            sizes.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " "
                    + Math.round(size.getWidth()) + " × " + Math.round(size.getHeight()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, sizes));
        }
    }
}
