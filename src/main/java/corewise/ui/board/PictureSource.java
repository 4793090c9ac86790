package corewise.ui.board;

import java.util.Optional;

/** The results of a list as far as the board shows them: bands of a picture, or numbers. Thread-safe to read. */
public interface PictureSource {

    /** A list that is no picture. */
    PictureSource NONE = new PictureSource() {};

    /** Pixels in a row, 0 where there is no picture. */
    default int width() {
        return 0;
    }

    /** Rows of the whole picture, 0 where there is no picture. */
    default int rows() {
        return 0;
    }

    /** The row of the picture that an item's band begins with. */
    default int firstRow(int item) {
        return 0;
    }

    /**
     * Writes an item's band as opaque ARGB pixels, as far as there is room.
     *
     * @param pixels the picture, row by row
     * @param offset where the band begins
     * @return rows written, 0 where the item has no result yet
     */
    default int band(int item, int[] pixels, int offset) {
        return 0;
    }

    /** The result of an item where it is there and known; empty elsewhere, as of a run from a file. */
    default Optional<?> result(int item) {
        return Optional.empty();
    }
}
