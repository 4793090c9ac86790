/**
 * The application service: from a run spec to a trace. Knows the ways that are registered and keeps the runs made.
 *
 * <p>May depend on everything below it, but not on {@code cli} and {@code ui}.
 */
package corewise.session;
