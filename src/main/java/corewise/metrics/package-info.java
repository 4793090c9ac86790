/**
 * Figures of runs, and runs held against each other ({@link corewise.metrics.Comparison}): pure functions of traces, the
 * same for live, ended, opened and simulated ones. Everything here is stateless and as thread-safe as the trace it is given.
 *
 * <p>May depend on {@code fact} and {@code model}.
 */
package corewise.metrics;
