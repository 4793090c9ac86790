package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.EnumSet;
import java.util.Set;

/**
 * What learners should keep of a way. Immutable.
 *
 * @param way the way
 * @param goodFor when to take it
 * @param costs what it costs
 * @param life the life of its workers, in short
 */
record WayFacts(Way way, String goodFor, String costs, String life) {
    /** Those that are good for something else, or cost something else, under Python's lock or by its processes. */
    private static final Set<Way> OTHERWISE_IN_PYTHON = EnumSet.of(Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_PER_TASK);

    static WayFacts of(RunSpec spec, Texts texts) {
        Way way = spec.way();
        boolean otherwise = spec.language() == Language.PYTHON && OTHERWISE_IN_PYTHON.contains(way);
        return new WayFacts(
                way,
                texts.get((otherwise ? "codePanel.goodFor.inPython." : "codePanel.goodFor.") + way.id()),
                texts.get((otherwise ? "codePanel.costs.inPython." : "codePanel.costs.") + way.id()),
                texts.get("codePanel.life." + way.id()));
    }
}
