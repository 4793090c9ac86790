/**
 * The window: composition root and shell.
 *
 * <p>May depend on everything but {@code cli} and {@code child}.
 */
package corewise.ui;
