package corewise.lesson;

import corewise.calibration.ItemLengths;
import corewise.metrics.OtherPrograms;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.OwnCost;
import corewise.session.OthersLoad;
import corewise.session.RunPlan;
import corewise.session.RunService;
import corewise.session.ThisMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Records the runs of lessons anew, with the program itself, on a machine that does nothing else:
 * {@code LessonRecorder lessons [LESSON…]} those of predictions into {@code assets/lessons/runs},
 * {@code LessonRecorder breaks [LESSON…]} those that break what is to be broken, and that do not, into
 * {@code src/test/resources/lesson-runs}. Without lessons all are recorded. What came of each is printed; runs that other
 * programs disturbed, or that decide nothing, are made again, three times at most, and told where they stay so. With
 * {@code try} in front nothing is written; {@code pack} makes no runs and writes what is there in the form of today. Exit code 1 where something was not as the lesson says.
 */
public final class LessonRecorder {
    private static final int MOST_TRIES = 3;
    private static final long PAUSE_MILLIS = 200;
    /** Of the core time. */
    private static final double QUIET = 0.1;

    private static final int MOST_LOOKS = 60;
    private static final Path LESSONS = Path.of("assets", "lessons", "runs");
    static final Path BREAKS = Path.of("src", "test", "resources", "lesson-runs");

    /** Of long runs fewer are recorded, at least those without which nothing can be told. */
    private static final Map<String, Integer> MOST_TIMES = Map.of("03-thread-each 3", 2, "12-results 3", 2);

    private final RunService service;
    private final Here here;
    private final boolean dry;
    private int doubts;

    private LessonRecorder(RunService service, boolean dry) {
        this.service = service;
        this.dry = dry;
        List<Interpreter> interpreters = service.interpreters();
        here = Here.of(service.machine(), interpreters);
    }

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        boolean dry = !words.isEmpty() && words.getFirst().equals("try");
        if (dry) {
            words.removeFirst();
        }
        String what = words.removeFirst();
        List<String> lessons = words.isEmpty() ? Lessons.path() : words;
        try (RunService service = ThisMachine.runs("recorded")) {
            AutoCloseable others = new OthersLoad(service.utilisation(), service.machine(), OwnCost::withChildrenNanos)
                    .into(service.others()::reading);
            try (others) {
                LessonRecorder recorder = new LessonRecorder(service, dry);
                for (String lesson : lessons) {
                    switch (what) {
                        case "breaks" -> recorder.breaks(lesson);
                        case "pack" -> recorder.pack(lesson);
                        default -> recorder.predictions(lesson);
                    }
                }
                System.out.println(recorder.doubts + " in doubt");
                System.exit(recorder.doubts == 0 ? 0 : 1);
            }
        }
    }

    /** Writes what was recorded once more, in the form of today. */
    private void pack(String id) throws IOException {
        Path file = LESSONS.resolve(id + Recording.ENDING);
        Recording recorded;
        try (InputStream in = Files.newInputStream(file)) {
            recorded = Recording.read(in);
        }
        write(recorded, file);
    }

    /** Two thousand threads, again and again, are more than all other recordings together. */
    private static boolean tooLong(String lesson, int step) {
        return lesson.equals("06-long-or-short") && step == 3;
    }

    private void predictions(String id) throws Exception {
        Lesson lesson = Lessons.builtIn(id);
        List<Step> steps = lesson.on(here);
        Map<Integer, List<Trace>> recorded = new TreeMap<>();
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at) instanceof Step.Predict predict && !tooLong(id, lesson.number(predict))) {
                int times =
                        Math.min(predict.plan().times(), MOST_TIMES.getOrDefault(id + " " + lesson.number(predict), 9));
                Setting setting = set(steps, at);
                List<RunSpec> specs = specs(predict, setting);
                int number = lesson.number(predict);
                List<Trace> runs = List.of();
                String outcome = "";
                for (int time = 0; time < MOST_TRIES && !outcome.startsWith("good"); time++) {
                    runs = made(specs, times);
                    outcome = outcome(predict, runs);
                    System.out.println(id + " step " + number + ": " + outcome + ", " + runs.size() + " runs");
                }
                doubts += outcome.startsWith("good") ? 0 : 1;
                recorded.put(number, runs);
            }
        }
        write(new Recording(recorded), LESSONS.resolve(id + Recording.ENDING));
    }

    private void breaks(String id) throws Exception {
        Map<Integer, List<Trace>> breaking = new TreeMap<>();
        Map<Integer, List<Trace>> keeping = new TreeMap<>();
        for (RealBreaks.Case each : RealBreaks.cases()) {
            if (each.lesson().equals(id)) {
                breaking.put(each.number(), tried(each, each.breaks(), Judgement.Ruling.HOLDS));
                keeping.put(each.number(), tried(each, each.keeps(), Judgement.Ruling.HOLDS_NOT));
            }
        }
        write(new Recording(breaking), BREAKS.resolve(id + "-breaks" + Recording.ENDING));
        write(new Recording(keeping), BREAKS.resolve(id + "-keeps" + Recording.ENDING));
    }

    private List<Trace> tried(RealBreaks.Case of, RealBreaks.Set set, Judgement.Ruling wanted) throws Exception {
        List<RunSpec> specs = new ArrayList<>();
        for (Way way : of.step().plan().ways()) {
            specs.add(new RunSpec(
                    way,
                    list(new ListSpec(set.work(), set.items(), set.lengths(), 1, 3), set.nanos(), set.options()),
                    set.workers(),
                    set.options()));
        }
        List<Trace> runs = List.of();
        Judgement.Ruling outcome = null;
        boolean disturbed = true;
        for (int time = 0; time < MOST_TRIES && (outcome != wanted || disturbed); time++) {
            runs = made(specs, of.step().plan().times());
            Judgement judged = of.step().rule().judge(Runs.newest(runs, of.here(here)));
            outcome = judged.ruling();
            disturbed = runs.stream().anyMatch(run -> !(OtherPrograms.share(run) <= OtherPrograms.DISTURBING));
            System.out.println(of.lesson() + " step " + of.number() + ", wanted " + wanted + ": " + outcome
                    + (disturbed ? ", disturbed " : " ") + judged.told());
        }
        doubts += outcome == wanted && !disturbed ? 0 : 1;
        return runs;
    }

    private void write(Recording recording, Path file) throws IOException {
        if (!dry) {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                recording.write(out);
            }
            System.out.println(file + " " + Files.size(file) + " bytes");
        }
    }

    private String outcome(Step.Predict predict, List<Trace> runs) {
        boolean disturbed = runs.stream().anyMatch(run -> !(OtherPrograms.share(run) <= OtherPrograms.DISTURBING));
        String found = RecordedRules.found(predict, runs, here);
        return (disturbed ? "disturbed, " : found.isEmpty() ? "good, " : found + ", ")
                + RecordedRules.told(predict, runs, here);
    }

    private List<Trace> made(List<RunSpec> specs, int times) throws InterruptedException {
        List<Trace> runs = new ArrayList<>();
        for (RunSpec spec : new RunPlan(specs, times, true, PAUSE_MILLIS).all()) {
            new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            awaitQuiet();
            runs.add(service.start(spec).completion().join().trace());
        }
        return runs;
    }

    /** Until others leave the machine alone, or it does not look as if they would. */
    private void awaitQuiet() throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && !(service.others().now() < QUIET); look++) {
            new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    static Setting set(List<Step> steps, int at) {
        Setting set = Setting.NONE;
        for (int step = at; step >= 0; step--) {
            set = set.or(steps.get(step).head().setting());
        }
        return set;
    }

    private List<RunSpec> specs(Step.Predict predict, Setting setting) throws Exception {
        RunOptions options = RunOptions.DEFAULTS
                .withCores(setting.cores().orElse(0))
                .withPayload(setting.payloadBytes().orElse(0));
        if (setting.language().orElse(Language.JAVA) == Language.PYTHON) {
            options = options.inPython(InterpreterChoice.USUAL);
        }
        ListSpec template = new ListSpec(
                setting.work().orElse(Work.PRIMES),
                setting.items().orElseThrow().of(here.cores()),
                setting.lengths().orElse(Lengths.EQUAL),
                1,
                setting.seed().orElse(1));
        ListSpec list = list(template, setting.lengthNanos().orElseThrow(), options);
        int workers = setting.workers().map(each -> each.of(here.cores())).orElse(here.cores());
        List<RunSpec> specs = new ArrayList<>();
        for (Way way : predict.plan().ways()) {
            if (predict.prediction() instanceof Prediction.OfCurve of && of.way() == way) {
                for (Amount amount : of.workers()) {
                    specs.add(new RunSpec(way, list, amount.of(here.cores()), options));
                }
            } else {
                specs.add(new RunSpec(way, list, workers, options));
            }
        }
        return specs.stream().distinct().toList();
    }

    /** The same list with items that take so long here. */
    private ListSpec list(ListSpec template, long nanos, RunOptions options) throws Exception {
        ItemLengths known = service.lengths(options);
        return new ListSpec(
                template.work(), template.items(), template.lengths(), known.sizeFor(template, nanos), template.seed());
    }
}
