package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.OtherPrograms;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runs that were recorded for lessons, held against every rule of every lesson. */
class RecordedRunsTest {
    private static final long MOST_BYTES = 500_000;
    /** A run of two thousand threads is longer than all others together. */
    private static final Set<String> NOT_RECORDED = Set.of("06-long-or-short 3");

    static Stream<String> path() {
        return Lessons.path().stream();
    }

    private static Recording recording(String lesson) {
        return Recording.of(lesson).orElseThrow(() -> new AssertionError("no run was recorded for " + lesson));
    }

    @ParameterizedTest
    @MethodSource("path")
    void everyPredictionIsDecidedAndForNoBelief(String id) {
        Recording recording = recording(id);
        Here there = recording.here();
        Lesson lesson = Lessons.builtIn(id);
        List<String> found = new ArrayList<>();
        for (Step step : lesson.on(there)) {
            String name = id + " " + lesson.number(step);
            if (step instanceof Step.Predict predict && !NOT_RECORDED.contains(name)) {
                List<Trace> runs = recording.of(lesson.number(step));
                String wrong = RecordedRules.found(predict, runs, there);
                if (!wrong.isEmpty()) {
                    found.add(name + ": " + wrong + " " + RecordedRules.told(predict, runs, there));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void whoSaidThatThreadsTakeLongerThanTheLoopIsRightWhereTheyDid() {
        Recording recording = recording("03-thread-each");
        Lesson lesson = Lessons.builtIn("03-thread-each");
        Step.Predict predict = (Step.Predict) lesson.on(recording.here()).get(2);
        Runs runs = Runs.newest(recording.of(lesson.number(predict)), recording.here());
        Outcome outcome = Outcome.of(predict.prediction(), new Guess.OfChoice(0), runs);
        assertEquals(Outcome.State.RIGHT, outcome.state(), () -> RecordedRules.told(predict, runs.runs(), runs.here()));
    }

    @Test
    void itemsAreAsLongAsTheyWereAndNotAsTheStepSetsThem() {
        Recording ready = recording("04-ready");
        assertEquals(50, ready.itemNanos(3).orElseThrow() / 1e6, 2, "a size of 50 ms was slept, the step sets 60 ms");
        Trace loop = recording("03-thread-each").of(2).getFirst();
        double took = recording("03-thread-each").itemNanos(2).orElseThrow();
        assertEquals(RunTimes.makespanNanos(loop) / 8.0, took, 0.2 * took);
        assertEquals(OptionalLong.empty(), recording("06-long-or-short").itemNanos(3));
    }

    @ParameterizedTest
    @MethodSource("path")
    void runsAreRealOnesOfOneMachineThatDidNothingElse(String id) {
        Recording recording = recording(id);
        for (Trace run :
                recording.steps().values().stream().flatMap(List::stream).toList()) {
            assertTrue(run.info().measured(), "not simulated");
            assertEquals("recorded", run.info().programVersion());
            assertEquals(recording.machine(), run.machine());
            assertFalse(OtherPrograms.disturb(OtherPrograms.share(run)), () -> run.spec() + " was disturbed");
            assertTrue(run.info().startedAtEpochMillis() > 0);
        }
        assertEquals(2, recording.here().cores());
    }

    @ParameterizedTest
    @MethodSource("path")
    void everyFigureThatTextsAskForIsThere(String id) {
        Recording recording = recording(id);
        Lesson lesson = Lessons.builtIn(id);
        List<String> found = new ArrayList<>();
        for (Step step : lesson.on(recording.here())) {
            Runs runs = Runs.newest(recording.of(lesson.number(step)), recording.here());
            if (step instanceof Step.Predict predict && !runs.runs().isEmpty()) {
                told(predict)
                        .flatMap(text -> Texts.placesIn(text.in(Localised.FIRST)).stream())
                        .map(place -> Measured.read(place).orElseThrow())
                        .filter(figure -> figure.way().isPresent())
                        .filter(figure -> Double.isNaN(runs.read(figure).value()))
                        .forEach(figure -> found.add(id + " " + lesson.number(step) + ": " + figure));
            }
        }
        assertEquals(List.of(), found);
    }

    private static Stream<Localised> told(Step.Predict predict) {
        Stream<Localised> whys = switch (predict.prediction()) {
            case Prediction.OfChoice of -> of.choices().stream().map(Choice::why);
            case Prediction.OfNumber of -> of.whys().values().stream();
            case Prediction.OfOrder of -> of.whys().values().stream();
            case Prediction.OfCurve of -> of.whys().values().stream();
        };
        return Stream.concat(Stream.of(predict.seen()), whys);
    }

    @Test
    void theyAreSmallAndNoneIsOfNoLesson() throws IOException {
        Set<String> names = new HashSet<>();
        long bytes = 0;
        try (Stream<Path> files = Files.list(Path.of("assets", "lessons", "runs"))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                names.add(file.getFileName().toString().replace(Recording.ENDING, ""));
            }
        }
        assertEquals(Set.copyOf(Lessons.path()), names);
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    }

    @Test
    void whatIsWrittenComesBackAndWhatIsNoRecordingIsRefused() throws IOException {
        Trace run = Played.runs(
                        new corewise.model.ListSpec(Work.PRIMES, 5, corewise.model.Lengths.MIXED, 1_000_000, 1),
                        2,
                        corewise.model.MachineInfo.madeUp(2),
                        1,
                        Way.POOL)
                .getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Recording(Map.of(3, List.of(run, run))).write(bytes);
        Recording back = Recording.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(2, back.of(3).size());
        assertEquals(List.of(), back.of(2));
        Trace read = back.of(3).getFirst();
        assertEquals(run.spec(), read.spec());
        assertEquals(run.sliceCount(), read.sliceCount());
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            assertEquals(run.sliceStartNanos(slice), read.sliceStartNanos(slice));
            assertEquals(run.sliceEndNanos(slice), read.sliceEndNanos(slice));
            assertEquals(run.sliceState(slice), read.sliceState(slice));
        }
        for (int task = 0; task < run.taskCount(); task++) {
            assertEquals(run.joinedNanos(task), read.joinedNanos(task));
        }
        byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThrows(IOException.class, () -> Recording.read(new ByteArrayInputStream(cut)));
        assertThrows(IOException.class, () -> Recording.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }
}
