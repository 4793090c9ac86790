package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import java.util.List;
import javafx.scene.image.WritableImage;

/** Makes pictures of single things that the window shows, in any size. */
@OnWindowThread
public final class PictureSheets {
    private final Pages pages;
    private final ShellViewModel shell;

    PictureSheets(Pages pages, ShellViewModel shell) {
        this.pages = pages;
        this.shell = shell;
    }

    /** What there is to be shown now, besides the window itself. */
    List<PagePicture> pictures() {
        return pages.pictures();
    }

    /** Draws a picture of one of them. */
    WritableImage draw(PagePicture picture, PictureSize size) {
        return new PictureSheet(picture).draw(size, shell.darkProperty().get());
    }
}
