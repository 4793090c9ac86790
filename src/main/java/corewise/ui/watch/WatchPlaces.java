package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Where the parts of the Watch page stand in the room that there is. */
@OnWindowThread
final class WatchPlaces {
    private final Columns columns;
    private final Parts parts;
    private final RunFooterController footer;
    private final CentreController centre;
    private final ObservableValue<Boolean> alone;
    private final ObjectProperty<WatchPanel> panel = new SimpleObjectProperty<>(WatchPanel.SETTINGS);
    private Arrangement arrangement = Arrangement.WIDE;

    /**
     * Puts everything where it belongs.
     *
     * @param footer keeps what it has room for, and gives what is to stand elsewhere
     * @param alone whether the board is shown without the rest
     */
    WatchPlaces(
            Columns columns,
            Parts parts,
            RunFooterController footer,
            CentreController centre,
            ObservableValue<Boolean> alone) {
        this.columns = columns;
        this.parts = parts;
        this.footer = footer;
        this.centre = centre;
        this.alone = alone;
        panel.subscribe((before, now) -> place());
        // as soon as it is known: who is told of the change lays out what is in place then
        alone.subscribe(this::place);
        place();
    }

    /** Which panel is shown where they are tabs. */
    ObjectProperty<WatchPanel> panelProperty() {
        return panel;
    }

    /** Takes the arrangement that suits a page of this width and height, in sizes of its type. */
    void fit(double width, double height) {
        Arrangement next = Arrangement.of(width, height);
        // while the board is alone its size decides on type, and all else stays as it was
        if (next != arrangement && !alone.getValue()) {
            arrangement = next;
            boolean single = next == Arrangement.SINGLE;
            Set<WatchPanel> all = EnumSet.allOf(WatchPanel.class);
            Segments.offer(parts.tabs(), single ? all : EnumSet.complementOf(EnumSet.of(WatchPanel.BOARD)));
            panel.set(single ? WatchPanel.BOARD : panel.get() == WatchPanel.BOARD ? WatchPanel.SETTINGS : panel.get());
            place();
        }
    }

    /** Where the board is a tab, that one is shown when something happens on it. */
    void toBoard(boolean happens) {
        if (happens && arrangement == Arrangement.SINGLE) {
            panel.set(WatchPanel.BOARD);
        }
    }

    private void place() {
        boolean only = alone.getValue();
        boolean wide = arrangement == Arrangement.WIDE;
        boolean single = arrangement == Arrangement.SINGLE;
        boolean onBoard = panel.get() == WatchPanel.BOARD;
        Node tabs = parts.tabs();
        Node scrolled = parts.scrolled();
        Node below = parts.footer();
        fill(columns.bar(), single ? List.of(tabs, below) : List.of());
        fill(
                columns.left(),
                single ? List.of(scrolled) : wide ? List.of(scrolled, below) : List.of(tabs, scrolled, below));
        List<Node> rest = footer.place(arrangement);
        fill(columns.panels(), wide ? List.of(parts.list(), parts.ways()) : shown(rest));
        fill(columns.beside(), wide ? List.of(parts.code(), parts.prediction(), parts.runs()) : List.of());
        Visibility.show(columns.bar(), single && !only);
        Visibility.show(columns.left(), !only && !(single && onBoard));
        Visibility.show(columns.centre(), only || !single || onBoard);
        Visibility.show(columns.right(), wide && !only);
        Styles.mark(columns.all(), "bigger", only);
        Styles.mark(columns.all(), "folded", arrangement == Arrangement.FOLDED);
        Styles.mark(columns.all(), "single", single);
        centre.place(wide && !only);
    }

    private static void fill(Pane pane, List<Node> nodes) {
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
        }
    }

    private List<Node> shown(List<Node> rest) {
        return switch (panel.get()) {
            case BOARD -> List.of();
            case SETTINGS ->
                Stream.concat(Stream.of(parts.list(), parts.ways()), rest.stream())
                        .toList();
            case FIGURES -> List.of(centre.figures(), parts.prediction());
            case CODE -> List.of(parts.code());
            case RUNS -> List.of(parts.runs());
        };
    }

    /**
     * What is filled.
     *
     * @param all the columns together
     * @param bar stands above them, where the panels are tabs of one column
     * @param panels what scrolls in the left one
     * @param right what scrolls what is beside the centre
     */
    record Columns(Node all, Pane bar, Pane left, Pane panels, Node centre, Node right, Pane beside) {}

    /**
     * What it is filled with.
     *
     * @param tabs one for each panel; the board's is the first
     * @param scrolled what scrolls the panels
     */
    record Parts(Pane tabs, Node scrolled, Node footer, Node list, Node ways, Node code, Node prediction, Node runs) {}
}
