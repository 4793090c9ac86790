/**
 * The ways of running a list, one class each, and the contract they share ({@link corewise.strategy.Strategy}).
 *
 * <p>May depend on {@code fact}, {@code model}, {@code workload} and {@code recording}.
 */
package corewise.strategy;
