package corewise.ui.board;

import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.Node;

/** Paints a frame of the board: paints only, decides nothing. */
@OnWindowThread
final class BoardRenderer {
    private final TextWidths widths = new TextWidths();
    private final PicturePainter pictures = new PicturePainter();
    private final Section notStarted = new Section(widths);
    private final Section ready = new Section(widths);
    private final Section blocked = new Section(widths);
    private final Section coreGround = new Section(widths);
    private final Section busy = new Section(widths);
    private final LaneStrips strips = new LaneStrips(widths);
    private final Section cores = new Section(widths);
    private final Section finished = new Section(widths);
    private final FlightLayer flights = new FlightLayer(widths);
    private final MarkLayer marks = new MarkLayer();

    /** What is painted on, from below to above. */
    List<Node> nodes() {
        return List.of(
                notStarted.canvas(),
                ready.canvas(),
                blocked.canvas(),
                coreGround.canvas(),
                busy.canvas(),
                strips.view(),
                cores.canvas(),
                finished.canvas(),
                flights,
                marks);
    }

    /** Begins with another trace. */
    void forget() {
        pictures.forget();
        for (Section section : List.of(notStarted, ready, blocked, coreGround, busy, cores, finished)) {
            section.forget();
        }
    }

    /** @param magnification pixels of the screen in one of the board's */
    void paint(Palette palette, BoardFrame frame, PictureSource picture, double magnification) {
        BoardLayout layout = frame.layout();
        notStarted.draw(
                layout.notStarted(),
                ContentFingerprint.notStarted(frame),
                palette,
                brush -> new TrayPainter(brush, frame).notStarted());
        ready.draw(
                layout.ready(),
                TrayPainter.readyContent(frame),
                palette,
                brush -> new TrayPainter(brush, frame).ready());
        blocked.draw(
                layout.blocked(),
                TrayPainter.blockedContent(frame),
                palette,
                brush -> new TrayPainter(brush, frame).blocked());
        coreGround.draw(
                layout.cores(),
                CoreGroundPainter.content(frame),
                palette,
                brush -> new CoreGroundPainter(brush, frame).paint());
        busy.draw(layout.cores(), BusyPainter.content(frame), palette, brush -> new BusyPainter(brush, frame).paint());
        strips.draw(frame, palette, magnification);
        cores.draw(layout.lanes().stages(), Section.ALWAYS, palette, brush -> new CoresPainter(brush, frame).paint());
        finished.draw(layout.finished(), ContentFingerprint.rows(frame), palette, brush -> {
            new RowsPainter(brush, frame, picture).paint();
            pictures.paint(brush, frame, picture);
        });
        flights.draw(frame, palette);
        marks.draw(frame, palette, frame.marked());
    }
}
