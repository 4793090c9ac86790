package corewise.workload;

import java.util.Arrays;

/** A band of rows of the Mandelbrot picture: how many iterations each pixel took. Immutable and thread-safe. */
public final class Band {
    private final int width;
    private final int[] iterations;

    /**
     * @param width pixels of a row
     * @param iterations row after row; copied
     */
    Band(int width, int[] iterations) {
        this.width = width;
        this.iterations = iterations.clone();
    }

    /** Pixels of a row. */
    public int width() {
        return width;
    }

    /** Rows of the band. */
    public int rows() {
        return iterations.length / width;
    }

    /**
     * The iterations that a pixel took to escape; the limit when it did not.
     *
     * @param x from the left, 0 to width − 1
     * @param y from the top of the band, 0 to rows − 1
     */
    public int iterations(int x, int y) {
        return iterations[y * width + x];
    }

    /** A 64-bit digest of the size and all pixels. */
    long digest() {
        long digest = Digests.with(0, width);
        for (int count : iterations) {
            digest = Digests.with(digest, count);
        }
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Band that && width == that.width && Arrays.equals(iterations, that.iterations);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(iterations);
    }

    @Override
    public String toString() {
        return "band of " + width + " × " + rows();
    }
}
