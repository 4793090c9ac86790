package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.ui.fx.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The chosen way and the number of workers. Belongs to the window's thread. */
public final class RunControlsViewModel {
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.POOL);
    private final List<Way> ways;
    private final IntegerProperty workers;
    private final Map<Way, StringProperty> notes = new EnumMap<>(Way.class);
    private final BooleanBinding workersCount;

    RunControlsViewModel(List<Way> ways, int logicalProcessors, Texts texts) {
        this.ways = List.copyOf(ways);
        workers = new SimpleIntegerProperty(Math.clamp(logicalProcessors, 1, RunSpec.MAX_WORKERS));
        for (Way each : ways) {
            notes.put(each, new SimpleStringProperty(texts.get("runControls.shares." + each.id())));
        }
        workersCount = Bindings.createBooleanBinding(() -> way.get().hasFixedWorkers(), way);
    }

    /** The ways to choose from. */
    public List<Way> ways() {
        return ways;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** Workers of the pool, 1 to {@link RunSpec#MAX_WORKERS}. */
    public IntegerProperty workersProperty() {
        return workers;
    }

    /** What a way shares, and what starting costs where it was measured. */
    public StringProperty noteProperty(Way of) {
        return notes.get(of);
    }

    /** Whether the number of workers has an effect on the chosen way. */
    public BooleanBinding workersCount() {
        return workersCount;
    }
}
