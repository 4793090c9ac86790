package corewise.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** What finds words that cannot be read in a window, or are missing where something is to have a name. Stateless. */
final class Legible {
    static final List<Function<Scene, List<String>>> FINDERS = List.of(
            scene -> ClippedText.find(scene.getRoot()),
            scene -> OverlappingText.find(scene.getRoot()),
            scene -> FaintText.find(scene.getRoot()),
            scene -> Unnamed.find(scene.getRoot()),
            scene -> Roleless.find(scene.getRoot()));

    /** Those, and what finds parts that are not where they belong. */
    static final List<Function<Scene, List<String>>> AND_IN_PLACE = Stream.concat(
                    FINDERS.stream(), Stream.<Function<Scene, List<String>>>of(Misplaced::find))
            .toList();

    private Legible() {}
}
