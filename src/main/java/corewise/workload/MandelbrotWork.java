package corewise.workload;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.recording.Progress;
import java.util.List;

/**
 * Draws the Mandelbrot set; an item is a band of rows, so that the joined list is a picture. The size is the limit of
 * iterations for a pixel; lengths come from the picture: bands through the set take longest. Immutable and thread-safe.
 *
 * <p>A unit is an iteration. The loop stands in
 * {@link BandPainter}, which is entered once an item; compiled, it is larger than what the compiler copies into its
 * callers, so all ways run the same code.
 */
public final class MandelbrotWork implements ListWork<Band> {
    static final long MAX_SIZE = 1_000_000_000;

    private final ListSpec spec;
    private final PictureGeometry picture;
    private final double[] units;

    public MandelbrotWork(ListSpec spec) {
        Workloads.requireSize(spec, MAX_SIZE);
        this.spec = spec;
        this.picture = PictureGeometry.of(spec);
        this.units = new double[spec.items()];
        PictureSample sample = PictureSample.get();
        int pixels = picture.width() * picture.rowsPerItem();
        for (int item = 0; item < units.length; item++) {
            double from = (double) item / units.length;
            double to = (item + 1.0) / units.length;
            units[item] = pixels * sample.meanIterations(from, to, limit());
        }
    }

    static double meanUnits(ListSpec spec) {
        PictureGeometry picture = PictureGeometry.of(spec);
        double iterations = PictureSample.get().meanIterations((int) Math.min(MAX_SIZE, spec.size()));
        return picture.width() * picture.rowsPerItem() * iterations;
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    /** Pixels of a row of the picture: 480, fewer in lists of more than 2 083 items. */
    public int width() {
        return picture.width();
    }

    /** Rows of the whole picture, at least 360: the rows of all bands together. */
    public int rows() {
        return picture.rows();
    }

    /** The row of the picture, counted from the top, that an item's band begins with. */
    public int firstRow(int item) {
        return picture.firstRow(item);
    }

    /** The iterations after which a pixel is taken to belong to the set. */
    public int limit() {
        return (int) spec.size();
    }

    @Override
    public Band compute(int item, Progress progress) {
        BandPainter painter = new BandPainter(progress, (long) units[item], limit());
        return painter.paint(picture, firstRow(item), picture.rowsPerItem());
    }

    /** {@inheritDoc} Estimated from a coarse picture: within 2 % for most bands, 30 % for those at the set's edge. */
    @Override
    public double units(int item) {
        return units[item];
    }

    @Override
    public List<Object> portable(int item) {
        return List.of(firstRow(item), picture.rowsPerItem(), width(), rows(), limit());
    }

    @Override
    public int mostResultBytes() {
        return ResultBytes.ofPixels(width() * picture.rowsPerItem());
    }

    @Override
    public long digest(Band result) {
        return result.digest();
    }

    @Override
    public Fact total(List<Band> results) {
        String digest = Digests.hex(Digests.ofAll(results, Band::digest));
        Fact picture = Fact.of("total.mandelbrot")
                .number("width", width())
                .number("height", rows())
                .verbatim("digest", digest);
        return Totals.of(picture, results);
    }
}
