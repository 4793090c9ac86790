package corewise.diagnostics;

import corewise.text.Texts;
import java.nio.file.Path;

/** What is said of a fault of the program. Immutable. */
public final class DefectWords {
    private final Texts texts;
    private final Path log;

    /** @param log the file that it is written down in */
    public DefectWords(Texts texts, Path log) {
        this.texts = texts;
        this.log = log;
    }

    /** What happened. */
    public String happened() {
        return texts.get("defect.happened");
    }

    /** That nothing shown is made up, and what to do. */
    public String advice() {
        return texts.get("defect.advice", log.toString());
    }

    /** The same in a line, for a terminal. */
    public String line(Defect defect) {
        return texts.get("defect.line", defect.inShort(), log.toString());
    }
}
