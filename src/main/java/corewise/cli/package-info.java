/**
 * Headless commands and the way to the window. Owns the ports {@link corewise.cli.WindowLauncher}, {@link
 * corewise.cli.SnapshotRenderer} and {@link corewise.cli.InterruptSignal}, through which it reaches what it must not
 * know.
 *
 * <p>May depend on everything but {@code ui}.
 */
package corewise.cli;
