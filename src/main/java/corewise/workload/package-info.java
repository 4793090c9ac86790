/**
 * The computations that lists are made of: pure functions of an item, with a checkpoint in their inner loop. {@link
 * corewise.workload.Workloads} chooses among them.
 *
 * <p>Checkpoints are placed by counting units of work, never by the clock, and each item ends with a checkpoint that
 * says its true number of units: so all gaps between checkpoints can be held against the work that was done in them.
 *
 * <p>May depend on {@code fact}, {@code model} and {@code recording}.
 */
package corewise.workload;
