package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each "try to break it", with real runs of a machine of two cores: those that do, and those that do not. */
class RealBreaksTest {

    static Stream<RealBreaks.Case> cases() {
        return RealBreaks.cases().stream();
    }

    private static Judgement judged(RealBreaks.Case of, String which) throws IOException {
        try (InputStream in =
                Files.newInputStream(LessonRecorder.BREAKS.resolve(of.lesson() + which + Recording.ENDING))) {
            Recording recording = Recording.read(in);
            List<Trace> runs = recording.of(of.number());
            return of.step().rule().judge(Runs.newest(runs, of.here(recording.here())));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void realRunsThatBreakItAreKnownAndThoseThatDoNotAreNot(RealBreaks.Case of) throws IOException {
        Judgement breaks = judged(of, "-breaks");
        assertEquals(Judgement.Ruling.HOLDS, breaks.ruling(), () -> breaks.toString());
        Judgement keeps = judged(of, "-keeps");
        assertEquals(Judgement.Ruling.HOLDS_NOT, keeps.ruling(), () -> keeps.toString());
    }

    @Test
    void everyTaskOfTheLessonsIsTriedHere() {
        Set<String> there = new HashSet<>();
        for (String id : Lessons.path()) {
            Lesson lesson = Lessons.builtIn(id);
            lesson.steps().stream()
                    .filter(Step.Break.class::isInstance)
                    .forEach(step -> there.add(id + " " + lesson.number(step)));
        }
        Set<String> tried = new HashSet<>();
        cases().forEach(each -> tried.add(each.lesson() + " " + each.number()));
        assertEquals(there, tried);
    }
}
