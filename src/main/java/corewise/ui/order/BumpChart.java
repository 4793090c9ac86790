package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.explain.Explained;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The chart of orders as a node: lines, or beyond {@value BumpLayout#MOST_LINES} tasks maps of how often. The pointer
 * lights a task, a click or the arrow keys keep it lit in a run, and both tell what is there. Draws only in {@link
 * #draw}.
 */
@OnWindowThread
final class BumpChart extends Region {
    private static final double LEAST = 60;

    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private final Runnable onInvalid;
    private final Runnable onWhy;
    private final ObjectProperty<Chosen> kept = new SimpleObjectProperty<>(Chosen.NONE);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private OrderPicture picture = OrderPicture.NONE;
    private List<RankMap> maps = List.of();
    private BumpLayout lines;
    private RankMapLayout squares;
    private Chosen hovered = Chosen.NONE;
    private Optional<RankMapLayout.Cell> cell = Optional.empty();
    private boolean stale = true;

    /**
     * @param onInvalid asks for a frame, in which {@link #draw} is called
     * @param onWhy is asked why the task that is kept has its rank
     */
    BumpChart(Texts texts, Runnable onInvalid, Runnable onWhy) {
        this.texts = texts;
        this.onInvalid = onInvalid;
        this.onWhy = onWhy;
        getStyleClass().add("order-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setMouseTransparent(true);
        pane.setOnInvalid(this::invalidate);
        getChildren().add(pane);
        setPickOnBounds(true);
        Explained.within(this, new OrderSpots(this, texts));
        kept.subscribe((before, after) -> {
            tell();
            invalidate();
        });
        told.subscribe(words -> setAccessibleText(
                words.isEmpty()
                        ? texts.get("order.accessible", picture.columns().size(), picture.tasks())
                        : words));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        Chosen at = at(event.getX(), event.getY());
        if (event.getClickCount() == 2 && !at.equals(Chosen.NONE)) {
            kept.set(at);
            onWhy.run();
        } else {
            kept.set(at.equals(kept.get()) ? Chosen.NONE : at);
        }
    }

    private void pressed(KeyEvent event) {
        if (picture.columns().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> step(-1, 0);
            case DOWN -> step(1, 0);
            case LEFT -> step(0, -1);
            case RIGHT -> step(0, 1);
            case ENTER -> onWhy.run();
            case BACK_SPACE -> {
                cell = Optional.empty();
                kept.set(Chosen.NONE);
                tell();
                invalidate();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Chooses what stands so much further down and right. */
    void step(int down, int right) {
        // the keys speak, wherever the pointer rests
        hovered = Chosen.NONE;
        if (maps.isEmpty()) {
            stepTask(down, right);
        } else {
            stepCell(down, right);
        }
        tell();
        invalidate();
    }

    /** Down and up go through the ranks of a run, right and left follow the task into the next run. */
    private void stepTask(int down, int right) {
        int column = columnOf(kept.get());
        if (column < 0) {
            // who goes through the runs begins with the first, who goes through the ranks looks at the newest
            OrderColumn begin =
                    right > 0 ? picture.columns().getFirst() : picture.columns().getLast();
            kept.set(new Chosen(begin, begin.taskAt(down < 0 ? begin.size() - 1 : 0)));
            return;
        }
        OrderColumn of = picture.columns()
                .get(Math.clamp(column + right, 0, picture.columns().size() - 1));
        int task = kept.get().task();
        if (down != 0 && of.rank(task) >= 0) {
            task = of.taskAt(Math.clamp(of.rank(task) + down, 0, of.size() - 1));
        }
        kept.set(new Chosen(of, task));
    }

    private void stepCell(int down, int right) {
        int cells = maps.getFirst().cells();
        RankMapLayout.Cell from = cell.orElse(new RankMapLayout.Cell(0, down > 0 ? -1 : 0, right > 0 ? -1 : 0));
        int task = from.task() + right;
        int map = from.map();
        if (task >= cells && map + 1 < maps.size()) {
            map++;
            task = 0;
        } else if (task < 0 && map > 0) {
            map--;
            task = cells - 1;
        }
        cell = Optional.of(new RankMapLayout.Cell(
                map, Math.clamp(from.rank() + down, 0, cells - 1), Math.clamp(task, 0, cells - 1)));
    }

    /** The task that stays lit, and the run it was chosen in. */
    ObjectProperty<Chosen> keptProperty() {
        return kept;
    }

    /** What is at the pointer, or else what is kept; empty for nothing. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Shows other orders from the next drawing on. */
    void show(OrderPicture shown, List<RankMap> shownMaps) {
        picture = shown;
        maps = shownMaps;
        hovered = Chosen.NONE;
        cell = maps.isEmpty() ? Optional.empty() : cell.filter(at -> at.map() < maps.size());
        if (columnOf(kept.get()) < 0) {
            kept.set(Chosen.NONE);
        }
        setAccessibleText(texts.get("order.accessible", shown.columns().size(), shown.tasks()));
        tell();
        if (shown.columns().isEmpty()) {
            // what is said in its place is there with the next pulse, which may come before the drawing
            pane.clear();
        }
        invalidate();
    }

    private int columnOf(Chosen chosen) {
        for (int column = 0; column < picture.columns().size(); column++) {
            if (chosen.isIn(picture.columns().get(column)) && chosen.task() < picture.tasks()) {
                return column;
            }
        }
        return -1;
    }

    private void hover(double x, double y) {
        Chosen at = at(x, y);
        Optional<RankMapLayout.Cell> over = squares == null ? Optional.empty() : squares.cellAt(x, y);
        if (!at.equals(hovered) || (!maps.isEmpty() && !over.equals(cell))) {
            hovered = at;
            cell = over;
            tell();
            invalidate();
        }
    }

    private void tell() {
        Chosen of = hovered.equals(Chosen.NONE) ? kept.get() : hovered;
        told.set(maps.isEmpty() ? words(of) : words(cell));
    }

    private String words(Chosen of) {
        int column = columnOf(of);
        return column < 0 ? "" : OrderWords.place(picture.columns().get(column), of.task(), texts);
    }

    private String words(Optional<RankMapLayout.Cell> of) {
        return of.map(at -> OrderWords.cell(maps.get(at.map()), at, texts)).orElse("");
    }

    /** What is at a place, in words; empty for nothing. */
    String wordsAt(double x, double y) {
        return squares == null ? words(at(x, y)) : words(squares.cellAt(x, y));
    }

    /** Whether maps are shown, and not lines. */
    boolean showsMaps() {
        return !maps.isEmpty();
    }

    /** What is shown. */
    OrderPicture picture() {
        return picture;
    }

    private void invalidate() {
        stale = true;
        onInvalid.run();
    }

    private Chosen at(double x, double y) {
        if (lines == null || picture.columns().isEmpty()) {
            return Chosen.NONE;
        }
        int column = lines.columnAt(x);
        int rank = lines.rankAt(y);
        if (column < 0 || rank < 0 || rank >= picture.columns().get(column).size()) {
            return Chosen.NONE;
        }
        OrderColumn of = picture.columns().get(column);
        return new Chosen(of, of.taskAt(rank));
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed. */
    void draw() {
        if (!stale || getWidth() < LEAST || getHeight() < LEAST) {
            return;
        }
        stale = false;
        lines = null;
        squares = null;
        double scale = pane.palette().scale();
        if (picture.columns().isEmpty()) {
            pane.clear();
        } else if (maps.isEmpty()) {
            lines = new BumpLayout(
                    getWidth(), getHeight(), scale, picture.columns().size(), picture.tasks());
            Chosen lit = hovered.equals(Chosen.NONE) ? kept.get() : hovered;
            new BumpPainter(pane.graphics(), pane.palette(), lines, picture, texts).paint(lit.task(), columnOf(lit));
        } else {
            squares = new RankMapLayout(
                    getWidth(), getHeight(), scale, maps.size(), maps.getFirst().cells());
            new RankMapPainter(pane.graphics(), pane.palette(), squares, texts).paint(maps, cell);
        }
    }
}
