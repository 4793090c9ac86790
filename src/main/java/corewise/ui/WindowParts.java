package corewise.ui;

import corewise.platform.BusyProgram;
import corewise.text.Tongue;
import corewise.ui.fx.BackgroundTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the header leads to. Immutable.
 *
 * @param pictures takes pictures
 * @param sheets makes pictures of one thing by itself
 * @param menu opens and saves runs
 * @param background where it is asked which other programs are busy
 * @param programs which are
 * @param tongues is told which language was chosen; empty where none can be
 */
record WindowParts(
        Pictures pictures,
        PictureSheets sheets,
        FileMenu menu,
        BackgroundTasks background,
        Supplier<List<BusyProgram>> programs,
        Optional<Consumer<Tongue>> tongues) {}
