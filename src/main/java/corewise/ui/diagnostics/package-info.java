/**
 * What the window finds out about itself: what drawing costs, how soon it answers, what starting a thread costs beside it,
 * and that it has a fault.
 *
 * <p>May depend on {@code ui.watch}, {@code diagnostics} and what these use.
 */
package corewise.ui.diagnostics;
