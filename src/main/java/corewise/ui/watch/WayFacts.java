package corewise.ui.watch;

import corewise.model.Way;
import corewise.text.Texts;

/**
 * What learners should keep of a way. Immutable.
 *
 * @param way the way
 * @param goodFor when to take it
 * @param costs what it costs
 * @param life the life of its workers, in short
 */
record WayFacts(Way way, String goodFor, String costs, String life) {
    static WayFacts of(Way way, Texts texts) {
        return new WayFacts(
                way,
                texts.get("codePanel.goodFor." + way.id()),
                texts.get("codePanel.costs." + way.id()),
                texts.get("codePanel.life." + way.id()));
    }
}
