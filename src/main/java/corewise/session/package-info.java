/**
 * The application service: from a run spec to a trace. Knows the ways that are registered, keeps the runs of the session, and knows who has the machine.
 *
 * <p>May depend on everything below it, but not on {@code cli} and {@code ui}.
 */
package corewise.session;
