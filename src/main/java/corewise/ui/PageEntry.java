package corewise.ui;

import corewise.ui.page.Page;
import java.util.function.Supplier;

/**
 * A page in the window's list. Immutable.
 *
 * @param id names it, also as the end of the text keys of its tab and of the tab's tip
 * @param maker makes it; called once, when the page is first shown
 */
record PageEntry(String id, Supplier<? extends Page> maker) {}
