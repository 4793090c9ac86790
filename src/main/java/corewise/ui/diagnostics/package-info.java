/**
 * What the window finds out about itself: what drawing costs, how soon it answers, what starting a thread costs beside it.
 *
 * <p>May depend on {@code ui.watch} and what that uses.
 */
package corewise.ui.diagnostics;
