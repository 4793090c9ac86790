package corewise.ui;

import corewise.experiment.ClaimId;
import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.claims.ClaimGuess;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;

/** The Claims view before, while and after claims are checked. Stateless. */
final class ClaimsScenes {
    private static final int ALL = ClaimId.values().length;
    private static final int NOT_BEGUN = -1;

    private final ViewSnapshots to;
    /** In which the claims are checked that can be. */
    private final Language language;

    private ClaimsScenes(ViewSnapshots to, Language language) {
        this.to = to;
        this.language = language;
    }

    static void draw(ViewSnapshots to) {
        ClaimsScenes scenes = new ClaimsScenes(to, Language.JAVA);
        ClaimsScenes inPython = new ClaimsScenes(to, Language.PYTHON);
        Scenery smallDark = Scenery.SMALL.inDark();
        scenes.draw("claims-1440", Scenery.LIGHT, 8, ALL, shell -> {});
        scenes.draw("claims-1440-middle", Scenery.LIGHT, 8, ALL, shell -> scroll(shell, 0.5));
        scenes.draw("claims-1440-end", Scenery.LIGHT, 8, ALL, shell -> scroll(shell, 1));
        scenes.draw("claims-1440-dark", Scenery.DARK, 8, ALL, shell -> {});
        scenes.draw("claims-1440-dark-end", Scenery.DARK, 8, ALL, shell -> scroll(shell, 1));
        scenes.draw("claims-1440-before", Scenery.LIGHT, 8, NOT_BEGUN, shell -> {});
        scenes.draw("claims-1440-checking", Scenery.LIGHT, 8, 3, shell -> {});
        scenes.draw("claims-1440-open", Scenery.LIGHT, 8, ALL, ClaimsScenes::open);
        inPython.draw("claims-1440-python", Scenery.LIGHT, 8, ALL, shell -> {});
        inPython.draw("claims-1440-python-end-dark", Scenery.DARK, 8, ALL, shell -> scroll(shell, 1));
        inPython.draw("claims-1024-python-before", Scenery.SMALL, 8, NOT_BEGUN, shell -> {});
        scenes.draw("claims-1024", Scenery.SMALL, 8, ALL, shell -> {});
        scenes.draw("claims-1024-checking-dark", smallDark, 2, 3, shell -> {});
        scenes.draw("claims-1440-projector", Scenery.PROJECTOR, 8, ALL, shell -> {});
        scenes.draw("claims-1440-projector-maps", Scenery.PROJECTOR, 8, ALL, shell -> scroll(shell, 0.3));
        scenes.draw("claims-1024-projector-dark", smallDark.forProjector(), 64, 5, shell -> {});
    }

    private static void scroll(Shell shell, double share) {
        ((ScrollPane) shell.scene().lookup(".claims")).setVvalue(share);
    }

    private static void open(Shell shell) {
        shell.scene().getRoot().lookupAll(".claim-card").stream()
                .sorted(Comparator.comparingDouble(ClaimsScenes::place))
                .limit(2)
                .forEach(card -> card.lookupAll(".claim-link").stream()
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().equals(ViewSnapshots.TEXTS.get("claims.more")))
                        .forEach(Hyperlink::fire));
    }

    /** Rows from top to bottom, each from left to right. */
    private static double place(Node card) {
        Point2D corner = card.localToScene(0, 0);
        return corner.getY() * 10_000 + corner.getX();
    }

    /** With so many claims found; with fewer than all the next is being checked. */
    private void draw(String name, Scenery look, int cores, int found, Consumer<Shell> then) {
        FakeClaims claims = new FakeClaims(cores).stopAfter(found == ALL ? Integer.MAX_VALUE : Math.max(0, found));
        ClaimGuess[] guesses = ClaimGuess.values();
        for (ClaimId claim : ClaimId.values()) {
            if (claim.ordinal() % 5 != 4) {
                claims.kept().put(claim.in(language), guesses[claim.ordinal() % 7 % guesses.length]);
            }
        }
        BackgroundTasks checking = found == ALL ? new SameThreadTasks() : new FakeClaims.Held();
        Shell shell = look.on(MadeUpShell.root(
                        new FakeRunService(cores, Way.of(Language.JAVA)), new NoPictures(), ViewSnapshots.TEXTS)
                .checking(claims.services(checking))
                .shell(look.width(), look.height()));
        ClaimsPage page = MadeUpShell.page(shell, ClaimsPage.class, "claims");
        page.viewModel().languages().speak(language);
        if (found != NOT_BEGUN) {
            page.viewModel().checkAll();
        }
        to.shoot(name, shell, () -> then.accept(shell));
        shell.close();
    }
}
