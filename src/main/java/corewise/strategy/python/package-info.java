/**
 * Runs in Python: which interpreters there are, main, which is one of them, what it and its workers note into memory that
 * this program maps, and how that becomes a recording. Nothing is sent for a single event.
 *
 * <p>May depend on {@code strategy}, {@code strategy.process} and what these may use.
 */
package corewise.strategy.python;
