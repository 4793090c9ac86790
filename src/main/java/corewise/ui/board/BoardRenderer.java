package corewise.ui.board;

import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.Node;

/**
 * Paints a frame of the board: paints only, decides nothing. What stays lies below what changes, and what changes has a
 * canvas no larger than itself: every pixel of a canvas that is drawn on is cleared, drawn and laid over what is below.
 */
@OnWindowThread
final class BoardRenderer {
    private final TextWidths widths = new TextWidths();
    private final PicturePainter pictures = new PicturePainter();
    private final BoardSection ground = new BoardSection(widths);
    private final BoardSection coreGround = new BoardSection(widths);
    private final BoardSection header = new BoardSection(widths);
    private final BoardSection notStarted = new BoardSection(widths);
    private final BoardSection ready = new BoardSection(widths);
    private final BoardSection blocked = new BoardSection(widths);
    private final BoardSection busy = new BoardSection(widths);
    private final LaneStrips strips = new LaneStrips(widths);
    private final BoardSection cores = new BoardSection(widths);
    private final StoryLayer stories = new StoryLayer(widths);
    private final BoardSection finished = new BoardSection(widths);
    private final BoardSection joined = new BoardSection(widths);
    private final BoardSection sentence = new BoardSection(widths);
    private final BoardSection picture = new BoardSection(widths);
    private final FlightLayer flights = new FlightLayer(widths);
    private final MarkLayer marks = new MarkLayer();

    /** What is painted on, from below to above. */
    List<Node> nodes() {
        return List.of(
                ground.canvas(),
                coreGround.canvas(),
                header.canvas(),
                notStarted.canvas(),
                ready.canvas(),
                blocked.canvas(),
                busy.canvas(),
                strips.view(),
                cores.canvas(),
                stories,
                finished.canvas(),
                joined.canvas(),
                sentence.canvas(),
                picture.canvas(),
                flights,
                marks);
    }

    /** Begins with another trace. */
    void forget() {
        pictures.forget();
        stories.forget();
        for (BoardSection section : List.of(
                ground,
                coreGround,
                header,
                notStarted,
                ready,
                blocked,
                busy,
                cores,
                finished,
                joined,
                sentence,
                picture)) {
            section.forget();
        }
    }

    /** @param magnification pixels of the screen in one of the board's */
    void paint(Palette palette, BoardFrame frame, PictureSource source, double magnification) {
        BoardLayout layout = frame.layout();
        ground.draw(layout.all(), TrayPainter.groundContent(frame), palette, brush -> {
            new TrayPainter(brush, frame).ground();
            new RowsPainter(brush, frame, source).ground();
        });
        coreGround.draw(
                layout.cores(),
                CoreGroundPainter.content(frame),
                palette,
                brush -> new CoreGroundPainter(brush, frame).paint());
        header.draw(
                layout.lanes().header(),
                CoreGroundPainter.headerContent(frame),
                palette,
                brush -> new CoreGroundPainter(brush, frame).header());
        trays(palette, frame);
        busy.draw(
                layout.lanes().bars(),
                BusyPainter.content(frame),
                palette,
                brush -> new BusyPainter(brush, frame).paint());
        strips.draw(frame, palette, magnification);
        boolean chipsOnly = frame.trace().machine().coreReported();
        cores.draw(
                chipsOnly ? layout.lanes().chips() : layout.lanes().stages(),
                BoardSection.ALWAYS,
                palette,
                brush -> new CoresPainter(brush, frame).paint());
        stories.draw(frame, palette);
        rows(palette, frame, source);
        flights.draw(frame, palette);
        marks.draw(frame, palette, frame.marked());
    }

    private void trays(Palette palette, BoardFrame frame) {
        BoardLayout layout = frame.layout();
        notStarted.draw(
                TrayPainter.notStartedPlace(frame),
                ContentFingerprint.notStarted(frame),
                palette,
                brush -> new TrayPainter(brush, frame).notStarted());
        ready.draw(
                layout.inside(layout.ready()),
                TrayPainter.readyContent(frame),
                palette,
                brush -> new TrayPainter(brush, frame).ready());
        blocked.draw(
                layout.inside(layout.blocked()),
                TrayPainter.blockedContent(frame),
                palette,
                brush -> new TrayPainter(brush, frame).blocked());
    }

    private void rows(Palette palette, BoardFrame frame, PictureSource source) {
        long content = ContentFingerprint.rows(frame);
        Box ranks = RowsPainter.finishedPlace(frame);
        RowsPainter.finishedCells(frame)
                .ifPresentOrElse(
                        cells -> finished.draw(ranks, content, palette, cells),
                        () -> finished.draw(
                                ranks, content, palette, brush -> new RowsPainter(brush, frame, source).finished()));
        Box list = RowsPainter.joinedPlace(frame);
        RowsPainter.joinedCells(frame, source)
                .ifPresentOrElse(
                        cells -> joined.draw(list, content, palette, cells),
                        () -> joined.draw(
                                list, content, palette, brush -> new RowsPainter(brush, frame, source).joined()));
        sentence.draw(
                RowsPainter.sentencePlace(frame),
                content,
                palette,
                brush -> new RowsPainter(brush, frame, source).sentence());
        picture.canvas().setVisible(frame.layout().hasPictures());
        if (frame.layout().hasPictures()) {
            picture.draw(PicturePainter.place(frame), content, palette, brush -> pictures.paint(brush, frame, source));
        }
    }
}
