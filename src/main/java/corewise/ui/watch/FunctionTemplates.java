package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.OwnFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a learner begins a function of one's own with. Stateless. */
final class FunctionTemplates {
    private static final String NAME = "my_function";

    private FunctionTemplates() {}

    static OwnFunction of(Language language) {
        String file = "/assets/function/template." + language.id() + ".txt";
        try (InputStream in = Objects.requireNonNull(FunctionTemplates.class.getResourceAsStream(file), file)) {
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new OwnFunction(language, NAME + OwnFunction.ending(language), source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
