package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.ui.fx.Grouped;
import corewise.ui.fx.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The code of a way, where main and the workers are in it, and what is happening. Belongs to the window's thread. */
public final class CodePanelViewModel {
    private final Texts texts;
    private final Map<Way, CodeListing> listings = new EnumMap<>(Way.class);
    private final ReadOnlyObjectWrapper<List<String>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper mainLine = new ReadOnlyIntegerWrapper(CodeListing.NOWHERE);
    private final ReadOnlyIntegerWrapper workersLine = new ReadOnlyIntegerWrapper(CodeListing.NOWHERE);
    private final ReadOnlyStringWrapper workersLabel = new ReadOnlyStringWrapper("");
    private final StringProperty sentence = new SimpleStringProperty("");

    CodePanelViewModel(Texts texts) {
        this.texts = texts;
    }

    /** Shows the code of a way with nobody in it, and what the way does. */
    void showIdle(RunSpec spec) {
        fill(spec);
        mark(CodeMarkers.NONE, spec.way());
        sentence.set(texts.get("codePanel.about." + spec.way().id()));
    }

    /** Shows a moment of a run. */
    void show(RunSpec spec, Moment moment, String happening) {
        fill(spec);
        mark(CodeMarkers.at(spec.way(), listing(spec.way()), moment), spec.way());
        sentence.set(happening);
    }

    private CodeListing listing(Way way) {
        return listings.computeIfAbsent(way, CodeListing::of);
    }

    private void fill(RunSpec spec) {
        String function = texts.get("codePanel.function." + spec.list().work().id());
        lines.set(listing(spec.way()).filled(function, spec.workers()));
    }

    private void mark(CodeMarkers markers, Way way) {
        mainLine.set(markers.mainLine());
        workersLine.set(markers.workersLine());
        String key = way.startsWorkerPerTask() ? "codePanel.threads" : "codePanel.workers";
        workersLabel.set(
                markers.workers() == 0
                        ? ""
                        : texts.count(key, markers.workers()).replace("{0}", Grouped.of(markers.workers())));
    }

    /** The lines of code. */
    public ReadOnlyObjectProperty<List<String>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** The line that main is in, −1 for none. */
    public ReadOnlyIntegerProperty mainLineProperty() {
        return mainLine.getReadOnlyProperty();
    }

    /** The line that the workers are in, −1 for none. */
    public ReadOnlyIntegerProperty workersLineProperty() {
        return workersLine.getReadOnlyProperty();
    }

    /** How many workers are in their line. */
    public ReadOnlyStringProperty workersLabelProperty() {
        return workersLabel.getReadOnlyProperty();
    }

    /** What is happening. */
    public StringProperty sentenceProperty() {
        return sentence;
    }
}
