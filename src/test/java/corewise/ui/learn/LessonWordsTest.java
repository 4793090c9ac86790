package corewise.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.lesson.Figure;
import corewise.lesson.Here;
import corewise.lesson.Localised;
import corewise.lesson.Measured;
import corewise.lesson.Setting;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LessonWordsTest {
    private static final Here HERE = new Here(2, true, true, true);

    @Test
    void aFigureThatIsNotKnownIsToldInWords() {
        LessonWords words = new LessonWords(Texts.load(), HERE, set -> OptionalLong.empty());
        Localised seen = new Localised(Map.of("en", "Loop and pool: {pool.speed-up}."));
        assertEquals("Loop and pool: speed-up not known.", words.fill(seen, Setting.NONE, List.of()));
    }

    @Test
    void aTextThatChoosesItsWordsByAnUnknownCountIsToldAllTheSame() {
        LessonWords words = new LessonWords(Texts.load(), HERE, set -> OptionalLong.empty());
        Localised done = new Localised(Map.of("en", "{pool.workers} {pool.workers,choice,1#worker|1<workers}"));
        assertEquals("– workers", words.fill(done, Setting.NONE, List.of()));
    }

    @Test
    void aWayIsNamedBeforeTheFirstOfItsFigures() {
        LessonWords words = new LessonWords(Texts.load(), HERE, set -> OptionalLong.empty());
        List<Fact> facts = Stream.of(Way.POOL, Way.POOL, Way.SERIAL, Way.POOL)
                .map(way -> Fact.of("lesson.read.way")
                        .term("way", way)
                        .term("figure", Figure.ITEMS)
                        .count("value", 4))
                .toList();
        assertEquals("Pool: items 4\u00a0· items 4\u00a0· Serial: items 4\u00a0· Pool: items 4", words.all(facts));
    }

    @Test
    void aTextChoosesItsWordsByAShare() {
        String told = "Whole items.{pool.ready,choice,0#|0.005< Hatched where one stood ready.}";
        assertEquals("Whole items.", Texts.load().fill(told, name -> new Value.Share(0.004)));
        assertEquals(
                "Whole items. Hatched where one stood ready.", Texts.load().fill(told, name -> new Value.Share(0.2)));
    }

    @Test
    void nothingMeasuredIsNoNanosecond() {
        Measured ready =
                Measured.read("thread-per-task." + Figure.LONGEST_READY.id()).orElseThrow();
        assertEquals("0\u00a0ms", Texts.load().say(ready.told(0)));
        assertEquals("0\u00a0ms", Texts.load().say(ready.told(0.4)));
        assertEquals("1 ns", Texts.load().say(ready.told(1)).replace('\u00a0', ' '));
    }
}
