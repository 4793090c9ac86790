package corewise.ui;

import corewise.platform.BusyProgram;
import corewise.ui.fx.BackgroundTasks;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the header leads to. Immutable.
 *
 * @param pictures takes pictures
 * @param sheets makes pictures of one thing by itself
 * @param menu opens and saves runs
 * @param background where it is asked which other programs are busy
 * @param programs which are
 */
record WindowParts(
        Pictures pictures,
        PictureSheets sheets,
        FileMenu menu,
        BackgroundTasks background,
        Supplier<List<BusyProgram>> programs) {}
