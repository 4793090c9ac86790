/**
 * The computations that lists are made of: pure functions of an item, with a checkpoint in their inner loop.
 *
 * <p>May depend on {@code model} and {@code recording}.
 */
package corewise.workload;
