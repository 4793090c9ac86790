package corewise.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static List<String> lines(String text, int most, int signs) {
        return LineBreaks.lines(text, most, line -> line.length() <= signs);
    }

    @Test
    void linesEndAtSpaces() {
        assertEquals(List.of("A started", "task stands", "here."), lines("A started task stands here.", 9, 11));
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        assertEquals(List.of("an", "extraordinarily", "long word"), lines("an extraordinarily long word", 9, 9));
    }

    @Test
    void signsWithoutSpacesAreParted() {
        assertEquals(List.of("等待磁盘、", "网络或锁的", "任务停在这", "里。"), lines("等待磁盘、网络或锁的任务停在这里。", 9, 5));
    }

    @Test
    void noLineBeginsWithWhatClosesNorEndsWithWhatOpens() {
        assertEquals(List.of("选择一种方", "式，按“运", "行”。"), lines("选择一种方式，按“运行”。", 9, 5));
        assertEquals(List.of("在", "“学", "习”", "里"), lines("在“学习”里", 9, 2));
        assertEquals(List.of("占4.93×", "（模型）"), lines("占4.93×（模型）", 9, 6));
    }

    @Test
    void theLastLineHasWhatIsLeft() {
        assertEquals(List.of("one two", "three four five"), lines("one two three four five", 2, 8));
        assertEquals(List.of("one two three"), lines("one two three", 1, 3));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), lines("", 3, 8));
    }
}
