package corewise.ui;

import corewise.experiment.ClaimId;
import corewise.model.Way;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.claims.Guess;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.watch.FakeRunService;
import corewise.ui.watch.SameThread;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;

/** Draws the Claims view in its themes and sizes with made-up findings, for looking at: {@code ClaimsSnapshots FOLDER}. */
public final class ClaimsSnapshots {
    private ClaimsSnapshots() {}

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw(folder);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void draw(Path folder) {
        Look light = new Look(1440, 900, false, false, 8);
        Look dark = new Look(1440, 900, true, false, 8);
        Look small = new Look(1024, 700, false, false, 8);
        Look projector = new Look(1440, 900, false, true, 8);
        picture(folder.resolve("claims-1440.png"), light, 16, shell -> {});
        picture(folder.resolve("claims-1440-middle.png"), light, 16, shell -> scroll(shell, 0.5));
        picture(folder.resolve("claims-1440-end.png"), light, 16, shell -> scroll(shell, 1));
        picture(folder.resolve("claims-1440-dark.png"), dark, 16, shell -> {});
        picture(folder.resolve("claims-1440-dark-end.png"), dark, 16, shell -> scroll(shell, 1));
        picture(folder.resolve("claims-1440-before.png"), light, -1, shell -> {});
        picture(folder.resolve("claims-1440-checking.png"), light, 3, shell -> {});
        picture(folder.resolve("claims-1440-open.png"), light, 16, ClaimsSnapshots::open);
        picture(folder.resolve("claims-1024.png"), small, 16, shell -> {});
        picture(folder.resolve("claims-1024-checking-dark.png"), new Look(1024, 700, true, false, 2), 3, shell -> {});
        picture(folder.resolve("claims-1440-projector.png"), projector, 16, shell -> {});
        picture(folder.resolve("claims-1440-projector-maps.png"), projector, 16, shell -> scroll(shell, 0.3));
        picture(folder.resolve("claims-1024-projector-dark.png"), new Look(1024, 700, true, true, 64), 5, shell -> {});
    }

    private static void scroll(Shell shell, double share) {
        ((ScrollPane) shell.scene().lookup(".claims")).setVvalue(share);
    }

    private static void open(Shell shell) {
        shell.scene().getRoot().lookupAll(".claim-card").stream()
                .limit(2)
                .forEach(card -> card.lookupAll(".claim-link").stream()
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().equals("why?"))
                        .forEach(Hyperlink::fire));
    }

    private record Look(int width, int height, boolean dark, boolean large, int cores) {}

    /** With so many claims found; with fewer than all the next is being checked, below 0 nothing was begun. */
    private static void picture(Path file, Look look, int found, Consumer<Shell> then) {
        FakeRunService service = new FakeRunService(look.cores(), List.of(Way.values()));
        boolean all = found == ClaimId.values().length;
        FakeClaims claims = new FakeClaims(look.cores()).stopAfter(all ? Integer.MAX_VALUE : Math.max(0, found));
        Guess[] guesses = Guess.values();
        for (ClaimId claim : ClaimId.values()) {
            if (claim.ordinal() % 5 != 4) {
                claims.kept().put(claim, guesses[claim.ordinal() % 7 % guesses.length]);
            }
        }
        BackgroundTasks checking = all ? new SameThread() : new FakeClaims.Held();
        Shell shell = MadeUpShell.of(service, claims.services(checking, new SameThread()), look.width(), look.height());
        shell.viewModel().darkProperty().set(look.dark());
        shell.viewModel().largeProperty().set(look.large());
        ClaimsPage page = MadeUpShell.page(shell, ClaimsPage.class, "claims");
        if (found >= 0) {
            page.viewModel().checkAll();
        }
        WritableImage image = new WritableImage(look.width(), look.height());
        for (int pass = 0; pass < 5; pass++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().requestLayout();
            shell.scene().getRoot().layout();
            page.drawNow();
            if (pass == 2) {
                then.accept(shell);
            }
        }
        shell.scene().snapshot(image);
        WatchSnapshots.write(file, image);
        shell.close();
    }
}
