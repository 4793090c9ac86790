/**
 * The timeline of the Watch view, and the replay that moves along it.
 *
 * <p>May depend on what {@code ui.watch} may depend on; knows nothing of the other panels.
 */
package corewise.ui.watch.timeline;
