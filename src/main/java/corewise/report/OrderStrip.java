package corewise.report;

import corewise.metrics.CompletionRanks;
import corewise.model.Trace;

/** The order of completion as inline SVG: a bar a task, as high as its place in the list. Stateless. */
final class OrderStrip {
    /** More bars than this cannot be told apart. */
    static final int MOST_BARS = 250;

    private static final double WIDTH = 250;
    private static final double HEIGHT = 24;
    private static final double LEAST = 3;
    /** Keeps the ground from showing between bars that touch. */
    private static final double OVERLAP = 0.3;

    private OrderStrip() {}

    static String of(Trace run) {
        int[] order = CompletionRanks.completionOrder(run);
        int bars = Math.min(order.length, MOST_BARS);
        Html svg = new Html();
        svg.raw("<svg class=\"order\" role=\"img\" viewBox=\"0 0 ")
                .number(WIDTH)
                .raw(" ")
                .number(HEIGHT)
                .raw("\"><title>");
        svg.text(title(order.length, bars)).raw("</title>\n");
        double pitch = bars == 0 ? 0 : WIDTH / bars;
        for (int bar = 0; bar < bars; bar++) {
            int task = order[(int) ((long) bar * order.length / bars)];
            double place = run.taskCount() < 2 ? 1 : (double) task / (run.taskCount() - 1);
            double height = LEAST + place * (HEIGHT - LEAST);
            svg.raw("<rect x=\"").number(bar * pitch).raw("\" y=\"").number(HEIGHT - height);
            svg.raw("\" width=\"")
                    .number(pitch > 4 ? pitch - 1 : pitch + OVERLAP)
                    .raw("\" height=\"")
                    .number(height);
            svg.raw("\" fill=\"").raw(TaskColors.of(task, run.taskCount())).raw("\"/>\n");
        }
        return svg.raw("</svg>\n").toString();
    }

    private static String title(int ended, int bars) {
        String all = "Tasks in the order in which they ended; higher is later in the list.";
        return bars < ended ? all + " " + bars + " of " + ended + " are drawn." : all;
    }
}
