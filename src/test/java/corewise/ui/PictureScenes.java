package corewise.ui;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.order.OrderPage;
import corewise.ui.page.PagePicture;
import corewise.ui.race.RacePage;

/** Board, timeline and race by themselves in several sizes. Stateless. */
final class PictureScenes {
    private static final int[][] SIZES = {{800, 600}, {1440, 900}, {3840, 2160}};

    private PictureScenes() {}

    static void draw(ViewSnapshots to) {
        draw(to, 8, Scenery.LIGHT);
        draw(to, 2, Scenery.DARK);
    }

    private static void draw(ViewSnapshots to, int cores, Scenery look) {
        FakeRunService service = new FakeRunService(cores, Way.of(Language.JAVA));
        Shell shell = look.on(MadeUpShell.root(service, new NoPictures(), ViewSnapshots.TEXTS)
                .checking(new FakeClaims(8).services())
                .shell(look.width(), look.height()));
        shell.watch().requests().runIn(Way.FIRST_THREE);
        service.endLast();
        service.endLast();
        service.endLast();
        MadeUpShell.page(shell, RacePage.class, "race");
        MadeUpShell.page(shell, OrderPage.class, "order");
        MadeUpShell.page(shell, ClaimsPage.class, "claims").viewModel().checkAll();
        for (PagePicture picture : shell.pictures().pictures()) {
            for (int[] size : SIZES) {
                String name = "picture-" + picture.name() + "-" + size[0] + "-" + cores;
                to.write(name, shell.pictures().draw(picture, new PictureSize(size[0], size[1])));
            }
        }
        shell.close();
    }
}
