/**
 * What the window's pages and the shell around them know of each other: a page, the pictures that it gives, and the desk
 * at which pages ask for runs.
 *
 * <p>May depend on {@code ui.fx}, {@code session} and what that uses.
 */
package corewise.ui.page;
