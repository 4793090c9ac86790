package corewise.report;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.text.Texts;

/** Names of runs for people: the way, and the language where that is not Java. Stateless. */
public final class RunNames {
    private RunNames() {}

    /** The name of a run of this kind. */
    public static String of(RunSpec spec, Texts texts) {
        return of(spec.way(), spec.language(), texts);
    }

    /** The name of a run that is there; a simulated one says so. */
    public static String of(TraceView run, Texts texts) {
        return simulated(of(run.spec(), texts), run.simulated(), texts);
    }

    /** A name, of a run that may be simulated. */
    public static String simulated(String name, boolean simulated, Texts texts) {
        return simulated ? texts.get("runs.simulated", name) : name;
    }

    /** The name of a run in a way and a language. */
    public static String of(Way way, Language language, Texts texts) {
        String name = texts.get("way." + way.id());
        return language == Language.JAVA
                ? name
                : texts.get("runs.inLanguage", name, texts.get("language." + language.id()));
    }
}
