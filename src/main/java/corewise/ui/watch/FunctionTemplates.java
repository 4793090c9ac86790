package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.OwnFunction;

/** What a learner begins a function of one's own with. Stateless. */
final class FunctionTemplates {
    private static final String NAME = "my_function";

    private FunctionTemplates() {}

    static OwnFunction of(Language language) {
        String source = CodeListing.read("/assets/function/template." + language.id() + ".txt");
        return new OwnFunction(language, NAME + OwnFunction.ending(language), source);
    }
}
