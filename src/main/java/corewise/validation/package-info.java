/**
 * The simulator and reality: costs of ways measured on this machine, predictions held against runs that are made, and what
 * is kept of both.
 *
 * <p>May depend on {@code session}, {@code simulation} and what they depend on.
 */
package corewise.validation;
