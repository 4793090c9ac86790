package corewise.ui.page;

import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import java.util.function.LongSupplier;

/**
 * What every page that draws and is kept needs. Immutable.
 *
 * @param background where what takes longer than a frame is worked out
 * @param files keeps pages as files
 * @param clock a monotonic clock, nanoseconds
 */
public record PageServices(Texts texts, BackgroundTasks background, PageFiles files, LongSupplier clock) {}
