package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.model.Language;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A claim in the languages in which it can be checked, of which one is shown: guesses and findings are of each by itself. */
@OnWindowThread
final class SpokenClaim {
    private final Map<Language, ClaimCardViewModel> cards = new EnumMap<>(Language.class);
    private final ObjectProperty<Language> language;

    /** @param cards gives that of a check */
    SpokenClaim(ClaimId claim, Function<Check, ClaimCardViewModel> cards) {
        claim.languages().forEach(each -> this.cards.put(each, cards.apply(new Check(claim, each))));
        language = new SimpleObjectProperty<>(claim.check().language());
    }

    /** The languages in which it can be checked. */
    List<Language> languages() {
        return List.copyOf(cards.keySet());
    }

    /** The one that is shown. */
    ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Shows it in a language, if it can be checked in that. */
    void speak(Language other) {
        if (cards.containsKey(other)) {
            language.set(other);
        }
    }

    /** Where only another language than the one shown has something to tell, shows that. */
    void speakOfWhatIsFound() {
        if (shown().finding().isEmpty()) {
            cards.forEach((each, card) -> {
                if (card.finding().isPresent()) {
                    language.set(each);
                }
            });
        }
    }

    /** In a language in which it can be checked. */
    ClaimCardViewModel in(Language other) {
        return cards.get(other);
    }

    /** In the language that is shown. */
    ClaimCardViewModel shown() {
        return cards.get(language.get());
    }
}
