package corewise.report;

/** The colour of a task by its place in the list, as in the window: from dark violet to yellow-green. Stateless. */
public final class TaskColors {
    private static final int[] STOPS = {
        0x440154, 0x482374, 0x404387, 0x345e8d, 0x29788e, 0x20908c, 0x22a784, 0x44be70, 0x79d151, 0xbdde26
    };

    private TaskColors() {}

    /** A colour such as {@code #440154}; the place may lie between two tasks. */
    public static String of(double submissionIndex, int items) {
        double place = items <= 1 ? 0 : Math.clamp(submissionIndex / (items - 1), 0, 1);
        double scaled = place * (STOPS.length - 1);
        int from = Math.min((int) scaled, STOPS.length - 2);
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = STOPS[from] >> shift & 0xff;
            int b = STOPS[from + 1] >> shift & 0xff;
            rgb = rgb << 8 | (int) Math.round(a + (b - a) * (scaled - from));
        }
        return String.format("#%06x", rgb);
    }
}
