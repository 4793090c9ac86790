package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The languages in which claims are shown, and which of them can be checked here. */
@OnWindowThread
public final class ClaimLanguages {
    private final List<SpokenClaim> claims;
    private final ReadOnlyObjectWrapper<Optional<Language>> all = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper pythonProblem = new ReadOnlyStringWrapper("");

    /** Looks for interpreters in the background. */
    ClaimLanguages(List<SpokenClaim> claims, ClaimsServices services, ClaimsWords words, Texts texts) {
        this.claims = claims;
        claims.forEach(claim -> claim.languageProperty().subscribe(language -> all.set(common())));
        services.background()
                .run(
                        services.checks()::interpreters,
                        found -> pythonProblem.set(found.isEmpty() ? texts.get("python.none") : ""),
                        problem -> pythonProblem.set(words.problem(problem)));
    }

    private Optional<Language> common() {
        List<Language> shown = claims.stream()
                .filter(claim -> claim.languages().size() > 1)
                .map(claim -> claim.languageProperty().get())
                .distinct()
                .toList();
        return shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
    }

    /** Shows every claim in a language that can be checked in that; what is not here, or being looked for, is not shown. */
    public void speak(Language language) {
        if (!lacks(language).get()) {
            claims.forEach(claim -> claim.speak(language));
        }
    }

    /** The checks of all claims as they are shown, without those that cannot be made here. */
    Set<Check> checks() {
        return claims.stream()
                .map(claim -> claim.shown().check())
                .filter(each -> !lacks(each.language()).get())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The language of all claims that have a choice; empty where they differ. */
    ReadOnlyObjectProperty<Optional<Language>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Why nothing can be checked in Python; empty where it can, and while that is not known. */
    ReadOnlyStringProperty pythonProblemProperty() {
        return pythonProblem.getReadOnlyProperty();
    }

    /** Whether nothing can be checked in a language here. */
    BooleanBinding lacks(Language language) {
        return Bindings.createBooleanBinding(
                () -> language == Language.PYTHON && !pythonProblem.get().isEmpty(), pythonProblem);
    }
}
