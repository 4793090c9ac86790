package corewise.ui.board;

import corewise.ui.explain.Spot;
import corewise.ui.explain.Spots;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;

/** What can be pointed at on a board, by the layout that was drawn last. */
@OnWindowThread
final class BoardSpots implements Spots {
    private static final int NONE = -1;

    private final Node board;
    private final Supplier<BoardFrame> drawn;

    /** @param drawn what was drawn last, null before the first drawing */
    BoardSpots(Node board, Supplier<BoardFrame> drawn) {
        this.board = board;
        this.drawn = drawn;
    }

    @Override
    public Optional<Spot> at(double x, double y) {
        BoardFrame frame = drawn.get();
        if (frame == null) {
            return Optional.empty();
        }
        BoardLayout layout = frame.layout();
        if (layout.notStarted().has(x, y)) {
            ChipRow row = layout.notStartedRow(frame.items());
            return tray(frame, Place.NOT_STARTED, row, place(row, x, y));
        }
        if (layout.ready().has(x, y)) {
            ChipRow row = StandingPlaces.tray(frame, Place.READY);
            return tray(frame, Place.READY, row, place(row, x, y));
        }
        if (layout.blocked().has(x, y)) {
            ChipRow row = StandingPlaces.tray(frame, Place.BLOCKED);
            return tray(frame, Place.BLOCKED, row, place(row, x, y));
        }
        if (layout.cores().has(x, y)) {
            return onCores(frame, x, y);
        }
        return layout.finished().has(x, y) ? inRows(frame, x, y) : Optional.empty();
    }

    /** The place in a row; {@link #NONE} where no chip could stand. */
    private static int place(ChipRow row, double x, double y) {
        Box box = row.box();
        int column = (int) Math.floor((x - box.x()) / row.chipWidth());
        int line = row.condensed() ? 0 : (int) Math.floor((y - box.y()) / row.lineHeight());
        int place = line * row.perLine() + column;
        boolean inside = x >= box.x() && column < row.perLine() && line >= 0 && place < row.capacity();
        return inside && row.chip(place).has(x, y) ? place : NONE;
    }

    private Optional<Spot> tray(BoardFrame frame, Place tray, ChipRow row, int place) {
        BoardState state = frame.state();
        IntPredicate stands = tray == Place.NOT_STARTED ? task -> state.place(task) == tray : state::inHands;
        int task = place == NONE ? NONE : row.condensed() ? place(row, place, frame) : nth(frame, stands, place);
        return task != NONE && state.place(task) == tray
                ? Optional.of(chip(task, row.condensed() ? row.box() : row.chip(place)))
                : Optional.of(ofTray(frame, tray));
    }

    /** In a strip each task stands at its place in the list. */
    private static int place(ChipRow row, int place, BoardFrame frame) {
        int task = (int) ((place + 0.5) * row.chipWidth() / row.box().width() * frame.items());
        return Math.clamp(task, 0, frame.items() - 1);
    }

    private static int nth(BoardFrame frame, IntPredicate stands, int place) {
        int found = 0;
        for (int task = frame.state().from(); task < frame.items(); task++) {
            if (stands.test(task) && found++ == place) {
                return task;
            }
        }
        return NONE;
    }

    private Spot ofTray(BoardFrame frame, Place tray) {
        BoardLayout layout = frame.layout();
        return switch (tray) {
            case NOT_STARTED -> spot(Subject.TRAY_NOT_STARTED, layout.notStarted(), () -> words().tray(tray));
            case READY -> spot(Subject.TRAY_READY, layout.ready(), () -> words().tray(tray));
            default -> spot(Subject.TRAY_BLOCKED, layout.blocked(), () -> words().tray(tray));
        };
    }

    private Spot chip(int task, Box box) {
        return spot(Subject.CHIP, box, () -> words().task(task));
    }

    private BoardSpotWords words() {
        return new BoardSpotWords(drawn.get());
    }

    private Optional<Spot> onCores(BoardFrame frame, double x, double y) {
        CoreLanes lanes = frame.layout().lanes();
        for (int core = 0; core < lanes.processors(); core++) {
            if (!lanes.lane(core).has(x, y)) {
                continue;
            }
            int on = core;
            List<Integer> tasks = words().on(core);
            if (!lanes.grid()
                    && x < lanes.stage(core).x()
                    && x >= lanes.bar(core).x()) {
                return Optional.of(busy(frame, on));
            }
            boolean chip = tasks.size() == 1 && lanes.chip(core).has(x, y);
            return Optional.of(chip ? chip(tasks.getFirst(), lanes.chip(core)) : core(frame, on));
        }
        return Optional.empty();
    }

    private Spot core(BoardFrame frame, int core) {
        return spot(Subject.CORE, frame.layout().lanes().lane(core), () -> words().core(core));
    }

    private Spot busy(BoardFrame frame, int core) {
        CoreLanes lanes = frame.layout().lanes();
        Box bar = lanes.bar(core);
        Box number = lanes.number(core);
        Box both = lanes.grid() ? lanes.lane(core) : new Box(bar.x(), bar.y(), number.right() - bar.x(), bar.height());
        return spot(Subject.UTILISATION, both, () -> words().busy(core));
    }

    private Optional<Spot> inRows(BoardFrame frame, double x, double y) {
        BoardLayout layout = frame.layout();
        if (layout.hasPictures() && layout.pictures().has(x, y)) {
            return Optional.of(picture(frame));
        }
        ChipRow finished = layout.finishedRow(frame.items());
        ChipRow joined = joinedRow(frame);
        boolean above = y < (finished.box().bottom() + joined.box().y()) / 2;
        ChipRow row = above ? finished : joined;
        int place = frame.preview() ? NONE : place(row, x, y);
        int task = place == NONE ? NONE : above ? finishedAt(frame, place) : joinedAt(frame, place);
        if (task != NONE) {
            return Optional.of(chip(task, row.condensed() ? row.box() : row.chip(place)));
        }
        return Optional.of(above ? finished(frame) : joined(frame));
    }

    private static ChipRow joinedRow(BoardFrame frame) {
        BoardLayout layout = frame.layout();
        return frame.values() ? layout.valuesRow(frame.items()) : layout.joinedRow(frame.items());
    }

    private static int finishedAt(BoardFrame frame, int place) {
        return place < frame.state().finishedCount() ? frame.state().finishedAt(place) : NONE;
    }

    private static int joinedAt(BoardFrame frame, int place) {
        if (frame.trace().spec().joinsInOrderOfArrival()) {
            return place < frame.state().arrivedCount() ? frame.state().arrivedAt(place) : NONE;
        }
        return frame.state().place(place) == Place.FINISHED ? place : NONE;
    }

    private Spot finished(BoardFrame frame) {
        Box row = withTitle(frame.layout().finishedRow(frame.items()).box());
        return spot(Subject.FINISHED_ROW, row, () -> words().finished());
    }

    /** The title stands on the left of a row. */
    private static Box withTitle(Box row) {
        return new Box(BoardLayout.PADDING, row.y(), row.right() - BoardLayout.PADDING, row.height());
    }

    private Spot joined(BoardFrame frame) {
        return spot(Subject.JOINED_ROW, withTitle(joinedRow(frame).box()), () -> words().joined());
    }

    private Spot picture(BoardFrame frame) {
        return spot(Subject.JOINED_PICTURE, frame.layout().pictures(), () -> words().joined());
    }

    private Spot spot(Subject subject, Box box, Supplier<String> example) {
        return Spot.within(subject, board, new BoundingBox(box.x(), box.y(), box.width(), box.height()), example);
    }

    @Override
    public List<Spot> each() {
        BoardFrame frame = drawn.get();
        if (frame == null) {
            return List.of();
        }
        List<Spot> each = new ArrayList<>();
        each.add(ofTray(frame, Place.NOT_STARTED));
        each.add(ofTray(frame, Place.READY));
        each.add(ofTray(frame, Place.BLOCKED));
        each.add(core(frame, 0));
        each.add(busy(frame, 0));
        aChip(frame).ifPresent(each::add);
        each.add(finished(frame));
        each.add(joined(frame));
        if (frame.layout().hasPictures()) {
            each.add(picture(frame));
        }
        return each;
    }

    /** One that has a core, else the one that finished last. */
    private Optional<Spot> aChip(BoardFrame frame) {
        BoardState state = frame.state();
        for (int task = state.from(); !frame.preview() && task < state.to(); task++) {
            int core = state.processor(task);
            if (state.place(task) == Place.CORE
                    && core >= 0
                    && core < frame.layout().lanes().processors()) {
                return Optional.of(chip(task, frame.layout().lanes().chip(core)));
            }
        }
        int last = frame.preview() ? NONE : state.finishedCount() - 1;
        ChipRow row = frame.layout().finishedRow(frame.items());
        return last < 0
                ? Optional.empty()
                : Optional.of(chip(state.finishedAt(last), row.condensed() ? row.box() : row.chip(last)));
    }
}
