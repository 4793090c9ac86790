package corewise.report.replay;

import corewise.metrics.RunTimes;
import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.picture.lanes.TimelineRows;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a page embeds of a run: the tasks of a stretch and all their slices, exact to the nanosecond. Columns are
 * {@link NumberText}s; {@code assets/page/run.js} reads them. Stateless.
 */
final class RunData {
    /** The place of a number in the name of a worker. */
    private static final String NUMBER = "{number}";

    /** More values of utilisation than this are left out. */
    static final int MOST_SAMPLES = 20_000;

    private static final int STATES = SliceState.values().length;

    private RunData() {}

    static Map<String, Object> of(Trace run, Stretch stretch, Texts texts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", run.taskCount());
        data.put("until", stretch.untilNanos());
        data.put("makespan", RunTimes.makespanNanos(run));
        data.put("perTask", run.spec().way().startsWorkerPerTask());
        data.put("lock", run.spec().way() == Way.GLOBAL_LOCK);
        data.put("joining", run.spec().joining().name());
        data.put("submitted", run.eventNanos(LifeEvent.Kind.ALL_SUBMITTED));
        data.put("ended", run.eventNanos(LifeEvent.Kind.RUN_ENDED));
        data.put("stopAsked", run.eventNanos(LifeEvent.Kind.CANCEL_REQUESTED));
        data.put("cores", run.machine().logicalProcessors());
        data.put(
                "usable", IntStream.of(run.machine().usableProcessors()).boxed().toList());
        data.put("reported", tellsCores(run));
        NavigableSet<Integer> workers = workers(run, stretch);
        data.put("workers", workerColumns(run, workers, texts));
        data.put("tasks", taskColumns(run, stretch, places(workers)));
        data.put("slices", slices(run, stretch));
        if (samplesFit(run, stretch)) {
            data.put("samples", samples(run, stretch));
        }
        return data;
    }

    /** Whether how busy the cores were is kept. */
    static boolean samplesFit(Trace run, Stretch stretch) {
        long within = run.utilisation().stream()
                .filter(sample -> sample.endNanos() <= stretch.untilNanos())
                .count();
        return within * run.machine().logicalProcessors() <= MOST_SAMPLES;
    }

    /** Those that have tasks of the stretch, and all of a pool of a fixed size, in the order of their numbers. */
    private static NavigableSet<Integer> workers(Trace run, Stretch stretch) {
        NavigableSet<Integer> workers = new TreeSet<>(TimelineRows.byNumber(run));
        for (int task : stretch.tasks()) {
            if (run.worker(task) != TraceView.NONE && run.worker(task) < run.workerCount()) {
                workers.add(run.worker(task));
            }
        }
        if (run.spec().way().hasFixedWorkers()) {
            IntStream.range(0, run.workerCount()).forEach(workers::add);
        }
        return workers;
    }

    /** Names as a few words with numbers: those of a thread per task differ by their numbers only. */
    private static Map<String, Object> workerColumns(Trace run, NavigableSet<Integer> workers, Texts texts) {
        List<String> words = new ArrayList<>();
        NumberText word = new NumberText();
        NumberText number = new NumberText();
        for (int worker : workers) {
            WorkerInfo info = run.workerInfo(worker);
            String own = texts.open(info.told().key());
            if (!words.contains(own)) {
                words.add(own);
            }
            word.add(words.indexOf(own));
            number.add(own.contains(NUMBER) ? info.number() + 1 : 0);
        }
        return columns("words", words, "word", word.toString(), "number", number.toString());
    }

    private static Map<String, Object> taskColumns(Trace run, Stretch stretch, Map<Integer, Integer> places) {
        NumberText index = new NumberText();
        NumberText submitted = new NumberText();
        NumberText launched = new NumberText();
        NumberText started = new NumberText();
        NumberText ended = new NumberText();
        NumberText joined = new NumberText();
        NumberText worker = new NumberText();
        NumberText outcome = new NumberText();
        long before = 0;
        int last = 0;
        for (int task : stretch.tasks()) {
            index.add(task - last);
            last = task;
            submitted.addTime(run.submittedNanos(task), before);
            before = Math.max(0, run.submittedNanos(task));
            launched.addTime(run.launchedNanos(task), before);
            started.addTime(run.startedNanos(task), before);
            long from = Math.max(0, run.startedNanos(task));
            ended.addTime(run.endedNanos(task), from);
            joined.addTime(run.joinedNanos(task), Math.max(0, run.endedNanos(task)));
            // nothing where a task has none
            worker.add(1 + places.getOrDefault(run.worker(task), -1));
            outcome.add(run.outcome(task).ordinal());
        }
        Map<String, Object> columns = new TreeMap<>();
        columns.put("index", index.toString());
        columns.put("submitted", submitted.toString());
        columns.put("launched", launched.toString());
        columns.put("started", started.toString());
        columns.put("ended", ended.toString());
        columns.put("joined", joined.toString());
        columns.put("worker", worker.toString());
        columns.put("outcome", outcome.toString());
        return columns;
    }

    /** The place of each worker among those kept. */
    private static Map<Integer, Integer> places(NavigableSet<Integer> workers) {
        Map<Integer, Integer> places = new HashMap<>();
        workers.forEach(worker -> places.put(worker, places.size()));
        return places;
    }

    /** Task by task: how many, then of each its distance from the one before, its length, and its processor and state. */
    private static String slices(Trace run, Stretch stretch) {
        NumberText text = new NumberText();
        for (int task : stretch.tasks()) {
            int[] slices = slices(run, task, stretch.untilNanos());
            text.add(slices.length);
            long before = Math.max(0, run.startedNanos(task));
            for (int slice : slices) {
                text.addSigned(run.sliceStartNanos(slice) - before);
                before = run.sliceEndNanos(slice);
                text.add(before - run.sliceStartNanos(slice));
                text.add((1L + run.sliceProcessor(slice)) * STATES
                        + run.sliceState(slice).ordinal());
            }
        }
        return text.toString();
    }

    /** In the order of time. */
    private static int[] slices(Trace run, int task, long until) {
        int count = 0;
        for (int each = run.sliceAt(task, until); each != TraceView.NONE; each = run.previousSlice(each)) {
            count++;
        }
        int[] slices = new int[count];
        for (int each = run.sliceAt(task, until); each != TraceView.NONE; each = run.previousSlice(each)) {
            slices[--count] = each;
        }
        return slices;
    }

    /** Ends and lengths of the windows, and how busy each core was in them: 1 more than its hundredths, 0 for not known. */
    private static Map<String, Object> samples(Trace run, Stretch stretch) {
        NumberText ends = new NumberText();
        NumberText windows = new NumberText();
        NumberText busy = new NumberText();
        long before = 0;
        for (UtilisationSample sample : run.utilisation()) {
            if (sample.endNanos() > stretch.untilNanos()) {
                break;
            }
            ends.addSigned(sample.endNanos() - before);
            before = sample.endNanos();
            windows.add(sample.windowNanos());
            for (int core = 0; core < run.machine().logicalProcessors(); core++) {
                float share = sample.busy(core);
                busy.add(Float.isNaN(share) ? 0 : 1 + Math.round(100 * share));
            }
        }
        return columns("ends", ends.toString(), "windows", windows.toString(), "busy", busy.toString());
    }

    private static Map<String, Object> columns(Object... namesAndColumns) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndColumns.length; i += 2) {
            columns.put(String.valueOf(namesAndColumns[i]), namesAndColumns[i + 1]);
        }
        return columns;
    }

    /** Whether it is known on which cores the tasks ran. */
    private static boolean tellsCores(Trace run) {
        return run.machine().coreReported()
                && (run.sliceCount() == 0
                        || IntStream.range(0, run.sliceCount()).anyMatch(slice -> run.sliceProcessor(slice) >= 0));
    }
}
