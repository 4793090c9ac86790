/**
 * The parent's side of worker processes: the wire format, starting them fast, supervising them, and the two ways that run
 * a list in them.
 *
 * <p>May depend on {@code fact}, {@code strategy}, {@code workload}, {@code recording} and {@code model}.
 */
package corewise.strategy.process;
