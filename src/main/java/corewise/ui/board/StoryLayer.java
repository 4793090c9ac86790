package corewise.ui.board;

import corewise.picture.Token;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/**
 * What is told beside the tasks that run: who runs each, and where it came from. A small canvas a core, drawn only when its
 * words have changed.
 */
@OnWindowThread
final class StoryLayer extends Pane {
    /** Of the height of its place, so that the tails of letters do not touch what is below. */
    private static final double LETTERS = 0.7;

    private final TextWidths widths;
    private final List<BoardSection> sections = new ArrayList<>();

    StoryLayer(TextWidths widths) {
        this.widths = widths;
        setMouseTransparent(true);
        setManaged(false);
    }

    /** The next frame draws all of them. */
    void forget() {
        sections.forEach(BoardSection::forget);
    }

    void draw(BoardFrame frame, Palette palette) {
        CoreLanes lanes = frame.layout().lanes();
        boolean told = lanes.roomForText()
                && lanes.story(0).height() > 0
                && !frame.preview()
                && frame.trace().machine().coreReported();
        setVisible(told);
        if (!told) {
            return;
        }
        List<List<Integer>> running = CoresPainter.onCores(frame);
        for (int core = 0; core < sections.size(); core++) {
            // the machine of the run before may have had more cores
            sections.get(core).canvas().setVisible(core < running.size());
        }
        for (int core = 0; core < running.size(); core++) {
            Box place = lanes.story(core);
            // a task alone: of two on one core at one moment nothing more is known
            List<String> story = running.get(core).size() == 1
                    ? story(frame, core, running.get(core).getFirst())
                    : List.of();
            section(core).draw(place, story.hashCode() & Long.MAX_VALUE, palette, brush -> paint(brush, place, story));
        }
    }

    private BoardSection section(int core) {
        if (core == sections.size()) {
            BoardSection section = new BoardSection(widths);
            sections.add(section);
            getChildren().add(section.canvas());
        }
        return sections.get(core);
    }

    private static List<String> story(BoardFrame frame, int core, int task) {
        TurnShares turns = frame.state().turns();
        if (turns.tooShortToFollow()) {
            // nobody could read who it is before it is another
            return List.of(frame.text("cores.turns", ReadyWords.twoDigits(turns.turnsPerSecond(core))));
        }
        int from = frame.state().cameFrom(task);
        String who = WorkerStory.of(frame, task);
        return from >= 0 && !frame.state().givesWay(task)
                ? List.of(who, Brush.PARTED + frame.text("cores.cameFrom", from))
                : List.of(who);
    }

    private static void paint(Brush brush, Box place, List<String> story) {
        if (story.isEmpty()) {
            return;
        }
        Font font = brush.palette().font(Math.min(12.5, place.height() / brush.scale() * LETTERS));
        String here = brush.parts(story.getFirst(), font, brush.color(Token.SECONDARY), place);
        if (story.size() > 1) {
            double used = brush.width(here, font);
            Box rest = new Box(place.x() + used, place.y(), place.width() - used, place.height());
            brush.fitted(story.getLast(), font, brush.color(Token.MOVED), rest);
        }
    }
}
