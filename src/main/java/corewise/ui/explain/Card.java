package corewise.ui.explain;

import corewise.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What is told of something that was pointed at. Immutable.
 *
 * @param name what it is called
 * @param what what it is
 * @param measured how it came about
 * @param sure how sure it is
 * @param example what is so of the run on the screen, or what would stand there
 * @param isReal whether there is such a run
 * @param words the words of the glossary that belong to it
 */
record Card(
        String name,
        String what,
        String measured,
        String sure,
        String example,
        boolean isReal,
        List<Glossary.Entry> words) {
    private static final String ENDS = ".!?:…。！？：”“»";

    /** What is told of a spot now. */
    static Card of(Spot spot, Glossary glossary, Texts texts) {
        Subject subject = spot.subject();
        String said = spot.says().get();
        String example = spot.example().get();
        return new Card(
                texts.get(subject.nameKey()),
                sentence(said.isEmpty() ? texts.get(subject.whatKey()) : said, texts),
                texts.get(subject.measuredKey()),
                texts.get(subject.sureKey()),
                example.isEmpty() ? texts.get(subject.noneKey()) : example,
                !example.isEmpty(),
                subject.words().stream()
                        .map(glossary::get)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What help says beside a control has no stop of its own. */
    private static String sentence(String told, Texts texts) {
        boolean ends = told.isEmpty() || ENDS.indexOf(told.charAt(told.length() - 1)) >= 0;
        return ends ? told : texts.get("joint.stop", told);
    }
}
