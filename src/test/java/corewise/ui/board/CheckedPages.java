package corewise.ui.board;

import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.report.SeenRun;
import corewise.report.replay.ReplayPage;
import corewise.session.RunFiles;
import corewise.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes pages that hold their own board against the program's: {@code CheckedPages FOLDER TRACE…}. Opened in a browser,
 * the title of each says at how many moments they were compared and how many differences there are. By hand, for no test
 * has a browser.
 */
public final class CheckedPages {
    private static final int MOMENTS = 400;
    private static final double[] RATES = {1, 0.01, 0.0001};

    private CheckedPages() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            String name = file.getFileName().toString().replaceFirst("\\..*", "") + "-checked.html";
            Files.writeString(
                    folder.resolve(name), page(RunFiles.open(file).run().trace()));
        }
    }

    static String page(Trace run) throws IOException {
        Speedup alone = Speedup.of(new WayRuns(List.of(run)), List.of(run));
        String page =
                ReplayPage.html(new SeenRun(run, alone, List.of(), OptionalLong.empty()), ZoneOffset.UTC, Texts.load());
        String check = Files.readString(Path.of("src/test/resources/page/check.js"));
        String added = "<script type=\"application/json\" id=\"expected\">" + expected(run) + "</script>\n<script>\n"
                + check + "</script>\n</body>";
        return page.replace("</body>", added);
    }

    private static String expected(Trace run) {
        Random random = new Random(1);
        long end = RunTimes.lastNanos(run);
        List<String> moments = new ArrayList<>();
        BoardReader reader = new BoardReader(run);
        for (int k = 0; k < MOMENTS; k++) {
            long at = k % 2 == 0 ? random.nextLong(end + 1) : change(run, random, end);
            moments.add(moment(reader, at, RATES[k % RATES.length]));
        }
        return "[" + String.join(",\n", moments) + "]";
    }

    /** Where something begins or ends, or a nanosecond before. */
    private static long change(Trace run, Random random, long end) {
        int slice = random.nextInt(Math.max(1, run.sliceCount()));
        long at = run.sliceCount() == 0
                ? 0
                : random.nextBoolean() ? run.sliceStartNanos(slice) : run.sliceEndNanos(slice);
        return Math.clamp(at - random.nextInt(2), 0, end);
    }

    private static String moment(BoardReader reader, long at, double rate) {
        BoardState board = reader.read(at, rate);
        int tasks = board.taskCount();
        String states = each(tasks, "", task -> board.state(task).ordinal());
        String cores = each(tasks, " ", task -> board.place(task) == Place.FINISHED ? -1 : board.processor(task));
        String stopped = each(tasks, "", task -> board.stopped(task) ? 1 : 0);
        String finished = each(board.finishedCount(), " ", board::finishedAt);
        String places = List.of(Place.values()).stream()
                .map(place -> Integer.toString(board.count(place)))
                .collect(Collectors.joining(" "));
        return ("{\"at\":%d,\"rate\":%s,\"states\":\"%s\",\"cores\":\"%s\",\"stopped\":\"%s\",\"finished\":\"%s\","
                        + "\"joined\":%d,\"waits\":%d,\"places\":\"%s\"}")
                .formatted(
                        at, rate, states, cores, stopped, finished, board.joinedCount(), board.mainWaitsFor(), places);
    }

    private static String each(int count, String between, java.util.function.IntUnaryOperator value) {
        return IntStream.range(0, count).map(value).mapToObj(Integer::toString).collect(Collectors.joining(between));
    }
}
