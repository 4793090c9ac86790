package corewise.picture;

/** How large a picture of pixels can be. Stateless. */
public final class LargestPicture {
    /** Two screens of the largest kind. */
    private static final int MOST = 8192;
    /** Four bytes a pixel: what is drawn, its copy for the file, and what the file's writer makes of it. */
    private static final int BYTES_PER_PIXEL = 20;

    private LargestPicture() {}

    /** The longest side, in pixels: of a square that this program's memory has room for, {@value #MOST} at most. */
    public static int side() {
        return side(Runtime.getRuntime().maxMemory());
    }

    static int side(long memoryBytes) {
        return (int) Math.min(MOST, Math.sqrt((double) memoryBytes / BYTES_PER_PIXEL));
    }
}
