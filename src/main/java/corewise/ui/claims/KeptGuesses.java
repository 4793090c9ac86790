package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Puts the guesses kept on their cards, and keeps what is guessed from then on. Files are
 * read and written elsewhere.
 */
@OnWindowThread
final class KeptGuesses {
    private final ClaimsServices services;
    private final List<ClaimCardViewModel> cards;
    private final Texts texts;
    private final Consumer<Problem> onProblem;
    /** Guesses made before those kept were read must not be overwritten by them. */
    private boolean read;

    KeptGuesses(ClaimsServices services, List<ClaimCardViewModel> cards, Texts texts, Consumer<Problem> onProblem) {
        this.services = services;
        this.texts = texts;
        this.cards = cards;
        this.onProblem = onProblem;
        cards.forEach(card -> card.guessProperty().subscribe((before, after) -> keep()));
    }

    /**
     * What went wrong.
     *
     * @param key of the text that says so
     */
    record Problem(String key, Throwable cause) {}

    /** Reads them. */
    void read() {
        services.background()
                .run(
                        () -> {
                            try {
                                return services.guesses().load();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        this::show,
                        problem -> {
                            read = true;
                            onProblem.accept(new Problem("claims.guessesLost", problem));
                        });
    }

    private void show(Map<Check, ClaimGuess> kept) {
        for (ClaimCardViewModel card : cards) {
            if (card.guessProperty().get() == null) {
                card.guessProperty().set(kept.get(card.check()));
            }
        }
        read = true;
        if (!guesses().equals(kept)) {
            keep();
        }
    }

    private Map<Check, ClaimGuess> guesses() {
        Map<Check, ClaimGuess> guesses = new TreeMap<>();
        for (ClaimCardViewModel card : cards) {
            if (card.guessProperty().get() != null) {
                guesses.put(card.check(), card.guessProperty().get());
            }
        }
        return guesses;
    }

    private void keep() {
        if (!read) {
            return;
        }
        Map<Check, ClaimGuess> guesses = guesses();
        services.keep(
                texts.get("claims.guessesKept"),
                () -> services.guesses().keep(guesses),
                problem -> onProblem.accept(new Problem("claims.guessNotKept", problem)));
    }
}
