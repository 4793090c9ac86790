package corewise.ui.watch.timeline;

import corewise.picture.lanes.Fill;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** The choice of the states whose bars are shown, a button each with how many there are. */
@OnWindowThread
final class StateChips {
    private final Texts texts;
    private final TimelineFilter filter;
    private final Map<Fill, ToggleButton> chips = new EnumMap<>(Fill.class);

    StateChips(Texts texts, TimelineFilter filter) {
        this.texts = texts;
        this.filter = filter;
        for (Fill fill : Fill.values()) {
            ToggleButton chip = new ToggleButton(name(fill, texts), swatch(fill));
            chip.getStyleClass().add("filter-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(event -> choose(fill));
            chips.put(fill, chip);
        }
        filter.filterProperty().subscribe(this::show);
        filter.shownProperty().subscribe(this::count);
    }

    /** The buttons, in the order of the states. */
    Collection<ToggleButton> nodes() {
        return chips.values();
    }

    private void choose(Fill changed) {
        Set<Fill> chosen = EnumSet.noneOf(Fill.class);
        chips.forEach((fill, chip) -> {
            if (chip.isSelected()) {
                chosen.add(fill);
            }
        });
        if (chosen.isEmpty()) {
            // nothing at all is no picture: the last one goes off by choosing another
            chosen.add(changed);
            chips.get(changed).setSelected(true);
        }
        filter.filterProperty().set(filter.filterProperty().get().withFills(chosen));
    }

    private void show(BarFilter now) {
        chips.forEach((fill, chip) -> chip.setSelected(now.fills().contains(fill)));
    }

    /** Tells how many bars of each state are shown, where that is known. */
    private void count(Optional<ShownBars> shown) {
        chips.forEach((fill, chip) -> chip.setText(
                shown.map(bars -> name(fill, texts) + "  " + bars.bars(fill)).orElseGet(() -> name(fill, texts))));
        ToggleButton notKnown = chips.get(Fill.NOT_KNOWN);
        // on most systems all is known
        boolean any = shown.map(bars -> bars.bars(Fill.NOT_KNOWN) > 0).orElse(false);
        Visibility.show(notKnown, any || !notKnown.isSelected());
    }

    /** What bars with a fill look like. */
    static Region swatch(Fill fill) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("filter-swatch", "swatch-" + style(fill));
        return swatch;
    }

    /** What bars with a fill stand for. */
    static String name(Fill fill, Texts texts) {
        return switch (fill) {
            case RUNNING -> texts.get("timeline.filter.running");
            case READY -> texts.get("timeline.filter.ready");
            case BLOCKED -> texts.get("timeline.filter.blocked");
            case STARTING -> texts.get("timeline.filter.starting");
            case SENDING_BACK -> texts.get("timeline.filter.sendingBack");
            case NOT_KNOWN -> texts.get("timeline.filter.notKnown");
        };
    }

    private static String style(Fill fill) {
        return switch (fill) {
            case RUNNING -> "running";
            case READY -> "ready";
            case BLOCKED -> "blocked";
            case STARTING -> "starting";
            case SENDING_BACK -> "sending";
            case NOT_KNOWN -> "unknown";
        };
    }
}
