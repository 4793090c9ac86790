package corewise.ui.page;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.Objects;
import java.util.Optional;

/**
 * What runs a list: this program itself, or an interpreter. Immutable.
 *
 * @param language what the work is written in
 * @param interpreter which one, where the language is Python; empty for the best that is found, and where it is Java
 */
public record RunBy(Language language, Optional<Interpreter> interpreter) {
    /** This program itself. */
    public static final RunBy JAVA = new RunBy(Language.JAVA, Optional.empty());

    public RunBy {
        Objects.requireNonNull(language);
        interpreter = interpreter.filter(which -> language == Language.PYTHON);
    }

    /** Whether it has a way. */
    public boolean has(Way way) {
        boolean can = way != Way.INTERPRETERS
                || interpreter.map(Interpreter::interpreters).orElse(true);
        return can && way.lacking(language).isEmpty();
    }

    /** Whether a run was made in this language, whatever ran it. */
    public boolean speaks(Trace run) {
        return run.spec().language() == language;
    }

    /** Whether a run was made by just this. */
    public boolean made(Trace run) {
        return speaks(run)
                && interpreter
                        .map(which -> Optional.of(which.info().withoutStartMethod())
                                .equals(run.interpreter().map(InterpreterInfo::withoutStartMethod)))
                        .orElse(true);
    }

    /** Whether a run of this kind is to be made by just this. */
    public boolean makes(RunSpec spec) {
        return spec.language() == language
                && interpreter
                        .map(which ->
                                which.path().equals(spec.options().interpreter().path()))
                        .orElse(true);
    }

    /** A run's options for it: its processes start as they would, where it knows that. */
    public RunOptions in(RunOptions options) {
        if (language == Language.JAVA) {
            return options.inJava();
        }
        InterpreterChoice known = options.interpreter();
        return options.inPython(interpreter
                .map(which ->
                        new InterpreterChoice(which.path(), known.startMethod().filter(which.startMethods()::contains)))
                .orElse(known));
    }

    /** How a way works when it runs it, in few words. */
    public String about(Way way, Texts texts) {
        return language == Language.PYTHON
                ? texts.say(way.inPython(
                        interpreter.map(which -> which.info().lock()).orElse(true)))
                : texts.get("runControls.shares." + way.id());
    }

    /** Its name for people. */
    public String name(Texts texts) {
        return interpreter
                .map(which -> texts.say(which.info().withoutStartMethod().fact()))
                .orElseGet(() -> texts.name(language));
    }
}
