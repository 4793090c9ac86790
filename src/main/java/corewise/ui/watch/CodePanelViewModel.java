package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The code of a way, where main and the workers are in it, and what is happening. */
@OnWindowThread
public final class CodePanelViewModel {
    private final Texts texts;
    private final Map<CodeLanguage, Map<Way, CodeListing>> listings = new EnumMap<>(CodeLanguage.class);
    private final Map<Way, CodeListing> programs = new EnumMap<>(Way.class);
    private final ObjectProperty<CodeLanguage> language = new SimpleObjectProperty<>(CodeLanguage.JAVA);
    private final ReadOnlyObjectWrapper<List<String>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Marks> marks =
            new ReadOnlyObjectWrapper<>(new Marks(CodeListing.NOWHERE, CodeListing.NOWHERE, ""));
    private final StringProperty sentence = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<WayFacts> facts = new ReadOnlyObjectWrapper<>();
    private RunSpec shown;
    private Moment shownMoment;
    /** The listing that is filled in, and the run for which it is. */
    private CodeListing filled;

    private RunSpec filledFor;

    /**
     * Where main and the workers are in the code. Immutable.
     *
     * @param mainLine the line that main is in, −1 for none
     * @param workersLine the line that the workers are in, −1 for none
     * @param workers how many of them are in their line
     */
    public record Marks(int mainLine, int workersLine, String workers) {}

    CodePanelViewModel(Texts texts) {
        this.texts = texts;
        language.subscribe((before, after) -> fillAndMark());
    }

    /** Shows the code of a way with nobody in it, and what the way does. */
    void showIdle(RunSpec spec) {
        show(spec, null, texts.get("codePanel.about." + spec.way().id()), WayFacts.of(spec, texts));
    }

    /**
     * Shows the code of a run that is about to begin. What the way does goes already now: the column below moves up, which
     * draws all of it, and that is better done before the run than in it.
     */
    void showStart(RunSpec spec) {
        show(spec, null, texts.get("codePanel.about." + spec.way().id()), null);
    }

    /** Shows a moment of a run. */
    void show(RunSpec spec, Moment moment, String happening) {
        show(spec, moment, happening, null);
    }

    private void show(RunSpec spec, Moment moment, String words, WayFacts known) {
        if (shown == null || shown.language() != spec.language()) {
            language.set(spec.language() == Language.PYTHON ? CodeLanguage.PYTHON : CodeLanguage.JAVA);
        }
        shown = spec;
        shownMoment = moment;
        fillAndMark();
        sentence.set(words);
        facts.set(known);
    }

    private CodeListing listing(Way way) {
        boolean runsInPython = shown.language() == Language.PYTHON && language.get() == CodeLanguage.PYTHON;
        if (runsInPython || way.lacking(Language.JAVA).isPresent()) {
            return programs.computeIfAbsent(way, CodeListing::ofPython);
        }
        return listings.computeIfAbsent(language.get(), any -> new EnumMap<>(Way.class))
                .computeIfAbsent(way, any -> CodeListing.of(way, language.get()));
    }

    private void fillAndMark() {
        if (shown == null) {
            return;
        }
        CodeListing listing = listing(shown.way());
        fill(listing);
        mark(shownMoment == null ? CodeMarkers.NONE : CodeMarkers.at(shown, listing, shownMoment));
    }

    /** Asked for with every frame: a listing that is filled in for this run already is left as it is. */
    @SuppressWarnings("ReferenceEquality")
    private void fill(CodeListing listing) {
        if (listing == filled && shown == filledFor) {
            return;
        }
        filled = listing;
        filledFor = shown;
        String function = texts.get("codePanel.function." + shown.list().work().id());
        boolean unguarded = shown.options().unguarded() && language.get() == CodeLanguage.PYTHON;
        List<String> code = Stream.of(
                        listing.filled(function, shown),
                        CodeListing.functionOf(shown.list().work(), language.get()),
                        unguarded ? CodeListing.unguarded(shown.way()) : List.<String>of())
                .flatMap(List::stream)
                .toList();
        // another list of the same lines would be styled and laid out anew
        if (!code.equals(lines.get())) {
            lines.set(code);
        }
    }

    private void mark(CodeMarkers markers) {
        String key = shown.usesProcesses()
                ? "codePanel.processes"
                : shown.way().startsWorkerPerTask() ? "codePanel.threads" : "codePanel.workers";
        String text = markers.workers() == 0 ? "" : texts.get(key, markers.workers());
        boolean oneOnly = shown.way() == Way.GLOBAL_LOCK && markers.workers() > 1;
        String label = oneOnly ? texts.get("codePanel.oneOf", text) : text;
        marks.set(new Marks(markers.mainLine(), markers.workersLine(), label));
    }

    /** The language that the code is shown in; kept from way to way. */
    public ObjectProperty<CodeLanguage> languageProperty() {
        return language;
    }

    /** What the shown way is good for, what it costs, how its workers live; null while a run is shown. */
    ReadOnlyObjectProperty<WayFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The lines of code. */
    public ReadOnlyObjectProperty<List<String>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Where main and the workers are. */
    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** What is happening. */
    public StringProperty sentenceProperty() {
        return sentence;
    }
}
