package corewise.ui.page;

import corewise.metrics.RunKey;
import corewise.model.Language;
import corewise.model.Way;
import corewise.report.RunNames;
import corewise.text.Texts;
import java.util.Collection;

/** Names of runs that are repeats of each other, told apart from others of the same way. Stateless. */
public final class RepeatNames {
    private RepeatNames() {}

    /** Whether no others of its way are among these. */
    public static boolean alone(RunKey key, Collection<RunKey> all) {
        return all.stream()
                .allMatch(other -> other.way() != key.way()
                        || other.conditions().simulated() != key.conditions().simulated()
                        || !other.conditions().runBy().equals(key.conditions().runBy())
                        || other.equals(key));
    }

    /** The name: that of the way, what ran it where that is not Java, and what is set of it where it is not alone. */
    public static String of(RunKey key, boolean alone, Texts texts) {
        return key.conditions().language() == Language.JAVA
                ? ofWay(key, alone, texts)
                : of(texts.get("runs.inLanguage", key.way(), key.conditions().runBy()), key, alone, texts);
    }

    /** The name without what ran it, for a place where one thing ran all. */
    public static String ofWay(RunKey key, boolean alone, Texts texts) {
        return of(texts.name(key.way()), key, alone, texts);
    }

    private static String of(String name, RunKey key, boolean alone, Texts texts) {
        String way = RunNames.simulated(name, key.conditions().simulated(), texts);
        if (alone) {
            return way;
        }
        String set = key.way() == Way.CHUNKS ? ".chunk" : key.way() == Way.GLOBAL_LOCK ? ".switch" : "";
        return texts.get(
                "order.repeats" + set,
                way,
                key.workers(),
                key.chunk(),
                texts.quantities().duration(key.switchNanos()));
    }

    /** The name of one of them by its number, from 1. */
    public static String of(RunKey key, boolean alone, int number, Texts texts) {
        return texts.get(alone ? "order.column" : "order.columnOf", of(key, alone, texts), number);
    }
}
