package corewise.benchmark;

import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the program takes from its command to a painted window, beside a bare JavaFX window that is started the plain
 * way, in turns. Asks the display for its pixels: a window counts as painted from the first look that is as good as what
 * stands there when it has come to rest. Needs a display on which nothing else changes, and the built folder.
 *
 * <p>Arguments: the number of pairs (10), the program's folder ({@code target/corewise}), the folder of the data that
 * the program is to use (a new one). The first pair is told apart: it may make what later starts use.
 */
public final class StartBenchmark {
    private static final NanoClock CLOCK = SystemClock.INSTANCE;
    private static final int LINES = 24;
    private static final double ALIKE = 0.985;
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(40);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Robot robot;
    private final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();

    /** The display's lines at a time, nanoseconds from the command. */
    private static final class Look {
        private final long nanos;
        private final int[] pixels;

        Look(long nanos, int[] pixels) {
            this.nanos = nanos;
            this.pixels = pixels;
        }
    }

    private StartBenchmark() throws AWTException {
        robot = new Robot();
    }

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "target/corewise");
        Path data = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("corewise-start");
        StartBenchmark benchmark = new StartBenchmark();
        double[] own = new double[pairs];
        double[] bare = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            bare[pair] = benchmark.seconds(bare(folder), data);
            own[pair] = benchmark.seconds(own(folder), data);
            System.out.printf(
                    "%s start: bare %.2f s, own %.2f s, ratio %.2f%n",
                    pair == 0 ? "first" : "later", bare[pair], own[pair], own[pair] / bare[pair]);
        }
        if (pairs > 1) {
            double ownLater = median(Arrays.copyOfRange(own, 1, pairs));
            double bareLater = median(Arrays.copyOfRange(bare, 1, pairs));
            System.out.printf(
                    "median of the later ones: bare %.2f s, own %.2f s, ratio %.2f%n",
                    bareLater, ownLater, ownLater / bareLater);
        }
    }

    private static List<String> own(Path folder) {
        return List.of(folder.resolve("bin/corewise").toString());
    }

    private static List<String> bare(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path=" + folder.resolve("lib/javafx"),
                "--add-modules=javafx.controls",
                "--class-path=" + System.getProperty("java.class.path"),
                "corewise.benchmark.BareWindow");
    }

    /** From the command to the first look that is as the last one is. */
    private double seconds(List<String> command, Path data) throws IOException, InterruptedException {
        int[] before = look();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.to(new File(data.toFile(), "start.log")));
        builder.environment().put("XDG_DATA_HOME", data.toString());
        builder.environment().put("XDG_CACHE_HOME", data.toString());
        long start = CLOCK.nanoTime();
        Process process = builder.start();
        try {
            return painted(looks(start, before, process)) / NANOS_PER_SECOND;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            awaitGround(before);
        }
    }

    /** Looks until nothing has changed for as long as a rest is. */
    private List<Look> looks(long start, int[] before, Process process) throws IOException {
        List<Look> looks = new ArrayList<>();
        int[] last = before;
        long changed = start;
        boolean any = false;
        while (!any || CLOCK.nanoTime() - changed < REST_NANOS) {
            if (CLOCK.nanoTime() - start > LONGEST_NANOS || !process.isAlive()) {
                if (any) {
                    break;
                }
                throw new IOException("no window came");
            }
            int[] now = look();
            long nanos = CLOCK.nanoTime();
            if (alike(now, last) < ALIKE) {
                looks.add(new Look(nanos - start, now));
                last = now;
                changed = nanos;
                any = true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return looks;
    }

    private static long painted(List<Look> looks) {
        int[] rest = looks.getLast().pixels;
        return looks.stream()
                .filter(look -> alike(look.pixels, rest) >= ALIKE)
                .findFirst()
                .orElseThrow()
                .nanos;
    }

    private void awaitGround(int[] ground) {
        long end = CLOCK.nanoTime() + LONGEST_NANOS;
        while (alike(look(), ground) < 1 && CLOCK.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private int[] look() {
        int[] pixels = new int[LINES * screen.width];
        for (int line = 0; line < LINES; line++) {
            int y = (2 * line + 1) * screen.height / (2 * LINES);
            BufferedImage row = robot.createScreenCapture(new Rectangle(0, y, screen.width, 1));
            row.getRGB(0, 0, screen.width, 1, pixels, line * screen.width, screen.width);
        }
        return pixels;
    }

    /** The share of pixels that are the same. */
    private static double alike(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] == other[i]) {
                same++;
            }
        }
        return (double) same / one.length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
