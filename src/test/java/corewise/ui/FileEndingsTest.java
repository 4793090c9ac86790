package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.ui.page.FileEndings;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEndingsTest {
    @ParameterizedTest
    @CsvSource({"a, a.png", "a.png, a.png", "a.PNG, a.PNG", "a.png.png, a.png", "a.b, a.b.png"})
    void aPictureHasOneEnding(String chosen, String named) {
        assertEquals(Path.of(named), FileEndings.with(Path.of(chosen), ".png"));
    }

    @ParameterizedTest
    @CsvSource({
        "run, run.csv",
        "run.json.gz, run.json.gz",
        "run.json.gz.json.gz, run.json.gz",
        "run.JSON, run.JSON",
        "run.json.json, run.json",
        "run.csv.csv, run.csv"
    })
    void aRunHasOneEnding(String chosen, String named) {
        assertEquals(Path.of(named), FileDialogs.named(Path.of(chosen), ".csv"));
    }

    @ParameterizedTest
    @CsvSource({"page, page.html", "PAGE.HTML, PAGE.HTML", "page.html.html, page.html", "page.htm, page.htm"})
    void aPageHasOneEnding(String chosen, String named) {
        assertEquals(Path.of(named), FileEndings.with(Path.of(chosen), ".html", ".html", ".htm"));
    }
}
