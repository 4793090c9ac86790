package corewise.ui.board;

import corewise.model.TaskState;
import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Draws a joined list that is a picture: once joined in list order, or as results came, once as the bands finished, which is what would have
 * come out without the join. Keeps its images between frames.
 */
@OnWindowThread
final class PicturePainter {
    private WritableImage joined;
    private WritableImage finished;
    private int[] pixels = new int[0];
    private int shownJoined = -1;
    private int shownFinished = -1;

    /** Begins with another picture. */
    void forget() {
        joined = null;
        finished = null;
        shownJoined = -1;
        shownFinished = -1;
    }

    /** Where the pictures stand, with what is written below them, which may use the card's margin. */
    static Box place(BoardFrame frame) {
        Box pictures = frame.layout().pictures();
        // a letter may hang over the edge of its place
        return new Box(pictures.x() - 2, pictures.y(), pictures.width() + BoardLayout.PADDING, pictures.height());
    }

    void paint(Brush brush, BoardFrame frame, PictureSource source) {
        if (!frame.layout().hasPictures()) {
            return;
        }
        Box place = frame.layout().pictures();
        double height = place.height() - 18 * brush.scale();
        double aspect = source.rows() > 0 ? source.width() / (double) source.rows() : 4 / 3.0;
        double width = Math.min(height * aspect, (place.width() - 20) / 2);
        double second = place.x() + Math.min(Math.max(width, 180 * brush.scale()) + 24, place.width() / 2 + 6);
        Box left = new Box(place.x(), place.y(), width, width / aspect);
        Box right = new Box(second, place.y(), width, width / aspect);
        boolean came = frame.trace().spec().joinsInOrderOfArrival();
        ground(brush, left, frame.text(came ? "picture.list.came" : "picture.list"), second - place.x() - 8);
        ground(brush, right, frame.text("picture.finished"), place.right() - second + BoardLayout.PADDING - 2);
        if (source.rows() > 0 && !frame.preview()) {
            refresh(frame, source);
            brush.graphics().drawImage(joined, left.x(), left.y(), left.width(), left.height());
            brush.graphics().drawImage(finished, right.x(), right.y(), right.width(), right.height());
        }
    }

    private static void ground(Brush brush, Box box, String caption, double room) {
        brush.graphics().setFill(brush.color(Token.BUSY_GROUND));
        brush.graphics().fillRect(box.x(), box.y(), box.width(), box.height());
        brush.fitted(
                caption,
                brush.palette().font(11),
                brush.color(Token.SECONDARY),
                new Box(box.x(), box.bottom() + 2, room, 15 * brush.scale()));
    }

    private void refresh(BoardFrame frame, PictureSource source) {
        if (joined == null) {
            joined = new WritableImage(source.width(), source.rows());
            finished = new WritableImage(source.width(), source.rows());
        }
        int done = frame.state().finishedCount();
        if (frame.state().joinedCount() != shownJoined) {
            shownJoined = frame.state().joinedCount();
            drawJoined(frame, source);
        }
        if (done != shownFinished) {
            shownFinished = done;
            drawFinished(frame, source);
        }
    }

    private void drawJoined(BoardFrame frame, PictureSource source) {
        clear(source);
        if (frame.trace().spec().joinsInOrderOfArrival()) {
            int row = 0;
            for (int place = 0; place < frame.state().arrivedCount(); place++) {
                int task = frame.state().arrivedAt(place);
                row += source.band(task, pixels, Math.min(row, source.rows() - 1) * source.width());
            }
            write(joined, source);
            return;
        }
        for (int task = 0; task < frame.items(); task++) {
            long at = frame.trace().joinedNanos(task);
            if (at >= 0 && at <= frame.state().nanos()) {
                source.band(task, pixels, source.firstRow(task) * source.width());
            }
        }
        write(joined, source);
    }

    private void drawFinished(BoardFrame frame, PictureSource source) {
        clear(source);
        int row = 0;
        for (int rank = 0; rank < frame.state().finishedCount(); rank++) {
            int task = frame.state().finishedAt(rank);
            if (frame.state().state(task) == TaskState.FINISHED) {
                row += source.band(task, pixels, Math.min(row, source.rows() - 1) * source.width());
            }
        }
        write(finished, source);
    }

    private void clear(PictureSource source) {
        int size = source.width() * source.rows();
        if (pixels.length < size) {
            pixels = new int[size];
        }
        Arrays.fill(pixels, 0);
    }

    private void write(WritableImage image, PictureSource source) {
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        source.width(),
                        source.rows(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        source.width());
    }
}
