package corewise.ui.explain;

import java.util.Optional;

/** What is shown to who asks what something is. */
sealed interface View {
    /** Nothing: nobody asks. */
    View OFF = new Off();
    /** What is pointed at is marked; a click opens its card. */
    View POINTING = new Pointing();

    /** Nobody asks. */
    record Off() implements View {}

    /** Something is about to be pointed at. */
    record Pointing() implements View {}

    /** The card of something. */
    record OfSpot(Spot spot) implements View {}

    /**
     * The glossary.
     *
     * @param entry the word that is looked up; empty where all are looked through
     */
    record Words(Optional<Glossary.Entry> entry) implements View {}
}
